"""Versions that an earlier build has published, taken back from the folder of its downloads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIST = "versions.json"
FOLDER = "versions"
VERSION = re.compile(r"[0-9a-f]{12}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Released:
    """A version that was published before. ``folder`` is None where its files were not."""

    version: str
    day: str
    folder: Path | None


def released_of(releases: Path, names: Sequence[str]) -> tuple[Released, ...]:
    """What the folder holds of a dataset under any of its names, the newest first.

    It has the form that a site's ``downloads/`` has, so that the folder of the last site will do.
    """
    found: dict[str, Released] = {}
    for name in names:
        home = releases / name / FOLDER
        for version, day in _told(home / LIST):
            folder = home / version
            has_files = folder.is_dir() and not folder.is_symlink()
            one = Released(version, day, folder if has_files else None)
            if version not in found or found[version].folder is None:
                found[version] = one
    return tuple(found.values())


def _told(file: Path) -> Iterator[tuple[str, str]]:
    """Each version of a list with its day; nothing where the list cannot be read."""
    try:
        told: Any = json.loads(file.read_bytes())
        rows = [(str(one["version"]), str(one.get("date", ""))) for one in told["versions"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return
    for version, day in rows:
        if VERSION.fullmatch(version):
            yield version, day if DAY.fullmatch(day) else ""
