"""A site in hand: its folder, or the zip that it came in, unpacked with care."""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builders.problems import PortalError, Problem

FIGURES = "downloads/figures.parquet"
# A portal of thousands of places takes some gigabytes; a zip may claim any size.
MOST_BYTES = 50_000_000_000
MOST_FILES = 2_000_000
PIECE = 1 << 20
COMMAND_EXIT_CODE = 2


@dataclass(frozen=True, slots=True)
class Held:
    """A site as files: the folder, the paths in it, and those that lead out of it.

    ``scratch`` is a folder of this run's own that is removed afterwards.
    """

    folder: Path
    files: frozenset[str]
    outside: tuple[str, ...]
    scratch: Path

    def read(self, path: str) -> bytes:
        """The bytes of one of the files."""
        return (self.folder / path).read_bytes()

    @property
    def pages(self) -> list[str]:
        """Every page; what is given away below downloads/ is data, even where it is HTML."""
        return sorted(
            path
            for path in self.files
            if path.endswith((".html", ".htm")) and not path.startswith("downloads/")
        )


@contextmanager
def site_in_hand(path: Path) -> Iterator[Held]:
    """Hold the site of a folder or zip. PortalError (exit code 2) where there is none."""
    with tempfile.TemporaryDirectory(prefix="lightwell-verify-") as name:
        scratch = Path(name)
        folder = _unpacked(path, scratch / "site") if path.is_file() else path
        held = _listed(_root(folder, path), scratch)
        if FIGURES not in held.files:
            raise PortalError([Problem("site-not-verifiable", str(path))], COMMAND_EXIT_CODE)
        yield held


def _root(folder: Path, path: Path) -> Path:
    """The site's own folder: the one given, or the only one in it, as zips often hold."""
    if not folder.is_dir():
        raise PortalError([Problem("site-not-verifiable", str(path))], COMMAND_EXIT_CODE)
    if (folder / FIGURES).is_file():
        return folder
    inside = [one for one in folder.iterdir() if not one.name.startswith((".", "__MACOSX"))]
    if len(inside) == 1 and inside[0].is_dir() and not inside[0].is_symlink():
        return inside[0]
    return folder


def _listed(folder: Path, scratch: Path) -> Held:
    files, outside = set(), []
    real = folder.resolve()
    for file in folder.rglob("*"):
        path = file.relative_to(folder).as_posix()
        if not file.resolve().is_relative_to(real):
            outside.append(path)
        elif file.is_file():
            files.add(path)
    return Held(folder, frozenset(files), tuple(sorted(outside)), scratch)


def _unpacked(path: Path, folder: Path) -> Path:
    """Unpack a zip, byte by counted byte; links and paths out of the folder are refused."""
    try:
        with zipfile.ZipFile(path) as packed:
            entries = [one for one in packed.infolist() if not one.is_dir()]
            if len(entries) > MOST_FILES or sum(e.file_size for e in entries) > MOST_BYTES:
                raise PortalError([Problem("site-zip-too-large", str(path))], COMMAND_EXIT_CODE)
            for entry in entries:
                _unpack(packed, entry, folder, path)
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        problem = Problem("site-zip-unreadable", str(path), found=str(error))
        raise PortalError([problem], COMMAND_EXIT_CODE) from None
    return folder


def _unpack(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, path: Path) -> None:
    inside = PurePosixPath(entry.filename)
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    if is_link or inside.is_absolute() or ".." in inside.parts or "\\" in entry.filename:
        problem = Problem("site-zip-leads-outside", str(path), found=entry.filename)
        raise PortalError([problem], COMMAND_EXIT_CODE)
    target = folder / inside
    target.parent.mkdir(parents=True, exist_ok=True)
    # zipfile reads no more than the size that the entry claims, which was counted above.
    with packed.open(entry) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file, PIECE)
