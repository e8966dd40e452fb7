"""An indicator's value is what its numerator and denominator give."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

# Values are published rounded: to as many decimals as the indicator's values have, and at the
# least to half a percentage point, or half a percent of a larger value.
SLACK = 0.006
HALF_A_DIGIT = 0.51


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
    indicator = "indicator" if given.has("indicator") else "1"
    decimals = "length(split_part(rtrim(CAST(value AS VARCHAR), '0'), '.', 2))"
    found = given.rows(
        f"WITH read AS (SELECT file, row, CAST(value AS DOUBLE) AS value, "
        f"CAST(numerator AS DOUBLE) / nullif(CAST(denominator AS DOUBLE), 0) AS ratio, "
        f"{HALF_A_DIGIT} / pow(10, max({decimals}) OVER (PARTITION BY {indicator})) AS rounding "
        f"FROM {given.relation}) SELECT file, row, value, ratio FROM read "
        f"WHERE abs(value - ratio) > greatest(rounding, {SLACK} * greatest(1, abs(ratio))) "
        f"AND abs(value - 100 * ratio) > "
        f"greatest(rounding, {SLACK} * greatest(100, abs(100 * ratio))) ORDER BY file, row"
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
