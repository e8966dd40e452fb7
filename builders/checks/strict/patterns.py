r"""A pattern holds for the whole cell, every branch of it.

frictionless sets anchors around the pattern as it stands, so that ``a|b`` takes ``axxx``, and
``a`` takes an ``a`` with a line end after it. It also runs patterns in a way that can take longer
than anyone waits, so that none is left to it: the engine runs them all (``linear.py``).
"""

from __future__ import annotations

from collections.abc import Sequence

from builders.checks.linear import is_run, matches
from builders.checks.strict.rule import CellRule, Field, Refusal


def check(field: Field, cell: str) -> Refusal | None:
    """Cells of which only a part follows the pattern."""
    return check_all(field, [cell])[0]


def check_all(field: Field, cells: Sequence[str]) -> list[Refusal | None]:
    """The same for many cells at once; nothing where the pattern cannot be run."""
    pattern = (field.get("constraints") or {}).get("pattern")
    if not pattern or not is_run(pattern):
        return [None] * len(cells)
    refused = Refusal("cell-wrong-pattern", str(pattern))
    return [None if follows else refused for follows in matches(str(pattern), cells)]


RULE = CellRule(
    "patterns",
    "A pattern holds for the whole cell, from its first character to its last.",
    ("cell-wrong-pattern",),
    ({"type": "string", "constraints": {"pattern": "a|b"}}, "axxx"),
    check,
)
