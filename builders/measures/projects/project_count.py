"""How many projects there are."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import PORTFOLIO
from builders.measures.projects.portfolio import of_latest

PROJECT_COUNT = Measure(
    id="project_count",
    kind="projects",
    title="Projects",
    definition="The number of projects in the latest snapshot. Those that are in earlier ones alone are counted by `projects_unreported`. Where projects stand in several years without snapshots, each counts once, as of its latest year.",
    unit="count",
    needs=("project",),
    breakdowns=PORTFOLIO,
    count=of_latest(total(lambda projects: projects.count())),
    zero_where_none=True,
    behind=where(lambda projects: projects.is_latest, equals="numerator"),
)
