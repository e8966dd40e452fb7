"""A project is completed when all of it is done."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Projects that are completed at less than 100 percent."""
    if not given.has("status", "percent_complete"):
        return
    found = given.rows(
        f"SELECT DISTINCT file, row, percent_complete FROM {given.relation} "
        f"WHERE status = 'completed' AND percent_complete < 100 ORDER BY file, row"
    )
    for file, row, percent in found:
        yield given.problem(
            "project-complete-early", "percent_complete", (file, row), found=f"{percent:f}"
        )


RULE = Rule(
    "project_done",
    frozenset({"projects"}),
    "A completed project is 100 percent complete.",
    ("project-complete-early",),
    check,
)
