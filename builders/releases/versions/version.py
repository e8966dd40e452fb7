"""A version of a dataset, and the list of all of them, as they are published."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from builders.checks.past.comparing import Change
from builders.settings import USUAL_VERSIONS
from builders.settings import Versions as Bound
from builders.sources.dataset import Dataset


class Standing(StrEnum):
    """Whether the files of a version are given away."""

    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    WITHHELD = "withheld"  # not given away, with the reason
    NOT_KEPT = "not-kept"  # more than the portal's bound


@dataclass(frozen=True, slots=True)
class VersionFile:
    """One file of a version: its path in the dataset's folder, and where its bytes are."""

    path: str
    file: Path
    sha256: str
    bytes: int
    rows: int | None = None  # None where the file has none: a descriptor, a note


@dataclass(frozen=True, slots=True)
class Version:
    """One version. ``day`` is empty where it is not known, ``why`` says why no files are given.

    ``commit`` names the commit that brought it, where it came from git. ``change`` is what is new
    against ``before``; None where it was not compared, and then ``not_compared`` says why.
    """

    version: str
    day: str
    standing: Standing = Standing.KEPT
    why: str = ""
    commit: str = ""
    is_present: bool = False
    is_committed: bool = True
    files: tuple[VersionFile, ...] = ()
    before: str = ""
    change: Change | None = None
    not_compared: str = ""
    dataset: Dataset | None = None  # as it was, where its files are given away

    @property
    def rows(self) -> int | None:
        """The rows of all its files, None where no files are given away."""
        known = [f.rows for f in dict.fromkeys(self.files) if f.rows is not None]
        return sum(known) if known else None

    @property
    def bytes(self) -> int:
        """The size of all its files."""
        return sum(file.bytes for file in dict.fromkeys(self.files))


@dataclass(frozen=True, slots=True)
class VersionList:
    """All versions of a dataset, the newest first; ``said`` are sentences on what is missing."""

    dataset: Dataset
    versions: tuple[Version, ...]
    said: tuple[str, ...] = ()
    bound: Bound = field(default=USUAL_VERSIONS)

    @property
    def present(self) -> Version:
        """The version that the site shows."""
        return self.versions[0]

    @property
    def before(self) -> Version | None:
        """The version before the present one, or None."""
        return self.versions[1] if len(self.versions) > 1 else None


def list_page(dataset: str) -> str:
    """The page that lists the versions of a dataset."""
    return f"data/{dataset}/versions.html"


def version_page(dataset: str, version: str) -> str:
    """The page of one version: its address for good."""
    return f"data/{dataset}/versions/{version}.html"


def list_file(dataset: str) -> str:
    """The same list for programs, and for the next build."""
    return f"downloads/{dataset}/versions/versions.json"


def file_path(dataset: str, version: str, path: str) -> str:
    """Where a file of a version can be taken away."""
    return f"downloads/{dataset}/versions/{version}/{path}"
