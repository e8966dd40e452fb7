"""An actual amount belongs to a year that has begun."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Years after the data's last day with actual amounts."""
    if given.as_of is None or not given.has("year", "phase", "amount"):
        return
    # A fiscal year may begin in the calendar year before the one whose name it bears.
    found = given.rows(
        f"SELECT year, arg_min(file, (file, row)), arg_min(row, (file, row)), count(*) "
        f"FROM {given.relation} WHERE phase = 'actual' AND amount <> 0 AND year > ? "
        f"GROUP BY year ORDER BY year",
        [given.as_of.year + 1],
    )
    for year, file, row, count in found:
        hint = f"It stands in {count:,} rows." if count > 1 else ""
        yield given.problem(
            "phase-before-its-time", "phase", (file, row), found=year, wanted=given.as_of, hint=hint
        )


RULE = Rule(
    "phases_fit_years",
    frozenset({"budget"}),
    "There are no actual amounts for a year that has not begun.",
    ("phase-before-its-time",),
    check,
)
