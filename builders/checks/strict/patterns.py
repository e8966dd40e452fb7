r"""A pattern holds for the whole cell, every branch of it.

frictionless sets anchors around the pattern as it stands, so that ``a|b`` takes ``axxx``, and
``a`` takes an ``a`` with a line end after it.
"""

from __future__ import annotations

import re

from builders.checks.strict.rule import CellRule, Field, Refusal


def check(field: Field, cell: str) -> Refusal | None:
    """Cells of which only a part follows the pattern."""
    pattern = (field.get("constraints") or {}).get("pattern")
    if not pattern or _matches(str(pattern), cell):
        return None
    return Refusal("cell-wrong-pattern", str(pattern))


def _matches(pattern: str, cell: str) -> bool:
    try:
        return re.fullmatch(pattern, cell) is not None
    except re.error:
        return True  # the schema itself is told of


RULE = CellRule(
    "patterns",
    "A pattern holds for the whole cell, from its first character to its last.",
    ("cell-wrong-pattern",),
    ({"type": "string", "constraints": {"pattern": "a|b"}}, "axxx"),
    check,
)
