"""A payment that is published has been made."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Each payment after the day up to which the steward says that the data go."""
    as_of = given.dataset.as_of
    if not as_of or not given.has("date"):
        return
    found = given.rows(
        f"SELECT file, row, date FROM {given.relation} WHERE date > CAST(? AS DATE) "
        f"ORDER BY file, row",
        [as_of],
    )
    for file, row, day in found:
        yield given.problem("payment-after-the-data", "date", (file, row), found=day, wanted=as_of)


RULE = Rule(
    "payment_days",
    frozenset({"payments"}),
    "A payment is not made after the data's last day.",
    ("payment-after-the-data",),
    check,
)
