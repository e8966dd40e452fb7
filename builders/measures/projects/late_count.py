"""How many projects are late."""

from __future__ import annotations

from builders.measures.behind import where, within
from builders.measures.counting import part
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import FACTS
from builders.measures.projects.portfolio import of_latest

LATE_COUNT = Measure(
    id="late_count",
    kind="projects",
    title="Late projects",
    definition="Projects that end, or are expected to end, after their planned end, or whose planned end has passed; out of the projects for which that is known. Cancelled and ongoing ones are left out.",
    unit="count",
    needs=("planned_end",),
    breakdowns=FACTS,
    count=of_latest(
        part(
            lambda projects: projects.is_late.sum(),
            lambda projects: projects.is_late.count(),
        )
    ),
    better="lower",
    zero_where_none=True,
    behind=within("is_latest", where(lambda projects: projects.is_late, equals="numerator")),
)
