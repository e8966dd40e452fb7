"""A statistic has one value for a period and place."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput, seen_from
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Each row that gives a value for a period and place that has one already."""
    # Without a column of places the rows of one period are parts, such as branches.
    if not given.has("statistic", "period", "place"):
        return
    found = given.rows(
        f"SELECT statistic, list(DISTINCT (file, row) ORDER BY (file, row)) AS spots "
        f"FROM {given.relation} GROUP BY statistic, period, place "
        f"HAVING count(DISTINCT (file, row)) > 1 ORDER BY spots[1]"
    )
    for statistic, (first, *others) in found:
        for spot in others:
            yield given.problem(
                "count-twice", "value", spot, found=statistic, wanted=seen_from(spot[0], first)
            )


RULE = Rule(
    "counts_once",
    frozenset({"counts"}),
    "A statistic has one value for a period and place.",
    ("count-twice",),
    check,
)
