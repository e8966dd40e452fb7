"""The index of places, one a vintage: a map shaded by one measure, and a table of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.budget_book import BudgetBook
from builders.pages.content import Content
from builders.pages.count_book import MEASURE, statistics_of
from builders.pages.draft import Draft
from builders.pages.findings import known, top_finding
from builders.pages.grids import Measured, figure_grid
from builders.pages.parts import Card, MapPart, Section, Telling
from builders.pages.pieces import Amount, Link, Name, Phrase, Piece, joined, listed, phrase
from builders.pages.request_book import RequestBook
from builders.pages.sections import HOME, kept, section, source_of, stat
from builders.pages.shares import split_words
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset

MOST_STATISTICS = 1  # of a dataset, in the table of all places


@dataclass(frozen=True, slots=True)
class PlaceMeasure:
    """A measure by place: what it is called, what its leader has, and where it comes from."""

    title: Piece
    thing: str  # "the most requests for its people"
    measure: str
    row: Mapping[str, Figure]
    per: str = ""  # what follows the leader's number, where its unit does not say it


def places_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for the places of each vintage; none where the portal has none."""
    for dataset in content.of_kind("places"):
        own = toolbox.around(dataset.id)
        if not own.content.places:
            continue
        word = own.content.settings.places_word
        place = own.content.settings.place_word
        path = links.places_page(dataset.id, is_main=dataset.is_main)
        yield Draft(
            path=path,
            title=word[:1].upper() + word[1:] if dataset.is_main else dataset.title,
            heading=phrase("The city, {place} by {place}", place=place),
            template="places",
            prepare=partial(_prepare, toolbox, own, path),
            section="" if dataset.is_main else links.PLACES,
            crumbs=(HOME,),
            kicker="" if dataset.is_main else Name(dataset.title),
        )


def _prepare(toolbox: Toolbox, own: Toolbox, path: str) -> Telling:
    content = own.content
    return Telling(
        lead=_lead(content, own),
        found_by=tuple(place.name for place in content.places),
        sections=kept(
            _city(content, own),
            _map(own, path),
            _table(content, own),
            other_places(toolbox, content.of_kind("places")[0]),
        ),
    )


def _lead(content: Content, toolbox: Toolbox) -> Phrase:
    told = phrase(
        "Find your {place}: its money, its projects and its services, beside those of the city.",
        place=content.settings.place_word,
    )
    for dataset in content.of_kind("places"):
        people = toolbox.one("population", dataset.id)
        if people is not None and people.value is not None:
            words = "{city} has {people}" + (". " if dataset.is_main else ", by {title}. ")
            return phrase(
                words + "{told}",
                city=toolbox.city,
                title=Name(dataset.title),
                people=Amount(people),
                told=told,
            )
    return told


def _city(content: Content, toolbox: Toolbox) -> Section | None:
    found = content.of_kind("places")
    if not found:
        return None
    dataset = found[0]
    return section(
        "city",
        "The city as a whole",
        source_of(dataset),
        stats=(
            stat("People", toolbox.one("population", dataset.id), form="exact"),
            stat("Area", toolbox.one("area", dataset.id)),
            stat("People per square kilometre", toolbox.one("density", dataset.id)),
        ),
    )


def measures_by_place(toolbox: Toolbox) -> list[PlaceMeasure]:
    """What is published by place, the most telling first."""
    content = toolbox.content
    found: list[PlaceMeasure] = []
    for dataset in content.of_kind("requests"):
        book = RequestBook(toolbox, dataset)
        found += [
            PlaceMeasure(
                "Requests per thousand residents",
                "the most requests for its people",
                "requests_per_1000",
                book.by("requests_per_1000", "place"),
                " for every thousand residents",
            ),
            PlaceMeasure(
                "Requests",
                "the most requests",
                "request_count",
                book.by("request_count", "place"),
            ),
            PlaceMeasure(
                "Closed on time",
                "the highest share closed on time",
                "on_time_share",
                book.by("on_time_share", "place"),
            ),
        ]
    for dataset in content.of_kind("projects"):
        found += [
            PlaceMeasure(
                "Projects",
                "the most projects",
                "project_count",
                toolbox.by("project_count", dataset.id, "place"),
            ),
            PlaceMeasure(
                "Budget of projects",
                "the largest budget for projects",
                "project_budget",
                toolbox.by("project_budget", dataset.id, "place"),
            ),
        ]
    for dataset in content.of_kind("counts"):
        found += _of_statistics(toolbox, dataset)
    for dataset in content.of_kind("budget"):
        budget = BudgetBook(toolbox, dataset)
        view = budget.headline((budget.directions() or ("",))[0])
        if view is not None:
            title = phrase("{noun}, {year}", noun=view.noun.capitalize(), year=view.time)
            row = budget.by(view, "place")
            found.append(PlaceMeasure(title, "the largest amount", "amount", row))
    for dataset in content.of_kind("places"):
        found += [
            PlaceMeasure(title, thing, measure, toolbox.by(measure, dataset.id, "place"))
            for title, thing, measure in (
                ("People per square kilometre", "the most people for its area", "density"),
                ("People", "the most people", "population"),
                ("Area", "the largest area", "area"),
            )
        ]
    return [one for one in found if known(one.row)]


