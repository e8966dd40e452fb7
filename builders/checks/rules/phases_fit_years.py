"""An actual amount belongs to a year that has begun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

PLANS = "('proposed', 'adopted', 'amended')"


def check(given: RuleInput) -> Iterator[Problem]:
    """Years with actual amounts that lie after all that the data can know."""
    if not given.has("year", "phase", "amount"):
        return
    year, limit = _limit(given)
    if year is None:
        return
    # A fiscal year may begin in the calendar year before the one whose name it bears.
    found = given.rows(
        f"SELECT year, arg_min(file, (file, row)), arg_min(row, (file, row)), count(*) "
        f"FROM {given.relation} WHERE phase = 'actual' AND amount <> 0 AND year > ? "
        f"GROUP BY year ORDER BY year",
        [year + 1],
    )
    for late, file, row, count in found:
        hint = f"It stands in {count:,} rows." if count > 1 else ""
        yield given.problem(
            "phase-before-its-time", "phase", (file, row), found=late, wanted=limit, hint=hint
        )


def _limit(given: RuleInput) -> tuple[int | None, str]:
    """The last year that can have begun, and how that is known.

    Where the steward gives no day, the data's own last day is that of the last actual amounts,
    and would never be too early for them.
    """
    own = given.dataset
    for iso, what in ((own.as_of, "the data's last day"), (own.updated, "the last update")):
        if iso:
            return date.fromisoformat(iso).year, f"{what} ({iso})"
    planned = given.rows(f"SELECT max(year) FROM {given.relation} WHERE phase IN {PLANS}")
    last = planned[0][0]
    return (None, "") if last is None else (int(last), f"the last year with a plan ({last})")


RULE = Rule(
    "phases_fit_years",
    frozenset({"budget"}),
    "There are no actual amounts for a year that has not begun.",
    ("phase-before-its-time",),
    check,
)
