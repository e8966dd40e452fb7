"""Bounds that exclude (Table Schema 2): frictionless refuses a schema that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders.checks.strict.groups import bare
from builders.checks.strict.judges import judge_of
from builders.checks.strict.rule import CellRule, Field, Refusal

if TYPE_CHECKING:
    from frictionless import Field as Judge

BOUNDS = {"exclusiveMinimum": "over", "exclusiveMaximum": "under"}


def check(field: Field, cell: str) -> Refusal | None:
    """Values that are on the bound or beyond it; a cell that cannot be read is told by others."""
    constraints = field.get("constraints") or {}
    for name, word in BOUNDS.items():
        if name in constraints:
            judge = judge_of(field)
            if judge and _is_beyond(judge, word, bare(field, cell), constraints[name]):
                return Refusal("cell-out-of-range", f"{word} {constraints[name]}")
    return None


def plain_field(field: Field) -> dict[str, Any]:
    """The field without what frictionless refuses or runs without end, and we judge ourselves."""
    constraints = field.get("constraints") or {}
    ours = {*BOUNDS, "pattern"} if field.get("type") == "string" else BOUNDS.keys()
    if not ours & constraints.keys():
        return dict(field)
    kept = {name: value for name, value in constraints.items() if name not in ours}
    return {**field, "constraints": kept}


def _is_beyond(judge: Judge, word: str, cell: str, bound: Any) -> bool:
    value, wrong = judge.read_cell(cell)
    edge, odd = judge.read_cell(str(bound))
    if wrong or odd or value is None or edge is None:
        return False
    try:
        return not (value > edge if word == "over" else value < edge)
    except TypeError:  # times with and without a zone
        return False


RULE = CellRule(
    "bounds",
    "A value is over its exclusive minimum and under its exclusive maximum.",
    ("cell-out-of-range",),
    ({"type": "integer", "constraints": {"exclusiveMinimum": 5}}, "5"),
    check,
)
