"""A request is opened before it is due and before it is closed, and not in the future."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Each time that cannot be."""
    if not given.has("opened"):
        return
    for later, code in (("closed", "request-closed-early"), ("due", "request-due-early")):
        if given.has(later):
            yield from _before_opened(given, later, code)
    yield from _after_the_data(given)


def _before_opened(given: RuleInput, later: str, code: str) -> Iterator[Problem]:
    # A time without a clock is midnight: closed on the day of opening is no contradiction.
    found = given.rows(
        f"SELECT file, row, {later}, opened FROM {given.relation} WHERE {later} < opened "
        f"AND NOT ({later} = date_trunc('day', opened)) ORDER BY file, row"
    )
    for file, row, time, opened in found:
        yield given.problem(code, later, (file, row), found=time, wanted=opened)


def _after_the_data(given: RuleInput) -> Iterator[Problem]:
    if not given.dataset.as_of:
        return
    found = given.rows(
        f"SELECT file, row, opened FROM {given.relation} "
        f"WHERE CAST(opened AS DATE) > CAST(? AS DATE) ORDER BY file, row",
        [given.dataset.as_of],
    )
    for file, row, opened in found:
        yield given.problem(
            "request-after-the-data",
            "opened",
            (file, row),
            found=opened,
            wanted=given.dataset.as_of,
        )


RULE = Rule(
    "request_times",
    frozenset({"requests"}),
    "A request is opened before it is due and closed, and not after the data's last day.",
    ("request-closed-early", "request-due-early", "request-after-the-data"),
    check,
)
