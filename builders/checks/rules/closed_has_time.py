"""A closed request says when it was closed."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """One problem a file for all its requests that are closed at no time."""
    if not given.has("status", "closed"):
        return
    found = given.rows(
        f"SELECT file, list(row ORDER BY row) FROM {given.relation} "
        f"WHERE status = 'closed' AND closed IS NULL GROUP BY file ORDER BY file"
    )
    for file, rows in found:
        yield given.problem("request-closed-without-time", "closed", (file, rows[0]), rows)


RULE = Rule(
    "closed_has_time",
    frozenset({"requests"}),
    "A request with the status closed has a closing time.",
    ("request-closed-without-time",),
    check,
)
