"""The same money by department, by fund, and by what it is spent on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from builders.measures.figure import Figure
from builders.pages.budget_book import (
    ACTUAL,
    BudgetBook,
    View,
)
from builders.pages.findings import gaps, known, least, top_finding
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.money_words import (
    unfinished,
)
from builders.pages.money_years import fiscal
from builders.pages.parts import ChartPart, Grid, Section
from builders.pages.pieces import Day, Link, Name, Piece, joined, phrase
from builders.pages.sections import section
from builders.pages.toolbox import ChartPlan, Point

# Dimension -> heading of its column.
DIVISIONS = {"fund": "Fund", "category": "Category"}


def departments(book: BudgetBook, view: View | None) -> Section | None:
    """Who spends it, who came nearest to the plan, and a way to each department's page."""
    if view is None:
        return None
    row = book.by(view, "department")
    share = book.by(view, "department", "share_of_total")
    name = partial(department_link, book)
    year = book.compared(view.direction)
    against = book.toolbox.by(
        "actual_against_plan", book.dataset.id, "department", direction=view.direction, year=year
    )
    grid = figure_grid(
        phrase("{noun} by department, {year}", noun=view.noun.capitalize(), year=view.time),
        "Department",
        by_size(row, book.departments(view.direction)),
        (
            Measured(view.noun.capitalize(), row, "exact"),
            Measured("Share of the total", share),
            Measured("Change on the year", book.by(view, "department", "change_on_year")),
            Measured(phrase("Actual against plan, {year}", year=Day(year, fiscal=True)), against),
        ),
        name,
    )
    return section(
        f"{book.dataset.id}-departments",
        "By department",
        phrase("Choose a department to see its programmes and its years."),
        parts=(
            bars(book, view, "department", "the largest budget"),
            _against_by_department(book, view.direction, year, against),
            grid,
        ),
    )


def _against_by_department(
    book: BudgetBook, direction: str, year: str, row: Mapping[str, Figure]
) -> ChartPart | None:
    """Which departments came nearest to their plan, or went beyond it."""
    if not known(row):
        return None
    why = unfinished(book, View(direction, ACTUAL, year))
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-against-by-department",
            form="bars",
            title=top_finding(row, "the largest part of its plan", verb="spent"),
            sentence=joined(
                phrase("Actual spending against the plan, {year}.", year=fiscal(year)),
                why,
                least(row),
                gaps(row),
            ),
            points=tuple(Point(Name(label), row[label]) for label in by_size(row)),
            label_title="Department",
            value_title="Actual against plan",
        )
    )


def department_link(book: BudgetBook, label: str) -> Piece:
    """A department's name, linked to its page."""
    path = book.toolbox.site.department(book.dataset.id, label)
    return Link(Name(label), path) if path else Name(label)


def bars(
    book: BudgetBook, view: View, dimension: str, thing: str, **fixed: str
) -> ChartPart | None:
    """A view's amounts by a dimension, the largest first."""
    row = book.by(view, dimension, **fixed)
    share = {} if fixed else book.by(view, dimension, "share_of_total")
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-{view.direction}-{dimension}",
            form="bars",
            title=top_finding(row, thing, share=share),
            sentence=joined(
                phrase("{noun} in {year}.", noun=view.noun.capitalize(), year=view.time),
                least(row),
                gaps(row),
            ),
            points=tuple(Point(Name(label), row[label]) for label in by_size(row)),
            label_title=dimension.capitalize(),
            value_title=view.noun.capitalize(),
        )
    )


def divisions(book: BudgetBook, view: View | None) -> Section | None:
    """The same money by fund and by what it is spent on."""
    if view is None:
        return None
    charts = [bars(book, view, dimension, "the largest amount") for dimension in DIVISIONS]
    return section(
        f"{book.dataset.id}-divisions",
        _divisions_title(charts),
        parts=(*charts, *(_division(book, view, dimension) for dimension in DIVISIONS)),
    )


def _divisions_title(charts: list[ChartPart | None]) -> str:
    """What there is to see: funds, categories, or both."""
    funds, categories = charts
    if funds and categories:
        return "From which fund, and for what"
    return "From which fund" if funds else "What it is spent on"


def _division(book: BudgetBook, view: View, dimension: str) -> Grid | None:
    heading = DIVISIONS[dimension]
    row = book.by(view, dimension)
    return figure_grid(
        phrase(
            "{noun} by {what}, {year}",
            noun=view.noun.capitalize(),
            what=heading.lower(),
            year=view.time,
        ),
        heading,
        by_size(row),
        (
            Measured(view.noun.capitalize(), row, "exact"),
            Measured("Share of the total", book.by(view, dimension, "share_of_total")),
        ),
        is_folded=True,
    )
