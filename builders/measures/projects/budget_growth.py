"""How much a project's cost has grown."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own_difference

BUDGET_GROWTH = Measure(
    id="budget_growth",
    kind="projects",
    title="Growth of the budget",
    definition="What the project is now to cost, less what the first snapshot known (else the original budget) said.",
    unit="money",
    needs=("budget_current",),
    breakdowns=EACH,
    count=own_difference(
        lambda project: project.budget_current, lambda project: project.first_budget
    ),
    better="lower",
    behind=where(lambda project: project.is_last_known),
)
