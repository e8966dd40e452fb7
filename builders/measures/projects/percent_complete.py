"""How much of a project is done."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own

PERCENT_COMPLETE = Measure(
    id="percent_complete",
    kind="projects",
    title="Done",
    definition="How much of the work is done, as the project reports it.",
    unit="percent",
    needs=("percent_complete",),
    breakdowns=EACH,
    count=own(lambda project: project.percent_complete),
    behind=where(lambda project: project.is_last_known),
)
