"""What part of all the money of a year goes to one department, fund or category."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.behind import known
from builders.measures.budget.breakdowns import SHARED, YEAR
from builders.measures.counting import exact, grouped, of_positive
from builders.measures.measure import Measure, Scene


def share(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The group's amount over that of its year, direction and phase."""
    sums = grouped(scene.rows, by, numerator=exact(scene.rows.amount.sum()))
    whole = exact(sums.numerator.sum().over(ibis.window(group_by=list(YEAR))))
    return of_positive(sums.mutate(denominator=whole))


SHARE_OF_TOTAL = Measure(
    id="share_of_total",
    kind="budget",
    title="Share of the total",
    definition="The amount over the total of the same year, phase and direction. "
    "Not known unless the total is above zero.",
    unit="share",
    needs=("year", "phase", "amount"),
    breakdowns=SHARED,
    count=share,
    behind=known("amount"),
)
