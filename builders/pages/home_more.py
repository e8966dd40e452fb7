"""What the front door says of payments and statistics."""

from __future__ import annotations

from builders.pages import links
from builders.pages.count_book import statistics_of
from builders.pages.counts import time_chart
from builders.pages.parts import Section, Stat
from builders.pages.payment_book import PaymentBook
from builders.pages.payment_sections import month_chart, part_bars
from builders.pages.pieces import Link, phrase
from builders.pages.sections import section
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset

MOST_CHARTS = 2


def payment_stats(book: PaymentBook) -> list[Stat]:
    """What was paid to suppliers in the last twelve months."""
    return [
        Stat(
            "Paid to suppliers",
            book.recent("paid"),
            phrase("Payments made {during}.", during=book.during),
            path=links.PAYMENTS,
            more="Who was paid",
        )
    ]


def payments_at_home(book: PaymentBook) -> Section | None:
    """The largest payees, and payments by month."""
    return section(
        "payments",
        "Who the city pays",
        phrase("{more}", more=Link("All about payments", links.PAYMENTS)),
        parts=[
            chart
            for chart in (part_bars(book, "home-payees", "payee"), month_chart(book, "home-paid"))
            if chart is not None and chart.svg
        ],
    )


def counts_at_home(toolbox: Toolbox, dataset: Dataset) -> Section | None:
    """The first statistics over time."""
    own = statistics_of(toolbox, dataset)[:MOST_CHARTS]
    drawn = [time_chart(one, f"home-{one.anchor}") for one in own]
    return section(
        "statistics",
        "The city in numbers",
        phrase("{more}", more=Link("All statistics", links.STATISTICS)),
        parts=[chart for chart in drawn if chart is not None and chart.svg],
    )
