"""A page for each place: its money, projects and services, beside those of the whole city."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.budget_book import BudgetBook
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import value_of
from builders.pages.grids import LONG, Measured, figure_grid
from builders.pages.indicator_cards import Indicator, indicators_of
from builders.pages.page import Crumb
from builders.pages.parts import Card, Column, Grid, Notes, Section, Telling
from builders.pages.pieces import Amount, Code, Day, Name, Phrase, Piece, joined, phrase, plural
from builders.pages.place_counts import place_counts
from builders.pages.places_words import NOT_ONE_PLACE
from builders.pages.project_book import ProjectBook
from builders.pages.rates import rates_section
from builders.pages.request_book import RequestBook
from builders.pages.request_sections import volume_bars
from builders.pages.sections import HOME, fact, kept, section, source_of, stat
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
PORTFOLIO = (
    ("Projects", "project_count"),
    ("Budget now", "project_budget"),
    ("Spent", "project_spent"),
    ("Late", "late_count"),
    ("Over budget", "over_budget_count"),
)
MANY_PROJECTS = 12  # as cards; beyond these they are a table


def place_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every place of every vintage, with what was joined to those places alone."""
    for dataset in content.of_kind("places"):
        own = toolbox.around(dataset.id)
        settings = own.content.settings
        word = settings.places_word
        title = word[:1].upper() + word[1:] if dataset.is_main else dataset.title
        crumb = Crumb(title, links.places_page(dataset.id, is_main=dataset.is_main))
        kicker = settings.place_word.capitalize()
        for place in own.content.places:
            path = own.site.place(place.id)
            yield Draft(
                path=path,
                title=place.name if dataset.is_main else f"{place.name} ({dataset.title})",
                template="place",
                prepare=partial(_prepare, own, place, path),
                section=links.PLACES,
                heading="" if dataset.is_main else Name(place.name),
                crumbs=(HOME, crumb),
                kicker=kicker
                if dataset.is_main
                else phrase("{word}, {title}", word=kicker, title=Name(dataset.title)),
            )


def _prepare(toolbox: Toolbox, place: Place, path: str) -> Telling:
    content = toolbox.content
    return Telling(
        lead=_lead(toolbox, place),
        found_by=(place.name, *place.aliases),
        sections=kept(
            _glance(toolbox, place, path),
            *(_money(BudgetBook(toolbox, one), place) for one in content.of_kind("budget")),
            *(_projects(ProjectBook(toolbox, one), place) for one in content.of_kind("projects")),
            *(_requests(RequestBook(toolbox, one), place) for one in content.of_kind("requests")),
            *(_indicators(toolbox, one, place) for one in content.of_kind("indicators")),
            *(rates_section(toolbox, one, place.id) for one in content.datasets if one.per),
            *(place_counts(toolbox, one, place) for one in content.of_kind("counts")),
            _elsewhere(toolbox),
        ),
    )


def _lead(toolbox: Toolbox, place: Place) -> Phrase:
    said: list[Piece] = []
    for dataset in toolbox.content.of_kind("places"):
        people = toolbox.one("population", dataset.id, place=place.id)
        if value_of(people) is not None:
            said.append(phrase("{people} live here.", people=Amount(people)))
    for dataset in toolbox.content.of_kind("projects"):
        count = toolbox.one("project_count", dataset.id, place=place.id)
        if value_of(count):
            noun = plural(count, "project is", "projects are")
            said.append(phrase("{count} {noun} in the register.", count=Amount(count), noun=noun))
    for dataset in toolbox.content.of_kind("requests"):
        book = RequestBook(toolbox, dataset)
        count = book.recent("request_count", place=place.id)
        if value_of(count) is not None:
            noun = plural(count, "request was", "requests were")
            said.append(
                phrase(
                    "{count} {noun} made {during}.",
                    count=Amount(count),
                    noun=noun,
                    during=book.during,
                )
            )
    if said:
        return joined(*said)
    return phrase("What is published about {name}.", name=Name(place.name))


