"""Damage that real files have: one check a file, each over the text of all rows at once."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.damage import (
    coordinates,
    dates_of_codes,
    emptiness,
    formula_errors,
    leading_zeros,
    row_limits,
    scientific,
    stand_in_dates,
    swallowed,
    totals,
)
from builders.checks.damage.emptiness import without_empty
from builders.checks.findings import Finding
from builders.checks.letters.registry import LETTERS
from builders.checks.look import Look, LookRule

__all__ = ["DAMAGE", "look_findings", "without_empty"]

DAMAGE: dict[str, LookRule] = {
    module.RULE.name: module.RULE
    for module in (
        row_limits,
        swallowed,
        totals,
        emptiness,
        formula_errors,
        dates_of_codes,
        scientific,
        leading_zeros,
        stand_in_dates,
        coordinates,
    )
}


def look_findings(look: Look) -> Iterator[Finding]:
    """What the checks of letters and of damage find in a file, check by check."""
    for rule in (*LETTERS.values(), *DAMAGE.values()):
        yield from rule.check(look)
