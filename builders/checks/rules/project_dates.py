"""A project starts before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

PAIRS = (
    ("planned_start", "planned_end"),
    ("actual_start", "actual_end"),
    ("actual_start", "forecast_end"),
)


def check(given: RuleInput) -> Iterator[Problem]:
    """Each pair of dates that is the wrong way round."""
    for start, end in PAIRS:
        if given.has(start, end):
            found = given.rows(
                f"SELECT DISTINCT file, row, {end}, {start} FROM {given.relation} "
                f"WHERE {end} < {start} ORDER BY file, row"
            )
            for file, row, ends, starts in found:
                yield given.problem(
                    "project-dates-order", end, (file, row), found=ends, wanted=starts
                )


RULE = Rule(
    "project_dates",
    frozenset({"projects"}),
    "A project's start comes before its end.",
    ("project-dates-order",),
    check,
)
