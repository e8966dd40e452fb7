"""Payments: what was paid, to whom, when and what for."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.payments import payments_view
from builders.sources.dataset import Role, RoleType, Shape

PAYMENTS = Kind(
    name="payments",
    title="Payments",
    shape=Shape(
        "payments",
        "a payment to a supplier, or one line of it",
        (
            Role("id", RoleType.TEXT, "The payment's number; its lines may share it."),
            Role("date", RoleType.DATE, "The day on which it was paid.", True),
            Role("payee", RoleType.TEXT, "Who was paid; empty where it is not published."),
            Role("payee_code", RoleType.TEXT, "The payee's code in the ledger."),
            Role("amount", RoleType.MONEY, "What was paid; negative for money back.", True),
            Role("department", RoleType.TEXT, "The department that paid."),
            Role("department_code", RoleType.TEXT, "The department's code in the ledger."),
            Role("purpose", RoleType.TEXT, "What it was paid for, in words."),
            Role("category", RoleType.TEXT, "What sort of thing was bought."),
            Role("category_code", RoleType.TEXT, "The category's code in the ledger."),
        ),
    ),
    measures=of_kind("payments"),
    view=payments_view,
    page="payments.html",
    standard="HM Treasury spend over £25,000",
)
