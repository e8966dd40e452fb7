"""A year has four digits: ``2_24`` and ``224`` are none."""

from __future__ import annotations

import re

from builders.checks.strict.rule import CellRule, Field, Refusal

YEAR = re.compile(r"-?[0-9]{4}")


def check(field: Field, cell: str) -> Refusal | None:
    """Years that are short, long or odd."""
    if field.get("type") != "year" or YEAR.fullmatch(cell):
        return None
    return Refusal("cell-not-a-year", "2025")


RULE = CellRule(
    "years",
    "A year has four digits.",
    ("cell-not-a-year",),
    ({"type": "year"}, "2_24"),
    check,
)
