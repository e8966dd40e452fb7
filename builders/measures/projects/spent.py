"""What has been spent on a project."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import EACH
from builders.measures.projects.one_project import own

SPENT = Measure(
    id="spent",
    kind="projects",
    title="Spent",
    definition="What has been spent on the project.",
    unit="money",
    needs=("spent",),
    breakdowns=EACH,
    count=own(lambda project: project.spent),
    behind=where(lambda project: project.is_last_known),
)
