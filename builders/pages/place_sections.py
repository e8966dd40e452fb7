"""What each dataset says of a place, beside the same of the whole city."""

from __future__ import annotations

from collections.abc import Mapping

from builders.measures.figure import Figure
from builders.pages.budget_book import BudgetBook
from builders.pages.grids import LONG, Measured, figure_grid
from builders.pages.indicator_cards import Indicator, indicators_of
from builders.pages.parts import Card, Column, Grid, Section
from builders.pages.pieces import Amount, Day, Name, Phrase, Piece, joined, phrase
from builders.pages.place_glance import beside_city
from builders.pages.project_book import PORTFOLIO, ProjectBook
from builders.pages.request_book import RequestBook
from builders.pages.request_sections import volume_bars
from builders.pages.sections import section, source_of, stat
from builders.pages.shares import parts_grid, parts_of_projects, split_words
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset
from builders.sources.place import Place

COMPARED = (
    ("Requests", "request_count"),
    ("Per thousand residents", "requests_per_1000"),
    ("Closed on time", "on_time_share"),
    ("Median days to close", "median_days"),
    ("Satisfaction", "satisfaction"),
)
MANY_PROJECTS = 12  # as cards; beyond these they are a table


def _two_rows(
    caption: Piece,
    place: Place,
    columns: list[tuple[Piece, Figure | None, Figure | None]],
) -> Grid | None:
    """A table with the place above the city."""
    rows: list[Measured] = []
    for title, here, city in columns:
        pair: Mapping[str, Figure] = {
            key: figure for key, figure in (("here", here), ("city", city)) if figure is not None
        }
        rows.append(Measured(title, pair))
    names: dict[str, Piece] = {"here": Name(place.name), "city": "The whole city"}
    return figure_grid(caption, "Where", ("here", "city"), rows, lambda key: names[key])


def money_here(book: BudgetBook, place: Place) -> Section | None:
    """The money that is planned or spent for the place alone, and its parts of what is shared."""
    view = book.headline((book.directions() or ("",))[0])
    if view is None:
        return None
    here = book.one("amount", view, place=place.id)
    if here is None:
        return None
    years = book.years(view.direction, view.phase, place=place.id)
    city = book.years(view.direction, view.phase)
    grid = _two_rows(
        phrase("{noun} by year", noun=view.noun.capitalize()),
        place,
        [
            (Day(year, fiscal=True), years.get(year), city.get(year))
            for year in sorted(years, reverse=True)
        ],
    )
    parts = book.by(view, "shared_as", "shared_amount", place=place.id)
    shared = parts_grid(book.dataset, [(view.noun.capitalize(), parts)])
    return section(
        f"{book.dataset.id}-money",
        "Money",
        joined(source_of(book.dataset), split_words(book.toolbox, book.dataset, place.id)),
        stats=(
            stat(
                phrase(
                    "{noun} for this place, {year}", noun=view.noun.capitalize(), year=view.time
                ),
                here,
                beside_city(book.one("amount", view)),
            ),
        ),
        parts=(grid, shared),
    )


def projects_here(book: ProjectBook, place: Place) -> Section | None:
    """The projects that are in the place, and its parts of the money of others."""
    rows = book.toolbox.shelf.at(book.dataset.id, place.id)
    shared = parts_of_projects(book.toolbox, book.dataset, place.id)
    grid = _two_rows(
        "Projects for this place alone, and its parts of shared money"
        if shared
        else "Projects for this place alone",
        place,
        [
            (title, book.whole(measure, place=place.id), book.whole(measure))
            for title, measure in PORTFOLIO
        ],
    )
    few = rows if len(rows) <= MANY_PROJECTS else ()
    table = Grid(
        caption="Projects here",
        columns=(Column("Project"), Column("How it stands"), Column("Budget now", is_number=True)),
        rows=tuple(
            (
                book.link(row.id),
                joined(*book.badges(row)),
                Amount(book.one("budget_current", row)),
            )
            for row in rows
        ),
        is_folded=len(rows) > LONG,
    )
    return section(
        f"{book.dataset.id}-projects",
        "Projects",
        joined(source_of(book.dataset), split_words(book.toolbox, book.dataset, place.id))
        if rows
        else phrase("No project in the register is only here."),
        parts=(grid if rows else None, shared, table if rows and not few else None),
        cards=[
            Card(
                Name(row.name),
                book.toolbox.site.project(book.dataset.id, row.id),
                phrase("Budget now: {budget}.", budget=Amount(book.one("budget_current", row)))
                if book.one("budget_current", row)
                else Phrase(),
                book.badges(row),
            )
            for row in few
        ],
    )


def requests_here(book: RequestBook, place: Place) -> Section | None:
    """The requests that were made in the place."""
    grid = _two_rows(
        phrase("Requests made {during}", during=book.during),
        place,
        [
            (title, book.recent(measure, place=place.id), book.recent(measure))
            for title, measure in COMPARED
        ],
    )
    services = book.toolbox.by("request_count", book.dataset.id, "service", place=place.id)
    chart = volume_bars(
        book,
        f"{book.dataset.id}-services",
        services,
        "Service",
        Name,
        during="in all the years published",
    )
    return section(
        f"{book.dataset.id}-requests",
        "Requests",
        source_of(book.dataset),
        parts=(grid, chart),
        table_is_first=True,
    )


def indicators_here(toolbox: Toolbox, dataset: Dataset, place: Place) -> Section | None:
    """The latest year of each indicator that is known of the place."""
    rows: list[tuple[Piece, ...]] = []
    for one in indicators_of(toolbox, dataset):
        here = _yearly(one, place.id)
        if here is None:
            continue
        year = here.period
        rows.append(
            (
                Name(one.title),
                Day(year),
                Amount(here),
                Amount(one.one("indicator_value", year=year)),
            )
        )
    if not rows:
        return None
    columns = (
        Column("Indicator"),
        Column("Year"),
        Column(Name(place.name), is_number=True),
        Column("The whole city", is_number=True),
    )
    return section(
        f"{dataset.id}-indicators",
        "Indicators",
        source_of(dataset),
        parts=(Grid("Indicators, latest year", columns, tuple(rows)),),
    )


def _yearly(indicator: Indicator, place: str) -> Figure | None:
    """The latest known yearly value of the indicator in a place."""
    row = indicator.toolbox.by(
        "indicator_value", indicator.dataset.id, "year", indicator=indicator.id, place=place
    )
    known_years = [year for year, figure in row.items() if figure.value is not None]
    return row[max(known_years)] if known_years else None
