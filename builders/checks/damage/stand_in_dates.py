"""Days that a system writes where it knows none."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.damage.columns import is_measure
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, stand_ins

GATE = "strlen(raw) BETWEEN 8 AND 22"


def check(look: Look) -> Iterator[Finding]:
    """Cells such as 1900-01-01, 1970-01-01 and 9999-12-31, in the usual ways of writing."""
    listed = ", ".join(map(literal, stand_ins()))
    for column in look.columns_with("stand_ins"):
        if not is_measure(look, column):
            yield from look.finding("date-stands-in", column, f"cell IN ({listed})", GATE)


RULE = LookRule(
    "stand_in_dates",
    "No date is one that systems write where they know none, such as 1900-01-01.",
    ("date-stands-in",),
    check,
)
