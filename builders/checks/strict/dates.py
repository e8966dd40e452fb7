"""A date of the default format is written in full: ``2024-1-5`` is none."""

from __future__ import annotations

import re

from builders.checks.strict.rule import CellRule, Field, Refusal

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(field: Field, cell: str) -> Refusal | None:
    """Dates without their zeros."""
    default = field.get("format", "default") == "default"
    if field.get("type") != "date" or not default or ISO_DATE.fullmatch(cell):
        return None
    return Refusal("cell-not-a-date", "2025-08-15")


RULE = CellRule(
    "dates",
    "A date is written with all its digits, such as 2025-08-05.",
    ("cell-not-a-date",),
    ({"type": "date"}, "2024-1-5"),
    check,
)
