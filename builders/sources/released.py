"""Versions that an earlier build has published, taken back from the folder of its downloads."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIST = "versions.json"
FOLDER = "versions"
VERSION = re.compile(r"[0-9a-f]{12}")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
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


def names_released(
    releases: Path, names: Sequence[str], taken: Collection[str] = ()
) -> tuple[str, ...]:
    """These names of a dataset, and those that the lists of its versions say that it had.

    A list that is now of another dataset, one of ``taken``, is passed over with its name.
    """
    found: list[str] = []
    waiting = list(dict.fromkeys(names))
    seen = set(waiting)
    while waiting:
        name = waiting.pop(0)
        told = _read(releases / name / FOLDER / LIST)
        if name in taken or _text(told, "dataset") in taken:
            continue
        found.append(name)
        former = told.get("formerly")
        for one in (_text(told, "dataset"), *(former if isinstance(former, list) else ())):
            if isinstance(one, str) and one not in seen and NAME.fullmatch(one):
                seen.add(one)
                waiting.append(one)
    return tuple(found)


def _read(file: Path) -> dict[str, Any]:
    """A list of versions; nothing where it cannot be read."""
    try:
        told: Any = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _text(told: dict[str, Any], key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""


def _told(file: Path) -> Iterator[tuple[str, str]]:
    """Each version of a list with its day; nothing where the list cannot be read."""
    told = _read(file)
    try:
        rows = [(str(one["version"]), str(one.get("date", ""))) for one in told["versions"]]
    except (KeyError, TypeError, AttributeError):
        return
    for version, day in rows:
        if VERSION.fullmatch(version):
            yield version, day if DAY.fullmatch(day) else ""
