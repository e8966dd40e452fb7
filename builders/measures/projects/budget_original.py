"""What a project was first to cost."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own

BUDGET_ORIGINAL = Measure(
    id="budget_original",
    kind="projects",
    title="Original budget",
    definition="What the project was first to cost.",
    unit="money",
    needs=("budget_original",),
    breakdowns=EACH,
    count=own(lambda project: project.budget_original),
    behind=where(lambda project: project.is_last_known),
)
