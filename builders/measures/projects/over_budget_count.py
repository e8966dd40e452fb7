"""How many projects are over budget."""

from __future__ import annotations

from builders.measures.behind import where, within
from builders.measures.counting import part
from builders.measures.measure import Measure
from builders.measures.projects.breakdowns import FACTS
from builders.measures.projects.portfolio import of_latest

OVER_BUDGET_COUNT = Measure(
    id="over_budget_count",
    kind="projects",
    title="Projects over budget",
    definition="Projects that have spent more than they are to cost, or are to cost more than at first; out of the projects for which that is known.",
    unit="count",
    needs=("budget_current",),
    breakdowns=FACTS,
    count=of_latest(
        part(
            lambda projects: projects.is_over_budget.sum(),
            lambda projects: projects.is_over_budget.count(),
        )
    ),
    better="lower",
    zero_where_none=True,
    behind=within("is_latest", where(lambda projects: projects.is_over_budget, equals="numerator")),
)
