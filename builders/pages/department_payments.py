"""What one department paid to suppliers, where payments name the departments of the budget."""

from __future__ import annotations

from builders.pages import links
from builders.pages.grids import Measured, figure_grid
from builders.pages.parts import Section
from builders.pages.payment_book import PaymentBook
from builders.pages.pieces import Amount, Day, Link, joined, phrase
from builders.pages.sections import section, source_of, stat


def department_payments(book: PaymentBook, label: str) -> Section | None:
    """The payments of the department of that name, by year."""
    paid = book.times("paid", "year", department=label) if label else {}
    if not paid:
        return None
    share = book.recent("paid_share", department=label)
    return section(
        f"{book.dataset.id}-payments",
        "Payments to suppliers",
        joined(source_of(book.dataset), Link("All about payments", links.PAYMENTS)),
        stats=(
            stat(
                phrase("Paid {during}", during=book.during),
                book.recent("paid", department=label),
                phrase("{share} of all payments.", share=Amount(share)) if share else phrase(""),
            ),
            stat("Payments", book.recent("payment_count", department=label)),
        ),
        parts=(
            figure_grid(
                "Payments by year",
                "Year",
                sorted(paid, reverse=True),
                (
                    Measured("Paid", paid, "exact"),
                    Measured("Payments", book.times("payment_count", "year", department=label)),
                ),
                Day,
            ),
        ),
    )
