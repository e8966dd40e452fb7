"""Every download is the file that its published checksum says, and none is without one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.site import Site

FOLDER = "downloads/"
SUMS = f"{FOLDER}SHA256SUMS"


def checksums(site: Site) -> Iterator[Problem]:
    """A problem for each download that is missing, changed or not listed."""
    downloads = {f for f in site.files if f.startswith(FOLDER)} - {SUMS}
    if SUMS not in site.files:
        if downloads:
            yield Problem("checksums-missing", file=SUMS)
        return
    listed = set()
    for line in (site.folder / SUMS).read_text("utf-8").splitlines():
        wanted, _, name = line.partition(" ")
        path = FOLDER + name.lstrip(" *")
        listed.add(path)
        if path not in site.files:
            yield Problem("download-missing", file=path)
        elif _sha256(site, path) != wanted:
            yield Problem("checksum-differs", file=path)
    for path in sorted(downloads - listed):
        yield Problem("download-not-listed", file=path)


def _sha256(site: Site, path: str) -> str:
    with (site.folder / path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
