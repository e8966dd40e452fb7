"""How many payments do not say their amount."""

from __future__ import annotations

from builders.measures.left_out import unknown
from builders.measures.measure import Measure
from builders.measures.payments.breakdowns import PAYMENTS, by_large_payee

UNKNOWN_PAYMENTS = Measure(
    id="unknown_payments",
    kind="payments",
    title="Payments without an amount",
    definition="The number of payments whose amount is not known, out of all payments. A part "
    "that has none is left out.",
    unit="count",
    needs=("amount",),
    breakdowns=PAYMENTS,
    count=by_large_payee(unknown(lambda payments: payments.amount, ())),
)
