"""Sections about requests, for all services, one service or one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builders.measures.figure import Figure
from builders.pages.findings import extremes, gaps, known, top_finding, trend_finding, value_of
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.parts import ChartPart, Grid, Section, Stat
from builders.pages.pieces import Amount, Behind, Day, Phrase, Piece, joined, phrase
from builders.pages.request_book import COLUMNS, RequestBook
from builders.pages.sections import section, stat
from builders.pages.toolbox import ChartPlan, Point

MONTHS_SHOWN = 36


def headlines(book: RequestBook, id: str, **dimensions: str) -> Section | None:  # noqa: A002
    """The numbers that say most, over the last twelve months."""
    return section(
        id,
        "At a glance",
        joined(phrase("Requests made {during}.", during=book.during), book.unpublished()),
        stats=stats(book, **dimensions),
    )


def stats(book: RequestBook, **dimensions: str) -> list[Stat | None]:
    """Volume, on time, median and slow tail, open now, satisfaction."""
    on_time = book.recent("on_time_share", **dimensions)
    median = book.recent("median_days", **dimensions)
    slow = book.recent("p90_days", **dimensions)
    content = book.toolbox.content
    backlog = book.ever("backlog", **dimensions)
    marks = book.recent("satisfaction", **dimensions)
    return [
        stat(
            "Requests",
            book.recent("request_count", **dimensions),
            book.when,
        ),
        stat("Closed on time", on_time, _counts(on_time, "{part} of {whole} with a due date.")),
        stat(
            "Median days to close",
            median,
            phrase(
                "Half are closed faster. Nine in ten are closed within {slow}.", slow=Amount(slow)
            )
            if value_of(slow) is not None
            else phrase("Half are closed faster, half slower."),
        ),
        stat(
            "Open now",
            backlog,
            phrase("On {day}.", day=Day(content.as_of.isoformat())),
        ),
        stat("Satisfaction", marks, _marks(marks)),
    ]


def _counts(figure: Figure | None, words: str) -> Phrase:
    if figure is None or figure.numerator is None or figure.denominator is None:
        return Phrase()
    return phrase(words, part=Behind(figure, "numerator"), whole=Behind(figure, "denominator"))


def _marks(figure: Figure | None) -> Phrase:
    if figure is None or figure.denominator is None:
        return Phrase()
    return phrase(
        "The average mark, one to five, from {answers} answers.",
        answers=Behind(figure, "denominator"),
    )


def over_time(book: RequestBook, id: str, **fixed: str) -> Section | None:  # noqa: A002
    """Volume and share on time by month."""
    return section(
        f"{id}-months",
        "Month by month",
        parts=(
            month_chart(book, f"{id}-volume", "request_count", "Requests a month", **fixed),
            month_chart(
                book, f"{id}-on-time", "on_time_share", "The share closed on time", **fixed
            ),
            month_chart(book, f"{id}-days", "median_days", "The median time to close", **fixed),
        ),
    )


def month_chart(
    book: RequestBook,
    id: str,  # noqa: A002
    measure: str,
    thing: str,
    **fixed: str,
) -> ChartPart | None:
    """A measure by month over the last three years; requests as columns, rates as a line."""
    row = book.months(measure, **fixed)
    months = sorted(row)[-MONTHS_SHOWN:]
    shown = {month: row[month] for month in months}
    if not shown:
        return None
    return book.toolbox.chart(
        ChartPlan(
            id=id,
            form="columns" if measure == "request_count" else "lines",
            title=year_on_year(shown, thing),
            sentence=joined(extremes(shown, Day), gaps(shown)),
            points=tuple(Point(Day(month), shown[month], order=month) for month in months),
            label_title="Month",
            value_title=thing,
        )
    )


def year_on_year(row: Mapping[str, Figure], thing: str) -> Phrase:
    """The last month against the same month a year before: seasons do not mislead."""
    months = sorted(known(row))
    if not months:
        return phrase("{thing}: not known", thing=thing)
    last = months[-1]
    before = f"{int(last[:4]) - 1:04}{last[4:]}" if last[:4].isdecimal() else ""
    if before not in known(row):
        return trend_finding({last: row[last]}, thing, Day)
    return trend_finding({before: row[before], last: row[last]}, thing, Day)


def breakdown(
    book: RequestBook,
    dimension: str,
    heading: str,
    name: Callable[[str], Piece],
    **fixed: str,
) -> Grid | None:
    """A table of the measures by service or place, most requests first."""
    counts = book.by("request_count", dimension, **fixed)
    return figure_grid(
        phrase("Requests by {heading}", heading=heading.lower()),
        heading,
        by_size(counts),
        [Measured(title, book.by(measure, dimension, **fixed)) for title, measure in COLUMNS],
        name,
    )


def volume_bars(
    book: RequestBook,
    id: str,  # noqa: A002
    row: Mapping[str, Figure],
    heading: str,
    name: Callable[[str], Piece],
    *,
    during: Piece = "",
) -> ChartPart | None:
    """How many requests each has, in the last twelve months unless said otherwise."""
    return book.toolbox.chart(
        ChartPlan(
            id=id,
            form="bars",
            title=top_finding(row, "the most requests", name=name),
            sentence=joined(
                phrase("Requests made {during}.", during=during or book.during), gaps(row)
            ),
            points=tuple(Point(name(label), row[label]) for label in by_size(row)),
            label_title=heading,
            value_title="Requests",
        )
    )


def speed_bars(
    book: RequestBook,
    id: str,  # noqa: A002
    row: Mapping[str, Figure],
    heading: str,
    name: Callable[[str], Piece],
) -> ChartPart | None:
    """Which are closed on time most and least often."""
    return book.toolbox.chart(
        ChartPlan(
            id=id,
            form="bars",
            title=top_finding(row, "the lowest share closed on time", name=name, lowest=True),
            sentence=joined(extremes(row, name), gaps(row)),
            points=tuple(Point(name(label), row[label]) for label in by_size(row)),
            label_title=heading,
            value_title="Closed on time",
        )
    )
