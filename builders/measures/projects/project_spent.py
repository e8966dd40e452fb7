"""What has been spent on all projects together."""

from __future__ import annotations

from builders.measures.behind import known, within
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import PORTFOLIO
from builders.measures.projects.portfolio import of_latest

PROJECT_SPENT = Measure(
    id="project_spent",
    kind="projects",
    title="Spent on projects",
    definition="The sum of what has been spent on the projects in the latest snapshot. "
    "`unknown_spending` counts those that it leaves out. Of an amount that the descriptor splits among "
    "several places, each has its part.",
    unit="money",
    needs=("spent",),
    breakdowns=PORTFOLIO,
    count=of_latest(total(lambda projects: projects.spent.sum())),
    zero_where_none=True,
    splits="spent",
    behind=within("is_latest", known("spent")),
)
