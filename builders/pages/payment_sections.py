"""Sections about payments: over time, by payee, by department."""

from __future__ import annotations

from builders.measures.left_out import LEFT_OUT
from builders.pages.findings import extremes, gaps, least, top_finding, value_of
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.part_years import part_years
from builders.pages.parts import ChartPart, Section
from builders.pages.payment_book import PaymentBook
from builders.pages.pieces import Amount, Behind, Day, Name, Phrase, joined, phrase, plural
from builders.pages.request_sections import MONTHS_SHOWN, year_on_year
from builders.pages.sections import section, stat
from builders.pages.toolbox import ChartPlan, Point

MOST_NAMED = 100  # payees in the table of the page; the others stand in the published figures
NEWEST = 10
PARTS = {
    "payee": ("Who was paid", "Payee", "was paid most", "payees"),
    "department": ("Which departments paid", "Department", "paid most", "departments"),
    "category": ("What was bought", "Category", "cost most", "categories"),
}


def headlines(book: PaymentBook) -> Section | None:
    """The numbers that say most, over the last twelve months."""
    back = book.recent("paid_back")
    return section(
        f"{book.dataset.id}-headlines",
        "At a glance",
        joined(phrase("Payments made {during}.", during=book.during), unknown_amounts(book)),
        stats=(
            stat("Paid", book.recent("paid"), _less_money_back(book)),
            stat("Payments", book.recent("payment_count")),
            stat("Payees", book.recent("payee_count"), phrase("By name, as it is written.")),
            stat("Money back", back, phrase("Credit notes, refunds and corrections."))
            if value_of(back)
            else None,
        ),
    )


def _less_money_back(book: PaymentBook) -> Phrase:
    return phrase("Money back is taken off.") if value_of(book.recent("paid_back")) else Phrase()


def unknown_amounts(book: PaymentBook) -> Phrase:
    """Payments without an amount are said, since no total holds them."""
    unknown = book.recent(LEFT_OUT["paid"])
    if not value_of(unknown):
        return Phrase()
    return phrase(
        "{count} {amounts} not known, and not in the total.",
        count=Amount(unknown),
        amounts=plural(unknown, "amount is", "amounts are"),
    )


def over_time(book: PaymentBook) -> Section | None:
    """What was paid by month, and by year."""
    paid = book.times("paid", "year")
    return section(
        f"{book.dataset.id}-months",
        "Month by month",
        part_years(book.times("paid", "month")),
        parts=(
            month_chart(book, f"{book.dataset.id}-paid-by-month"),
            figure_grid(
                "Payments by year",
                "Year",
                sorted(paid, reverse=True),
                (
                    Measured("Paid", paid, "exact"),
                    Measured("Payments", book.times("payment_count", "year")),
                    Measured("Payees", book.times("payee_count", "year")),
                ),
                Day,
            ),
        ),
    )


def month_chart(book: PaymentBook, id: str) -> ChartPart | None:  # noqa: A002
    """What was paid in each of the last months."""
    row = book.times("paid", "month")
    shown = {month: row[month] for month in sorted(row)[-MONTHS_SHOWN:]}
    if not shown:
        return None
    return book.toolbox.chart(
        ChartPlan(
            id=id,
            form="columns",
            title=year_on_year(shown, "What was paid in a month"),
            sentence=joined(extremes(shown, Day), gaps(shown)),
            points=tuple(Point(Day(month), shown[month], order=month) for month in sorted(shown)),
            label_title="Month",
            value_title="Paid",
        )
    )


def division(book: PaymentBook, dimension: str) -> Section | None:
    """Who was paid, who paid or what was bought, the largest first."""
    title, heading, _, several = PARTS[dimension]
    paid = book.by("paid", dimension)
    order = by_size(paid)[:MOST_NAMED]
    grid = figure_grid(
        f"Payments by {heading.lower()}, with their shares",
        heading,
        order,
        (
            Measured("Paid", paid, "exact"),
            Measured("Share", book.by("paid_share", dimension)),
            Measured("Payments", book.by("payment_count", dimension)),
        ),
        is_folded=True,
    )
    # One department alone compares nothing, and its number is told above.
    if not any(label for label in order) or (len(order) < 2 and dimension != "payee"):  # noqa: PLR2004
        return None
    said = phrase("Payments made {during}.", during=book.during)
    if len(paid) > MOST_NAMED:
        said = joined(said, phrase("The table has the {what} with the largest sums.", what=several))
    return section(
        f"{book.dataset.id}-{dimension}",
        title,
        said,
        parts=(part_bars(book, f"{book.dataset.id}-by-{dimension}", dimension), grid),
    )


def part_bars(book: PaymentBook, id: str, dimension: str) -> ChartPart | None:  # noqa: A002
    """The largest payees, departments or categories."""
    _, heading, thing, _ = PARTS[dimension]
    paid = book.by("paid", dimension)
    share = book.by("paid_share", dimension)
    verb, _, rest = thing.partition(" ")
    return book.toolbox.chart(
        ChartPlan(
            id=id,
            form="bars",
            title=top_finding(paid, rest, share=share, verb=verb),
            sentence=joined(
                phrase("Paid {during}.", during=book.during),
                least(paid) if dimension != "payee" else None,
                gaps(paid),
            ),
            points=tuple(Point(Name(label), paid[label]) for label in by_size(paid)[:MOST_NAMED]),
            label_title=heading,
            value_title="Paid",
        )
    )


def one_by_one(book: PaymentBook) -> Section | None:
    """The newest payments, and the way to all that are listed."""
    pages = book.pages()
    if not pages:
        return None
    return section(
        f"{book.dataset.id}-list",
        "Payments one by one",
        joined(_how_many(book), "The search of this site finds payees by name."),
        parts=(book.listing("The newest payments", pages[0][:NEWEST]), book.ways(pages)),
    )


def _how_many(book: PaymentBook) -> Phrase:
    listed = book.ever("payments_listed")
    if listed is None or listed.numerator is None:
        return Phrase()
    if listed.numerator == listed.denominator:
        return phrase("All {count} payments, the newest first.", count=Amount(listed))
    return phrase(
        "The {count} largest of {all} payments, the newest first. The others are in the data.",
        count=Amount(listed),
        all=Behind(listed, "denominator"),
    )
