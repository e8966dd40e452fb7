"""How many projects do not say their current budget."""

from __future__ import annotations

from builders.measures.behind import missing, within
from builders.measures.left_out import unknown
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import PORTFOLIO
from builders.measures.projects.portfolio import of_latest

UNKNOWN_BUDGETS = Measure(
    id="unknown_budgets",
    kind="projects",
    title="Projects without a budget",
    definition="The number of projects in the latest snapshot whose current budget is not known, out of "
    "all of them. A part of them that has none is left out.",
    unit="count",
    needs=("budget_current",),
    breakdowns=PORTFOLIO,
    count=of_latest(unknown(lambda projects: projects.budget_current, ())),
    behind=within("is_latest", missing("budget_current", equals="numerator")),
)
