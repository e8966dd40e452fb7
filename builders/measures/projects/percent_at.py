"""How much of a project was done, snapshot by snapshot."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import OVER_TIME
from builders.measures.projects.one_project import at_each_snapshot

PERCENT_AT = Measure(
    id="percent_at",
    kind="projects",
    title="Done by snapshot",
    definition="How much of the work was done on the day of each snapshot.",
    unit="percent",
    needs=("percent_complete", "snapshot"),
    breakdowns=OVER_TIME,
    count=at_each_snapshot(lambda project: project.percent_complete),
    behind=where(lambda project: project.is_state),
)