def _of_statistics(toolbox: Toolbox, dataset: Dataset) -> list[PlaceMeasure]:
    return [
        PlaceMeasure(
            joined(Name(one.title), one.when, by=", "),
            f"the most {one.unit or 'of ' + one.title}",
            MEASURE,
            one.places,
        )
        for one in statistics_of(toolbox, dataset)[:MOST_STATISTICS]
    ]


def other_places(toolbox: Toolbox, but: Dataset) -> Section | None:
    """The way to the places of each other vintage: what is told of those is on no page of these."""
    content = toolbox.content
    return section(
        "vintages",
        "Other boundaries",
        phrase("Each number stands on the pages of the places that its dataset is about."),
        cards=[
            Card(
                Name(one.title),
                links.places_page(one.id, is_main=one.is_main),
                _told_of(content.joined_to(one.id)),
            )
            for one in content.of_kind("places")
            if one.id != but.id and content.places_in(one.id)
        ],
    )


def vintage_link(toolbox: Toolbox, dataset: Dataset) -> Piece:
    """The way to the places that a dataset joins to, where the portal has several vintages."""
    content = toolbox.content
    table = content.tables.get(dataset.id)
    places = content.of_kind("places")
    own = next((one for one in places if one.id == dataset.places_of), None)
    if own is None or len(places) == 1 or table is None or not table.has("place_id"):
        return ""
    return Link(Name(own.title), links.places_page(own.id, is_main=own.is_main))


def _told_of(content: Content) -> Phrase:
    tables = content.tables
    names: list[Piece] = [
        Name(one.title)
        for one in content.datasets
        if one.id in tables and tables[one.id].has("place_id")
    ]
    return phrase("With {names}.", names=listed(names)) if names else Phrase()


def place_map_part(toolbox: Toolbox, page: str) -> MapPart | None:
    """The map of the city by the most telling measure that there is."""
    own = measures_by_place(toolbox)
    if not own:
        words = (phrase("Where the {p} lie", p=toolbox.content.settings.places_word), Phrase())
        return toolbox.atlas.shaded(page, "places-map", words, {})
    best = own[0]
    words = (
        joined(top_finding(best.row, best.thing, name=toolbox.place_name), best.per, by=""),
        joined(
            best.title,
            phrase(": the darker, the more. Choose a {p}.", p=toolbox.content.settings.place_word),
            by="",
        ),
    )
    return toolbox.atlas.shaded(page, "places-map", words, best.row)


def _map(toolbox: Toolbox, path: str) -> Section | None:
    return section(
        "map",
        "On the map",
        parts=(place_map_part(toolbox, path),),
    )


def _table(content: Content, toolbox: Toolbox) -> Section | None:
    own = measures_by_place(toolbox)
    order = sorted(content.places, key=lambda place: (place.name.casefold(), place.id))
    # People and area come first: they say what the other numbers are to be held against.
    nature = [one for one in own if one.measure in ("population", "area", "density")]
    columns = nature[::-1] + [one for one in own if one not in nature]
    grid = figure_grid(
        phrase("Every {place}", place=content.settings.place_word),
        content.settings.place_word.capitalize(),
        [place.id for place in order],
        [Measured(one.title, one.row) for one in columns],
        toolbox.place,
        is_folded=False,
    )
    splits = [split_words(toolbox, one) for one in content.datasets if one.split]
    return section(
        "all",
        phrase("Every {place}", place=content.settings.place_word),
        joined(*splits),
        parts=(grid,),
        cards=() if grid else [toolbox.place_card(place) for place in order],
    )
