"""An indicator has one value for a period and place."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """One notice for each indicator with several values for one period and place."""
    if not given.has("indicator", "period"):
        return
    keys = ", ".join(["indicator", "period", *(c for c in ("place",) if given.has(c))])
    found = given.rows(
        f"SELECT indicator, max(n), count(*), min(place_at).file, min(place_at).row FROM ("
        f"SELECT indicator, count(*) AS n, min({{'file': file, 'row': row}}) AS place_at "
        f"FROM {given.relation} GROUP BY {keys} HAVING count(*) > 1) "
        f"GROUP BY indicator ORDER BY indicator"
    )
    for indicator, most, periods, file, row in found:
        hint = f"There are {periods:,} such periods." if periods > 1 else ""
        yield given.problem(
            "indicator-twice", "indicator", (file, row), found=indicator, wanted=most, hint=hint
        )


RULE = Rule(
    "indicator_once",
    frozenset({"indicators"}),
    "An indicator has one value for a period and place.",
    ("indicator-twice",),
    check,
)
