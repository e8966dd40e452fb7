"""An indicator's value is what its numerator and denominator give."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

# Values are published rounded: half a percentage point, or half a percent of a larger value.
SLACK = 0.006


def check(given: RuleInput) -> Iterator[Problem]:
    """Rows that divide by zero, and rows whose value is another."""
    if not given.has("denominator"):
        return
    found = given.rows(
        f"SELECT file, row FROM {given.relation} WHERE denominator = 0 ORDER BY file, row"
    )
    for file, row in found:
        yield given.problem("indicator-zero-denominator", "denominator", (file, row))
    if given.has("numerator", "value"):
        yield from _disagreements(given)


def _disagreements(given: RuleInput) -> Iterator[Problem]:
    # A share may be written as 0.25 or as 25.
    found = given.rows(
        f"SELECT file, row, value, ratio FROM (SELECT file, row, CAST(value AS DOUBLE) AS value, "
        f"CAST(numerator AS DOUBLE) / nullif(CAST(denominator AS DOUBLE), 0) AS ratio "
        f"FROM {given.relation}) "
        f"WHERE abs(value - ratio) > {SLACK} * greatest(1, abs(ratio)) "
        f"AND abs(value - 100 * ratio) > {SLACK} * greatest(100, abs(100 * ratio)) "
        f"ORDER BY file, row"
    )
    for file, row, value, ratio in found:
        yield given.problem(
            "indicator-value-disagrees",
            "value",
            (file, row),
            found=f"{value:.6g}",
            wanted=f"{ratio:.6g}",
        )


RULE = Rule(
    "indicator_ratio",
    frozenset({"indicators"}),
    "A value agrees with its numerator and denominator, and no denominator is zero.",
    ("indicator-zero-denominator", "indicator-value-disagrees"),
    check,
)
