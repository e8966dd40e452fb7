"""How many payments were made."""

from __future__ import annotations

from builders.measures.behind import Behind
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.payments.breakdowns import PAYMENTS, by_large_payee, large_payees

PAYMENT_COUNT = Measure(
    id="payment_count",
    kind="payments",
    title="Payments",
    definition="The number of payments, by the day on which they were paid. A payment that the "
    "data split over several lines counts once a line; money that came back counts too.",
    unit="count",
    needs=("amount",),
    breakdowns=PAYMENTS,
    count=by_large_payee(total(lambda payments: payments.count())),
    behind=Behind(large_payees, equals="numerator"),
)
