"""A project spends no more than its current budget, or the public should see why."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Projects that spent more than the budget that holds now."""
    if not given.has("spent", "budget_current"):
        return
    found = given.rows(
        f"SELECT DISTINCT file, row, spent, budget_current FROM {given.relation} "
        f"WHERE spent > budget_current ORDER BY file, row"
    )
    for file, row, spent, budget in found:
        yield given.problem(
            "project-overspent", "spent", (file, row), found=f"{spent:,f}", wanted=f"{budget:,f}"
        )


RULE = Rule(
    "project_spending",
    frozenset({"projects"}),
    "A project has not spent more than its current budget.",
    ("project-overspent",),
    check,
)
