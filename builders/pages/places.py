"""The index of places: a map shaded by one measure, and a table of all."""

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
from builders.pages.parts import MapPart, Section, Telling
from builders.pages.pieces import Amount, Name, Phrase, Piece, joined, phrase
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
    """One page for all places; none where the portal has none."""
    if content.places:
        word = content.settings.places_word
        yield Draft(
            path=links.PLACES,
            title=word[:1].upper() + word[1:],
            heading=phrase("The city, {place} by {place}", place=content.settings.place_word),
            template="places",
            prepare=partial(_prepare, content, toolbox),
            crumbs=(HOME,),
        )


def _prepare(content: Content, toolbox: Toolbox) -> Telling:
    return Telling(
        lead=_lead(content, toolbox),
        found_by=tuple(place.name for place in content.places),
        sections=kept(_city(content, toolbox), _map(toolbox), _table(content, toolbox)),
    )


def _lead(content: Content, toolbox: Toolbox) -> Phrase:
    told = phrase(
        "Find your {place}: its money, its projects and its services, beside those of the city.",
        place=content.settings.place_word,
    )
    for dataset in content.of_kind("places"):
        people = toolbox.one("population", dataset.id)
        if people is not None and people.value is not None:
            return phrase(
                "{city} has {people}. {told}",
                city=toolbox.city,
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
        measures=("population", "area", "density"),
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


def _map(toolbox: Toolbox) -> Section | None:
    return section(
        "map",
        "On the map",
        parts=(place_map_part(toolbox, links.PLACES),),
        measures=[one.measure for one in measures_by_place(toolbox)[:1]],
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
        measures=dict.fromkeys(one.measure for one in columns),
    )
