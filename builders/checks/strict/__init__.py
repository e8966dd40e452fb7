"""What frictionless lets pass, or ignores, and the public would not: our own strict rules.

One rule a file, each for one cell under its field of the Table Schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builders.checks.strict import bounds, categories, dates, groups, numbers, patterns, years
from builders.checks.strict.bounds import plain_field
from builders.checks.strict.groups import bare
from builders.checks.strict.rule import CellRule, Field, Refusal

__all__ = [
    "CELL_RULES",
    "CellRule",
    "Refusal",
    "bare",
    "plain_field",
    "refusal",
    "refusals",
    "strict_code",
]

CELL_RULES: dict[str, CellRule] = {
    module.RULE.name: module.RULE
    for module in (numbers, years, dates, groups, bounds, categories, patterns)
}


def refusal(field: Field, cell: str) -> Refusal | None:
    """Why a cell that is not missing is refused under its field, by the first rule that does."""
    found = (rule.check(field, cell) for rule in CELL_RULES.values())
    return next((refused for refused in found if refused), None)


def refusals(field: Field, cells: Sequence[str]) -> Iterator[Refusal | None]:
    """The same for many cells at once; of empty ones nothing is said."""
    by_pattern = patterns.check_all(field, cells)
    others = [rule.check for rule in CELL_RULES.values() if rule is not patterns.RULE]
    for cell, unlike in zip(cells, by_pattern, strict=True):
        found = (check(field, cell) for check in others) if cell else ()
        yield next((refused for refused in found if refused), unlike if cell else None)


def strict_code(field: Field, cell: str) -> str:
    """The code of what is wrong with a cell that is not missing, or nothing."""
    refused = refusal(field, cell)
    return refused.code if refused else ""
