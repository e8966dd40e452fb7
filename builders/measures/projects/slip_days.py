"""How far a project's end has moved."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own

SLIP_DAYS = Measure(
    id="slip_days",
    kind="projects",
    title="Slip",
    definition="Days from the end expected in the first snapshot known to the end expected now.",
    unit="days",
    needs=("planned_end",),
    breakdowns=EACH,
    count=own(lambda project: project.end_now.delta(project.first_end, unit="day")),
    better="lower",
    behind=where(lambda project: project.is_last_known),
)
