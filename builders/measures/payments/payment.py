"""One payment by itself."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import known
from builders.measures.counting import exact, grouped, nothing
from builders.measures.measure import Measure, Scene


def each(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The amount of each payment that is told by itself: by its file and row."""
    told = scene.rows.filter(scene.rows.payment.notnull())
    found = grouped(told, by, value=exact(told.amount.sum()))
    return found.mutate(numerator=found.value, denominator=nothing())


PAYMENT = Measure(
    id="payment",
    kind="payments",
    title="Payment",
    definition="What was paid in one row of the data, which is named by its file and row.",
    unit="money",
    needs=("amount",),
    breakdowns=(("payment",),),
    count=each,
    behind=known("payment"),
)
