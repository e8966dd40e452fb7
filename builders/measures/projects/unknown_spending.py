"""How many projects do not say their spending."""

from __future__ import annotations

from builders.measures.behind import missing, within
from builders.measures.left_out import unknown
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import PORTFOLIO
from builders.measures.projects.portfolio import of_latest

UNKNOWN_SPENDING = Measure(
    id="unknown_spending",
    kind="projects",
    title="Projects without an amount spent",
    definition="The number of projects in the latest snapshot whose spending is not known, out of "
    "all of them. A part of them that has none is left out.",
    unit="count",
    needs=("spent",),
    breakdowns=PORTFOLIO,
    count=of_latest(unknown(lambda projects: projects.spent, ())),
    behind=within("is_latest", missing("spent", equals="numerator")),
)
