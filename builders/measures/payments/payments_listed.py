"""How many payments are told one by one."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import part
from builders.measures.measure import Measure

PAYMENTS_LISTED = Measure(
    id="payments_listed",
    kind="payments",
    title="Payments listed",
    definition="The number of payments that stand on this site one by one, out of all: the 3,000 "
    "with the largest amounts, money back by its size. The others are in every total, and in the "
    "data to take away.",
    unit="count",
    needs=("payment",),
    breakdowns=((),),
    count=part(lambda payments: payments.payment.count(), lambda payments: payments.count()),
    behind=known("payment", equals="numerator"),
)
