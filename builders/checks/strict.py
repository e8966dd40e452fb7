"""What frictionless lets pass and the public would not: our own rules for one cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

NUMBERS = frozenset({"integer", "number", "year"})
ENDLESS = re.compile(r"[-+]?(?:s?nan\d*|inf(?:inity)?)", re.IGNORECASE)
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def strict_code(field: Mapping[str, Any], cell: str) -> str:
    """The code of what is wrong with a cell that is not missing, or nothing.

    Numbers are in ASCII digits, finite, without underscores; a year has four digits; a date of
    the default format is written in full; a pattern holds for the whole cell, every branch of it.
    """
    kind, constraints = field.get("type", "any"), field.get("constraints") or {}
    if kind in NUMBERS and _is_odd_number(cell):
        return "cell-not-a-year" if kind == "year" else "cell-not-a-number"
    if kind == "year" and not re.fullmatch(r"-?[0-9]{4}", cell):
        return "cell-not-a-year"
    if kind == "date" and field.get("format", "default") == "default":
        return "" if ISO_DATE.fullmatch(cell) else "cell-not-a-date"
    pattern = constraints.get("pattern")
    if pattern and not _matches(str(pattern), cell):
        return "cell-wrong-pattern"
    return ""


def _is_odd_number(cell: str) -> bool:
    foreign = any(ch.isdigit() and not ch.isascii() for ch in cell)
    return foreign or "_" in cell or ENDLESS.fullmatch(cell.strip()) is not None


def _matches(pattern: str, cell: str) -> bool:
    try:
        return re.fullmatch(pattern, cell) is not None
    except re.error:
        return True  # the schema itself is told of
