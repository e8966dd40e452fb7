"""The plan beside what came of it, year by year."""

from __future__ import annotations

from collections.abc import Mapping

from builders.measures.figure import Figure
from builders.pages.budget_book import (
    ACTUAL,
    EXPENDITURE,
    PHASE_NAMES,
    REVENUE,
    BudgetBook,
    View,
)
from builders.pages.findings import gaps, known, trend_finding
from builders.pages.grids import Measured, figure_grid
from builders.pages.money_words import unfinished, unknown_lines
from builders.pages.parts import ChartPart, Grid, Section
from builders.pages.pieces import Amount, Day, Phrase, Piece, joined, phrase
from builders.pages.sections import section
from builders.pages.toolbox import ChartPlan, Point

DIRECTION_NAMES = {EXPENDITURE: "Spending", REVENUE: "Revenue"}


def plan_and_actual(book: BudgetBook, direction: str, **fixed: str) -> Section | None:
    """The plan beside what came of it, year by year; of all or of one department."""
    phases = [phase for phase in book.phases(direction) if book.years(direction, phase, **fixed)]
    rows = {phase: book.years(direction, phase, **fixed) for phase in phases}
    years = sorted({year for row in rows.values() for year in row})
    if not years:
        return None
    return section(
        f"{book.dataset.id}-{direction}-by-year",
        "Plan and actual, year by year",
        _one_phase(phases),
        parts=(
            year_chart(book, direction, years, **fixed),
            _difference(book, direction, years, **fixed),
            _every_phase(rows, years),
        ),
    )


def year_chart(
    book: BudgetBook, direction: str, years: list[str], **fixed: str
) -> ChartPart | None:
    """Two bars a year: the plan, and what was really spent or received."""
    actual = book.years(direction, ACTUAL, **fixed)
    plans = {year: book.plan(direction, year, **fixed) for year in years}
    # The plan comes first: its bars are outlines, and what came of it is filled.
    pairs = [
        (year, name, figure)
        for name, row in (("Plan", plans), ("Actual", actual))
        for year, figure in sorted(row.items())
        if figure is not None
    ]
    thing = DIRECTION_NAMES.get(direction, "The amount")
    shown = {f"{year} {name}": figure for year, name, figure in pairs}
    single = len({name for _, name, _ in pairs}) == 1
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-{direction}-years",
            form="columns" if single else "paired_bars",
            title=_year_finding(book, direction, years, **fixed),
            sentence=joined(
                phrase("{thing} by fiscal year.", thing=thing),
                _unfinished_year(book, direction, actual),
                _unknown_year(book, direction, actual),
                gaps(shown),
            ),
            points=tuple(
                Point(fiscal(year), figure, "" if single else name, year)
                for year, name, figure in pairs
            ),
            label_title="Year",
            value_title=thing,
        )
    )


def _year_finding(book: BudgetBook, direction: str, years: list[str], **fixed: str) -> Phrase:
    """How the last finished year came out; where none is, how the plans went."""
    thing = {EXPENDITURE: "spent", REVENUE: "received"}.get(direction, "reached")
    row = book.toolbox.by(
        "actual_against_plan", book.dataset.id, "year", direction=direction, **fixed
    )
    done = [
        year for year in sorted(known(row)) if not unfinished(book, View(direction, ACTUAL, year))
    ]
    if done:
        return phrase(
            "{share} of the plan was {thing} in {year}",
            share=Amount(row[done[-1]], "exact"),
            thing=thing,
            year=fiscal(done[-1]),
        )
    plans = {year: book.plan(direction, year, **fixed) for year in years}
    published = {year: figure for year, figure in plans.items() if figure is not None}
    if not published:
        return trend_finding(
            book.years(direction, ACTUAL, **fixed), DIRECTION_NAMES.get(direction, "It"), fiscal
        )
    return trend_finding(published, "The plan", fiscal)


def _unfinished_year(book: BudgetBook, direction: str, actual: Mapping[str, Figure]) -> Piece:
    """A word on the last actual year, where it is not all known."""
    if not actual:
        return ""
    view = View(direction, ACTUAL, max(actual))
    why = unfinished(book, view)
    return phrase("{year} is not over. {why}", year=view.time, why=why) if why else ""


def _unknown_year(book: BudgetBook, direction: str, actual: Mapping[str, Figure]) -> Piece:
    """How many amounts of the last actual year are not known."""
    if not actual:
        return ""
    view = View(direction, ACTUAL, max(actual))
    why = unknown_lines(book, view)
    return phrase("In {year}, {why}", year=view.time, why=why) if why else ""


def _one_phase(phases: list[str]) -> Phrase:
    if len(phases) > 1:
        return Phrase()
    return Phrase((f"Only {PHASE_NAMES[phases[0]].lower()} amounts are published.",))


def _every_phase(rows: Mapping[str, Mapping[str, Figure]], years: list[str]) -> Grid | None:
    """All phases by year, where there are more than a plan and an actual."""
    if len(rows) <= 2:  # noqa: PLR2004 - the chart shows two
        return None
    return figure_grid(
        "Every phase, year by year",
        "Year",
        reversed(years),
        [Measured(PHASE_NAMES[phase], row, "exact") for phase, row in rows.items()],
        fiscal,
        is_folded=True,
    )


def _difference(book: BudgetBook, direction: str, years: list[str], **fixed: str) -> Grid | None:
    """Actual against plan, for the years that have both."""
    dataset, by = book.dataset.id, book.toolbox.by
    share = by("actual_against_plan", dataset, "year", direction=direction, **fixed)
    over = by("over_plan", dataset, "year", direction=direction, **fixed)
    return figure_grid(
        "Actual against plan",
        "Year",
        [year for year in reversed(years) if year in share or year in over],
        (
            Measured("Share of the plan", share, "exact"),
            Measured("More (or less) than planned", over, "exact"),
        ),
        fiscal,
    )


def fiscal(year: str) -> Piece:
    """A fiscal year as people read it."""
    return Day(year, fiscal=True)
