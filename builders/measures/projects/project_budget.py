"""What all projects together are to cost."""

from __future__ import annotations

from builders.measures.behind import known, within
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import PORTFOLIO
from builders.measures.projects.portfolio import of_latest

PROJECT_BUDGET = Measure(
    id="project_budget",
    kind="projects",
    title="Budget of projects",
    definition="The sum of the current budgets of the projects in the latest snapshot. "
    "`unknown_budgets` counts those that it leaves out. Of a budget that the descriptor splits among "
    "several places, each has its part.",
    unit="money",
    needs=("budget_current",),
    breakdowns=PORTFOLIO,
    count=of_latest(total(lambda projects: projects.budget_current.sum())),
    zero_where_none=True,
    splits="budget_current",
    behind=within("is_latest", known("budget_current")),
)
