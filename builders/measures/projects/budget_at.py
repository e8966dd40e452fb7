"""What a project was to cost, snapshot by snapshot."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import OVER_TIME
from builders.measures.projects.one_project import at_each_snapshot

BUDGET_AT = Measure(
    id="budget_at",
    kind="projects",
    title="Budget by snapshot",
    definition="What the project was to cost on the day of each snapshot.",
    unit="money",
    needs=("budget_current", "snapshot"),
    breakdowns=OVER_TIME,
    count=at_each_snapshot(lambda project: project.budget_current),
    behind=where(lambda project: project.is_state),
)
