"""A small site, made by the real stages, that a test may spoil."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from builders.measures.figure import Figure, Figures
from builders.releases import release_all
from builders.releases.digests import with_checksums
from builders.stages.showing import rows_listed
from builders.verifying import Verdict, verify_site

PACKAGE = """
name: requests
title: Requests
licenses: [{name: CC0-1.0}]
lightwell: {kind: requests, updated: 2025-06-30, as_of: 2025-06-30}
resources: [{name: rows, path: rows.csv}]
"""
ROWS = """id,opened,due,closed,service,status
1,2025-06-01,2025-06-09,2025-06-04,Bins,closed
2,2025-06-02,2025-06-04,2025-06-09,Bins,closed
3,2025-06-03,2025-06-05,,Lamps,open
4,2025-06-03,2025-06-05,2025-06-05,Lamps,closed
"""
COUNT = "requests.request_count;service=Bins"
SHARE = "requests.on_time_share;service=Bins"
PAGE = """<!doctype html><html lang="en"><body>
<p><data value="2" data-figure="{count}">2</data> requests, of which
<data value="0.5" data-figure="{share}">50%</data> on time:
<data value="1" data-part-of="{share}" data-part="numerator">1</data> of
<data value="2" data-part-of="{share}" data-part="denominator">2</data>.</p>
<p><a href="downloads/requests/requests.csv" download>CSV</a>
<data value="{size}">{shown} bytes</data></p>
</body></html>
"""
SUMS = "downloads/SHA256SUMS"


@dataclass(frozen=True)
class SmallSite:
    """A site's folder, its figures, and the ways in which a test may change it."""

    folder: Path
    figures: Figures

    def figure(self, ident: str) -> Figure:
        """A figure that must be there."""
        return self.figures.by_id[ident]

    def verify(self) -> Verdict:
        """What verifying says now."""
        return verify_site(self.folder)

    def codes(self) -> set[str]:
        """The codes of what does not agree."""
        return {problem.code for problem in self.verify().problems}

    def change(self, path: str, old: str, new: str, *, signed: bool = False) -> None:
        """Put one text for another in a file; ``signed`` lets its checksums follow."""
        file = self.folder / path
        text = file.read_bytes()
        assert old.encode() in text, f"{old} does not stand in {path}"
        file.write_bytes(text.replace(old.encode(), new.encode(), 1))
        if signed:
            self.sign()

    def sign(self) -> None:
        """Write checksums of the files as they are, as somebody with bad intent would."""
        below = self.folder / "downloads"
        files = sorted(f for f in below.rglob("*") if f.is_file() and f.name != "SHA256SUMS")
        lines = [
            f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.relative_to(below).as_posix()}\n"
            for f in files
        ]
        (self.folder / SUMS).write_text("".join(lines), encoding="utf-8")


def make_site(
    root: Path, checked_root: Callable[..., Any], package: str = PACKAGE, rows: str = ROWS
) -> SmallSite:
    """Make the small site from its sources."""
    (root / "datasets/requests").mkdir(parents=True)
    (root / "datasets/requests/datapackage.yaml").write_text(package, encoding="utf-8")
    (root / "datasets/requests/rows.csv").write_text(rows, encoding="utf-8")
    portal = checked_root(root)
    checked = portal.checked
    folder = root / "public"
    files = release_all(
        checked.datasets, checked.tables, portal.figures, checked.report, portal.settings
    )
    lists = rows_listed(portal.backend, portal.figures, portal.settings)
    listed = (file for one in lists for file in one.files)
    for artifact in with_checksums((*files, *listed)):
        target = folder / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.read())
    return SmallSite(folder, portal.figures)


@pytest.fixture(scope="session")
def finished_site(
    tmp_path_factory: pytest.TempPathFactory, checked_root: Callable[..., Any]
) -> SmallSite:
    """The small site, made once; not to be changed."""
    made = make_site(tmp_path_factory.mktemp("small"), checked_root)
    size = (made.folder / "downloads/requests/requests.csv").stat().st_size
    page = PAGE.format(count=COUNT, share=SHARE, size=size, shown=size)
    (made.folder / "index.html").write_text(page, encoding="utf-8")
    return made


@pytest.fixture
def closed_site(tmp_path: Path, checked_root: Callable[..., Any]) -> SmallSite:
    """The same of a dataset that hides small counts, and so has no rows to count again."""
    hiding = "disclosure: {threshold: 3, reason: A request may point to a person.}"
    package = PACKAGE.replace("as_of: 2025-06-30}", f"as_of: 2025-06-30, {hiding}}}")
    return make_site(tmp_path, checked_root, package)


@pytest.fixture
def site(finished_site: SmallSite, tmp_path: Path) -> SmallSite:
    """A copy of the small site for one test to spoil."""
    shutil.copytree(finished_site.folder, tmp_path / "site")
    return SmallSite(tmp_path / "site", finished_site.figures)
