"""What is said of payments."""

from __future__ import annotations

from builders.problem_words.words import Words

PAYMENTS: dict[str, Words] = {
    "payment-id-of-two": Words(
        "One number, several payees",
        "The payment “{found}” was made to several payees: {wanted}.",
        "Correct the number, or the payee's name if it is one payee written in two ways.",
        "The lines of one payment share its number, and go to one payee.",
        "warning",
    ),
    "payment-twice": Words(
        "Payment stands twice",
        "This row is the same as row {found} in every column.",
        "If it is one payment, keep one row. If two equal payments were made, leave it so.",
        "Two equal rows are counted twice. Where rows are copies, `duplicates: withhold` keeps the "
        "first of them.",
        "warning",
    ),
    "payment-after-the-data": Words(
        "Paid after the data's last day",
        "The payment was made ({found}) after the day up to which the data go ({wanted}).",
        "Correct the date, or the day in `as_of`.",
        "The descriptor's as_of is the last day of the data.",
    ),
    "payment-of-nothing": Words(
        "Payments of nothing",
        "The amount is zero in {found} payments.",
        "If they are right, leave them: they count as payments and add nothing.",
        "Zero is an amount that is known. Where it stands for an amount that is not known, leave "
        "the cell empty instead.",
        "notice",
    ),
    "payment-negative": Words(
        "Money that came back",
        "The amount is below zero in {found} payments, {wanted} in all.",
        "If they are credit notes, refunds or corrections, leave them.",
        "An amount below zero is taken off what was paid; the page tells how much it is.",
        "notice",
    ),
}
