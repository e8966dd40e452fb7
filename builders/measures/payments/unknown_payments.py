"""How many payments do not say their amount."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.left_out import unknown
from builders.measures.measure import Measure
from builders.measures.payments.breakdowns import PAYMENTS, by_large_payee, large_payees


def unknown_of_large(payments: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The payments without an amount, of the payees that are told by name."""
    named = large_payees(payments, by)
    return named.filter(named.amount.isnull())


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
    behind=Behind(unknown_of_large, equals="numerator"),
)