def _glance(toolbox: Toolbox, place: Place, path: str) -> Section | None:
    words = (
        phrase("{name} in {city}", name=Name(place.name), city=toolbox.city),
        toolbox.atlas.whereabouts(place.id),
    )
    found = toolbox.content.of_kind("places")
    dataset = found[0].id if found else ""
    return section(
        "glance",
        "The place",
        stats=(
            stat(
                "People",
                toolbox.one("population", dataset, place=place.id),
                _beside(toolbox.one("population", dataset)),
                form="exact",
            ),
            stat(
                "Area",
                toolbox.one("area", dataset, place=place.id),
                _beside(toolbox.one("area", dataset)),
            ),
            stat(
                "People per square kilometre",
                toolbox.one("density", dataset, place=place.id),
                _beside(toolbox.one("density", dataset)),
            ),
        ),
        facts=[
            fact(Name(term), Name(value))
            for term, value in place.facts.items()
            if value and not _is_machine_made(term)
        ],
        parts=(toolbox.atlas.locator(path, place.id, words), _machine_facts(place)),
    )


def _is_machine_made(term: str) -> bool:
    """Whether a program named the property, as in ``cartodb_id``: few residents ask for it."""
    return "_" in term or (term == term.lower() and " " not in term)


def _machine_facts(place: Place) -> Grid | None:
    """The other properties of the boundary file, folded away: published, and not in the way."""
    rows = tuple(
        (Code(term), Name(value))
        for term, value in place.facts.items()
        if value and _is_machine_made(term)
    )
    columns = (Column("Property"), Column("Value"))
    return Grid("Also in the boundary file", columns, rows, is_folded=True) if rows else None


def _beside(city: Figure | None) -> Phrase:
    return phrase("The city: {city}.", city=Amount(city)) if city is not None else Phrase()


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


def _money(book: BudgetBook, place: Place) -> Section | None:
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
                _beside(book.one("amount", view)),
            ),
        ),
        parts=(grid, shared),
    )


def _projects(book: ProjectBook, place: Place) -> Section | None:
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


def _requests(book: RequestBook, place: Place) -> Section | None:
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


def _indicators(toolbox: Toolbox, dataset: Dataset, place: Place) -> Section | None:
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


def _elsewhere(toolbox: Toolbox) -> Section | None:
    """What no page of a place can show, so that nobody takes these numbers for all there is."""
    items: list[Piece] = []
    for dataset in toolbox.content.datasets:
        for measure, things in (("project_count", "projects"), ("request_count", "requests")):
            row = toolbox.by(measure, dataset.id, "place_scope")
            items += [
                phrase(
                    "{count} {things} in {dataset}: {why}",
                    count=Amount(row[scope]),
                    things=things if row[scope].value != 1 else things[:-1],
                    dataset=Name(dataset.title),
                    why=why,
                )
                for scope, why in NOT_ONE_PLACE.items()
                if scope in row and row[scope].value
            ]
    items += _money_elsewhere(toolbox)
    if not items:
        return None
    return section(
        "not-here",
        "What cannot be counted for one place",
        phrase("These numbers are in the city's totals and on no place's page."),
        parts=(Notes(tuple(items)),),
    )


def _money_elsewhere(toolbox: Toolbox) -> list[Piece]:
    items: list[Piece] = []
    for dataset in toolbox.content.of_kind("budget"):
        book = BudgetBook(toolbox, dataset)
        view = book.headline((book.directions() or ("",))[0])
        if view is None:
            continue
        row = book.by(view, "place_scope")
        items += [
            phrase(
                "{amount} of {noun} in {year}: {why}",
                amount=Amount(row[scope]),
                noun=view.noun,
                year=view.time,
                why=why,
            )
            for scope, why in NOT_ONE_PLACE.items()
            # What is split stands, part by part, on the pages of its places.
            if scope != "split" and scope in row and row[scope].value
        ]
    return items
