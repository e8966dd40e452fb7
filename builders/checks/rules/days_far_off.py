"""No day lies so far behind all others that it must be a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builders.checks.far_days import days_sql, last_day, past_days
from builders.checks.findings import spots_in_words
from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Each day later than the last that can be believed, and than what the steward says."""
    cells = past_days(given.dataset.kind, given.columns)
    if not cells:
        return
    last = last_day(dict(given.rows(days_sql(cells, given.relation))))
    if last is None:
        return
    as_of = given.dataset.as_of
    bound = max(last, date.fromisoformat(as_of)) if as_of else last
    for cell in cells:
        if as_of and cell.role == "opened":
            continue  # A request opened after that day is told already.
        found = given.rows(
            f"SELECT {cell.day} AS day, list(DISTINCT (file, row) ORDER BY (file, row)) "
            f"FROM {given.relation} WHERE {cell.where} AND {cell.day} > ? "
            f"GROUP BY day ORDER BY day",
            [bound],
        )
        for day, spots in found:
            hint = spots_in_words(spots)
            said = f"{day.year}" if cell.role == "year" else day
            before = f"{last.year}" if cell.role == "year" else last
            yield given.problem(
                "day-far-off", cell.role, spots[0], found=said, wanted=before, hint=hint
            )


RULE = Rule(
    "days_far_off",
    frozenset({"budget", "payments", "projects", "requests", "indicators", "counts"}),
    "No day on which something happened lies years after all others.",
    ("day-far-off",),
    check,
)
