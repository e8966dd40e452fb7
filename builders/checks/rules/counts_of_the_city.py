"""A value without a place, beside values of places: the whole city, or a part nobody knows?"""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """One warning a statistic, where the steward does not say what an empty place means."""
    if given.dataset.no_place != "unknown" or not given.has("place", "statistic", "period"):
        return
    found = given.rows(
        f"SELECT statistic, count(*), min(spot).file, min(spot).row FROM ("
        f"SELECT statistic, min({{'file': file, 'row': row}}) FILTER (place IS NULL) AS spot "
        f"FROM {given.relation} GROUP BY statistic, period "
        f"HAVING count(place) > 0 AND count(*) > count(place)) GROUP BY statistic ORDER BY 1"
    )
    for statistic, periods, file, row in found:
        yield given.problem(
            "count-without-place", "place", (file, row), found=statistic, wanted=f"{periods:,}"
        )


RULE = Rule(
    "counts_of_the_city",
    frozenset({"counts"}),
    "Where some values are of places, it is said what a value without a place is of.",
    ("count-without-place",),
    check,
)
