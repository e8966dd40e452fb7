"""Derived files kept between builds, made anew when anything that they are made from changes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from builders.releases.subject import Subject
from builders.sources.versions import sha256_of


def kept(folder: Path, name: str, key: str, write: Callable[[Path], None]) -> Path:
    """The file of this name, written only where the one that is there was made from other things.

    It appears whole or not at all; its key is written last, so that a build that was killed
    leaves nothing that looks finished.
    """
    target, note = folder / name, folder / f"{name}.key"
    if target.is_file() and note.is_file() and note.read_text(encoding="utf-8") == key:
        return target
    note.unlink(missing_ok=True)
    written(folder, name, write)
    note.write_text(key, encoding="utf-8")
    return target


def written(folder: Path, name: str, write: Callable[[Path], None]) -> Path:
    """The file of this name, written anew; it appears whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{os.getpid()}-{name}"
    try:
        write(unfinished)
        unfinished.replace(folder / name)
    finally:
        unfinished.unlink(missing_ok=True)
    return folder / name


def key_of(subject: Subject) -> str:
    """A name for all that a dataset's downloads are made from, this code included."""
    own, settings = subject.dataset, subject.settings
    parts = (
        _code(),
        sha256_of(subject.table.parquet),
        subject.table.columns,
        own.version,
        own.id,
        subject.report,
        settings.language,
        settings.city,
        settings.publisher,
        settings.site_url,
    )
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()


@cache
def _code() -> str:
    """A digest of the modules that write downloads: new code makes new files."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for module in sorted([*here.rglob("*.py"), *(here.parent / "wording").glob("*.py")]):
        digest.update(module.read_bytes())
    return digest.hexdigest()
