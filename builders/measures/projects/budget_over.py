"""How far a project is above its original budget."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own_difference

BUDGET_OVER = Measure(
    id="budget_over",
    kind="projects",
    title="Above the original budget",
    definition="What the project is now to cost, less what it was first to cost.",
    unit="money",
    needs=("budget_current", "budget_original"),
    breakdowns=EACH,
    count=own_difference(
        lambda project: project.budget_current, lambda project: project.budget_original
    ),
    better="lower",
    behind=where(lambda project: project.is_last_known),
)
