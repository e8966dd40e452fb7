"""How much money that is for each resident."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import known
from builders.measures.budget.breakdowns import WHOLE_YEARS
from builders.measures.counting import divided, exact, grouped
from builders.measures.measure import Measure, Scene
from builders.measures.residents import residents


def per_resident(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The amount over the people of all places together."""
    if scene.places is None:
        raise ValueError
    summed = grouped(scene.rows, by, numerator=exact(scene.rows.amount.sum()))
    return divided(summed.mutate(denominator=residents(scene.places)))


AMOUNT_PER_RESIDENT = Measure(
    id="amount_per_resident",
    kind="budget",
    title="Amount per resident",
    definition="The sum of the amounts, over the people who live in all places together. Not known "
    "unless the population of every place is.",
    unit="money",
    needs=("year", "phase", "amount"),
    breakdowns=WHOLE_YEARS,
    count=per_resident,
    needs_people=True,
    behind=known("amount"),
)
