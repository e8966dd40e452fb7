"""Every download is the file that its published checksums say, and none is without one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from builders.problems import Problem
from builders.steps import step
from builders.verifying.holding import Held
from builders.verifying.published import UnreadableError, read_json
from builders.verifying.verdict import Tally

FOLDER = "downloads/"
SUMS = f"{FOLDER}SHA256SUMS"
WHOLE = "site.zip"
LINE = re.compile(r"(?P<escaped>\\?)(?P<digest>[0-9a-f]{64}) [ *](?P<name>.+)")
ESCAPES = re.compile(r"\\([\\nr])")
ESCAPED = {"\\": "\\", "n": "\n", "r": "\r"}


def checksums(held: Held, tally: Tally) -> Iterator[Problem]:
    """A problem for each download that is missing, changed or not listed."""
    if SUMS not in held.files:
        yield Problem("checksums-missing", SUMS)
        return
    lines = held.read(SUMS).decode("utf-8", "replace").splitlines()
    parted = [_parted(line) for line in lines]
    for number, one in enumerate(parted, 1):
        if one is None:
            yield Problem("site-file-unreadable", SUMS, number, found="no line of sha256sum's")
    listed = dict(one for one in parted if one is not None)
    yield from _all_listed(held, listed, tally)
    yield from _whole(held, tally)


def _whole(held: Held, tally: Tally) -> Iterator[Problem]:
    """The zip of the whole site, whose checksum cannot stand in itself."""
    if WHOLE not in held.files and f"{WHOLE}.sha256" not in held.files:
        return
    tally.add("files")
    told = held.read(f"{WHOLE}.sha256").split() if f"{WHOLE}.sha256" in held.files else [b""]
    if WHOLE not in held.files or told[:1] != [sha256(held, WHOLE).encode()]:
        yield Problem("checksum-differs", WHOLE)


def _all_listed(held: Held, listed: dict[str, str], tally: Tally) -> Iterator[Problem]:
    for done, (path, wanted) in enumerate(sorted(listed.items())):
        step("Adding up checksums", done, len(listed))
        tally.add("files")
        if path not in held.files:
            yield Problem("download-missing", path)
        elif sha256(held, path) != wanted:
            yield Problem("checksum-differs", path)
    below = {path for path in held.files if path.startswith(FOLDER)}
    for path in sorted(below - set(listed) - {SUMS}):
        yield Problem("download-not-listed", path)
    for path in sorted(below):
        if PurePosixPath(path).name == "datapackage.json" and path.count("/") == 2:  # noqa: PLR2004
            yield from _described(held, path)


def _parted(line: str) -> tuple[str, str] | None:
    """A line as path and checksum; None where it is no such line."""
    found = LINE.fullmatch(line)
    if found is None:
        return None
    name = found["name"]
    if found["escaped"]:
        name = ESCAPES.sub(lambda sign: ESCAPED[sign[1]], name)
    return FOLDER + name, found["digest"]


def _described(held: Held, path: str) -> Iterator[Problem]:
    """The sizes and checksums that a Data Package gives of its files."""
    try:
        resources = read_json(held, path).get("resources", [])
        files = [(str(one["path"]), one.get("hash", ""), one.get("bytes")) for one in resources]
    except (UnreadableError, AttributeError, KeyError, TypeError) as error:
        yield Problem("site-file-unreadable", path, found=str(error))
        return
    folder = path.rpartition("/")[0]
    for name, digest, size in files:
        yield from _one(held, path, f"{folder}/{name}", digest, size)


def _one(held: Held, package: str, path: str, digest: Any, size: Any) -> Iterator[Problem]:
    if path not in held.files:
        yield Problem("download-missing", path)
    elif digest != f"sha256:{sha256(held, path)}":
        yield Problem("checksum-differs", path, hint=f"{package} gives another checksum.")
    elif size != (held.folder / path).stat().st_size:
        actual = str((held.folder / path).stat().st_size)
        yield Problem("size-differs", package, column=path, found=str(size), wanted=actual)


def sha256(held: Held, path: str) -> str:
    """The SHA-256 of a file of the site, in hex."""
    with (held.folder / path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
