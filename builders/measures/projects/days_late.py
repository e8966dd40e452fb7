"""How late a project is."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own

DAYS_LATE = Measure(
    id="days_late",
    kind="projects",
    title="Days late",
    definition="Days from the planned end to the actual or expected end. Below zero: earlier than planned.",
    unit="days",
    needs=("planned_end",),
    breakdowns=EACH,
    count=own(lambda project: project.end_now.delta(project.planned_end, unit="day")),
    better="lower",
    behind=where(lambda project: project.is_last_known),
)
