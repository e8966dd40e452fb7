"""A GeoJSON file parsed in bounded memory, whatever stands in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from builders.sources.magic import kind_of_bytes

MOST_BYTES = 60_000_000
# Maps of a city need some thousand positions; each is a list, and so is each ring.
MOST_POSITIONS = 500_000
MOST_VALUES = 5_000_000  # commas: what parsing takes in memory grows with them


@dataclass(eq=False)
class GeojsonError(Exception):
    """Why a file or a feature cannot be used: a problem's code and its words."""

    code: str
    found: str = ""
    wanted: str = ""


@dataclass(slots=True)
class Parsed:
    """The value of a file, and the keys that stand twice in one of its objects."""

    value: Any
    doubled: list[str] = field(default_factory=list)


def parse(file: Path) -> Parsed:
    """The JSON of a file. Raises GeojsonError where it is none or there is too much of it."""
    size = file.stat().st_size
    if not size:
        raise GeojsonError("file-empty")
    if kind := kind_of_bytes(file):
        raise GeojsonError("file-not-text", kind)
    if size > MOST_BYTES:
        raise GeojsonError("geojson-too-large", f"{size:,} bytes", f"{MOST_BYTES:,} bytes")
    raw = file.read_bytes()
    _bounded(raw)
    doubled: list[str] = []
    return Parsed(_loaded(raw, doubled), doubled)


def _loaded(raw: bytes, doubled: list[str]) -> Any:
    def made(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        said = dict(pairs)
        if len(said) < len(pairs):
            keys = [key for key, _ in pairs]
            doubled.extend(key for key in said if keys.count(key) > 1)
        return said

    wrong = "its values nest without end"
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=made)
    except UnicodeDecodeError:
        wrong = "it is not in UTF-8"
    except json.JSONDecodeError as error:
        wrong = f"{error.msg}, line {error.lineno}"
    except (RecursionError, ValueError):
        pass
    raise GeojsonError("geojson-not-json", wrong)


def _bounded(raw: bytes) -> None:
    """Refuse what would fill the memory: signs are counted before anything is parsed."""
    lists = raw.count(b"[")
    if lists > 2 * MOST_POSITIONS:
        found = f"about {lists:,} positions"
        raise GeojsonError("geojson-too-large", found, f"{MOST_POSITIONS:,}")
    if (values := raw.count(b",")) > MOST_VALUES:
        raise GeojsonError("geojson-too-large", f"{values:,} values", f"{MOST_VALUES:,}")
