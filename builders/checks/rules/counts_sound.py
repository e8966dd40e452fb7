"""A statistic is counted in one unit, and no count is below zero."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Each value below zero, and each statistic that has several units."""
    if given.has("value"):
        yield from _below_zero(given)
    if given.has("statistic", "unit"):
        yield from _units(given)


def _below_zero(given: RuleInput) -> Iterator[Problem]:
    found = given.rows(
        f"SELECT file, row, value FROM {given.relation} WHERE value < 0 ORDER BY file, row"
    )
    for file, row, value in found:
        yield given.problem("count-negative", "value", (file, row), found=f"{value.normalize():f}")


def _units(given: RuleInput) -> Iterator[Problem]:
    found = given.rows(
        f"SELECT statistic, string_agg(DISTINCT unit, ' / ' ORDER BY unit), min((file, row)) "
        f"FROM {given.relation} WHERE unit IS NOT NULL GROUP BY statistic "
        f"HAVING count(DISTINCT unit) > 1 ORDER BY 3"
    )
    for statistic, units, spot in found:
        yield given.problem("statistic-in-two-units", "unit", spot, found=statistic, wanted=units)


RULE = Rule(
    "counts_sound",
    frozenset({"counts"}),
    "A statistic is in one unit, and its values are not below zero.",
    ("count-negative", "statistic-in-two-units"),
    check,
)
