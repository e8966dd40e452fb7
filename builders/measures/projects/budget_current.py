"""What a project is now to cost."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own

BUDGET_CURRENT = Measure(
    id="budget_current",
    kind="projects",
    title="Current budget",
    definition="What the project is now to cost.",
    unit="money",
    needs=("budget_current",),
    breakdowns=EACH,
    count=own(lambda project: project.budget_current),
    behind=where(lambda project: project.is_last_known),
)
