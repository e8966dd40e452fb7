"""How many projects are no longer reported."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import part
from builders.measures.measure import Measure

PROJECTS_UNREPORTED = Measure(
    id="projects_unreported",
    kind="projects",
    title="Projects no longer reported",
    definition="The number of projects that are in earlier snapshots and not in the latest, or of which no row says the snapshot; out of all projects ever reported. They are in no other count or sum of all projects.",
    unit="count",
    needs=("snapshot",),
    breakdowns=((),),
    count=part(
        lambda projects: (projects.is_last_known & ~projects.is_latest).sum(),
        lambda projects: projects.is_last_known.sum(),
    ),
    behind=where(lambda projects: projects.is_last_known & ~projects.is_latest, equals="numerator"),
)
