"""The rows of a version's files, counted again where a plain reader can count them.

A descriptor can tell in many ways how a file is to be read. Boundaries are counted again, and CSV
of which it says no more than the encoding and the delimiter.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import yaml

LONGEST_CELL = 10_000_000
Described = Mapping[str, Mapping[str, Any]]


def described(descriptor: bytes) -> Described:
    """The resources of a descriptor by path; none where it cannot be read."""
    try:
        told = yaml.safe_load(descriptor)
        return {one["path"]: one for one in told["resources"] if isinstance(one["path"], str)}
    except (yaml.YAMLError, KeyError, TypeError, ValueError, RecursionError):
        return {}


def rows_in(path: str, content: bytes, resources: Described) -> int | None:
    """How many rows the file has; None where it is not of a sort that is counted again."""
    if path.endswith(".geojson"):
        return _features(content)
    own = resources.get(path)
    dialect = own.get("dialect") or {} if own else {}
    if own is None or not isinstance(dialect, dict) or set(dialect) - {"delimiter"}:
        return None
    csv.field_size_limit(LONGEST_CELL)
    try:
        text = content.decode(_codec(own))
        mark = str(dialect.get("delimiter") or ",")
        read = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        filled = sum(any(cell.strip() for cell in row) for row in read)
    except (LookupError, UnicodeError, csv.Error, TypeError):
        return None
    return max(0, filled - 1)  # the first names the columns


def _codec(resource: Mapping[str, Any]) -> str:
    told = str(resource.get("encoding") or "utf-8").lower()
    return "utf-8-sig" if told in ("utf-8", "utf8") else told


def _features(content: bytes) -> int | None:
    try:
        return len(json.loads(content)["features"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
