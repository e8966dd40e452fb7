"""A field with categories takes these alone (Table Schema 2), with or without labels."""

from __future__ import annotations

from typing import Any

from builders.checks.strict.rule import CellRule, Field, Refusal
from builders.wording.nearest import did_you_mean


def check(field: Field, cell: str) -> Refusal | None:
    """Cells that are none of the categories."""
    known = values_of(field)
    if not known or cell in known or _is_same_number(field, cell, known):
        return None
    return Refusal("cell-not-in-list", ", ".join(known), did_you_mean(cell, known))


def values_of(field: Field) -> list[str]:
    """The categories as texts; nothing where the field has none that can be read."""
    said = field.get("categories")
    items = said if isinstance(said, list) else []
    return [_text(item.get("value") if isinstance(item, dict) else item) for item in items]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _is_same_number(field: Field, cell: str, known: list[str]) -> bool:
    if field.get("type") != "integer":
        return False
    try:
        return int(cell) in {int(value) for value in known}
    except ValueError:
        return False


RULE = CellRule(
    "categories",
    "A cell is one of its field's categories.",
    ("cell-not-in-list",),
    ({"type": "string", "categories": ["low", "high"]}, "middle"),
    check,
)
