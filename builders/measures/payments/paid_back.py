"""How much money came back."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import total
from builders.measures.measure import Measure

PAID_BACK = Measure(
    id="paid_back",
    kind="payments",
    title="Money back",
    definition="The sum of the payments below zero: credit notes, refunds and corrections. It is "
    "taken off what was paid.",
    unit="money",
    needs=("amount",),
    breakdowns=((), ("period",), ("year",)),
    count=total(
        lambda payments: (payments.amount < 0).ifelse(payments.amount, 0).sum().fill_null(0)
    ),
    behind=where(lambda payments: payments.amount < 0),
)
