"""How many payees there are."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import total
from builders.measures.measure import Measure

PAYEE_COUNT = Measure(
    id="payee_count",
    kind="payments",
    title="Payees",
    definition="The number of different payees, by name as it is written. Payments without a payee "
    "are not counted.",
    unit="count",
    needs=("payee",),
    breakdowns=((), ("period",), ("year",), ("department",)),
    count=total(lambda payments: payments.payee.nullif("").nunique()),
    behind=where(lambda payments: payments.payee != ""),
)
