"""How much of a project's budget is spent."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own_share

SPENT_SHARE = Measure(
    id="spent_share",
    kind="projects",
    title="Spent of the budget",
    definition="What has been spent, over what the project is now to cost.",
    unit="share",
    needs=("spent", "budget_current"),
    breakdowns=EACH,
    count=own_share(lambda project: project.spent, lambda project: project.budget_current),
    behind=where(lambda project: project.is_last_known),
)
