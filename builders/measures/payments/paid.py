"""How much was paid."""

from __future__ import annotations

from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.payments.breakdowns import LARGE_AND_KNOWN, PAYMENTS, by_large_payee

PAID = Measure(
    id="paid",
    kind="payments",
    title="Paid",
    definition="The sum of the payments, by the day on which they were paid. Money that came back, "
    "such as credit notes, is taken off. Payments without an amount add nothing; "
    "`unknown_payments` counts them. Of the payees the 500 with the largest sums are told by name.",
    unit="money",
    needs=("amount",),
    breakdowns=PAYMENTS,
    count=by_large_payee(total(lambda payments: payments.amount.sum())),
    behind=LARGE_AND_KNOWN,
)
