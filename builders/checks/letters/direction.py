"""Marks that turn the direction of writing can make a cell read otherwise than it is."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, is_odd

# Overrides show letters in another order; the milder marks have their place beside such writing.
OVERRIDES = r"[\x{202D}\x{202E}]"
MARKS = r"[\x{200E}\x{200F}\x{061C}\x{202A}-\x{202C}\x{2066}-\x{2069}]"
RIGHT_TO_LEFT = r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}]"


def check(look: Look) -> Iterator[Finding]:
    """Columns with cells whose letters would be shown in another order than they stand."""
    marks = (
        f"regexp_matches(cell, {literal(MARKS)}) "
        f"AND NOT regexp_matches(cell, {literal(RIGHT_TO_LEFT)})"
    )
    test = f"regexp_matches(cell, {literal(OVERRIDES)}) OR ({marks})"
    for column in look.columns_with("odd"):
        yield from look.finding("letters-turned", column, test, is_odd("raw"))


RULE = LookRule(
    "direction",
    "No cell holds marks that turn the direction of writing without need.",
    ("letters-turned",),
    check,
)
