"""What part of all that was paid went to one payee, or came from one department."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, grouped, of_positive
from builders.measures.measure import Measure, Scene
from builders.measures.payments.breakdowns import LARGE_AND_KNOWN, PARTS

WHEN = frozenset({"period", "year"})


def share(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The group's sum over that of all payments of the same time."""
    rows = scene.rows
    named = {"is_told": rows.is_large_payee.any()} if "payee" in by else {}
    sums = grouped(rows, by, numerator=exact(rows.amount.sum()), **named)
    times = [name for name in by if name in WHEN]
    whole = exact(sums.numerator.sum().over(ibis.window(group_by=times or None)))
    told = of_positive(sums.mutate(denominator=whole))
    return told.filter(told.is_told).drop("is_told") if named else told


PAID_SHARE = Measure(
    id="paid_share",
    kind="payments",
    title="Share of what was paid",
    definition="What was paid over the total paid at the same time. Not known unless the total is "
    "above zero.",
    unit="share",
    needs=("amount",),
    breakdowns=PARTS,
    count=share,
    behind=LARGE_AND_KNOWN,
)
