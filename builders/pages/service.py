"""A page for each service: its requests, how fast they are closed, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import value_of
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.page import Crumb
from builders.pages.parts import Section, Telling
from builders.pages.pieces import Amount, Name, Phrase, Piece, phrase, plural
from builders.pages.request_book import RequestBook
from builders.pages.request_sections import headlines, over_time
from builders.pages.sections import HOME, kept, section, source_of
from builders.pages.toolbox import Toolbox

COMPARED = (
    ("Requests", "request_count"),
    ("Closed on time", "on_time_share"),
    ("Median days to close", "median_days"),
    ("Nine in ten closed within", "p90_days"),
    ("Satisfaction", "satisfaction"),
)


def service_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every service of every dataset of requests."""
    for dataset in content.of_kind("requests"):
        book = RequestBook(toolbox, dataset)
        for label, path in toolbox.site.services[dataset.id].items():
            yield Draft(
                path=path,
                title=label or "Service not stated",
                template="service",
                prepare=partial(_prepare, book, label, path),
                section=links.SERVICES,
                crumbs=(HOME, Crumb("Services", links.SERVICES)),
                kicker="Service",
            )


def _prepare(book: RequestBook, label: str, path: str) -> Telling:
    return Telling(
        lead=_lead(book, label),
        found_by=(label,),
        sections=kept(
            headlines(book, "headlines", service=label),
            _compared(book, label),
            over_time(book, "service", service=label),
            _places(book, label, path),
            section("source", "Where this comes from", source_of(book.dataset)),
        ),
    )


def _lead(book: RequestBook, label: str) -> Phrase:
    count = book.recent("request_count", service=label)
    if value_of(count) is None:
        return phrase("{name}: no requests {during}.", name=Name(label), during=book.during)
    on_time = book.recent("on_time_share", service=label)
    said = phrase(
        "Residents made {count} {requests} {during}",
        count=Amount(count),
        requests=plural(count, "such request", "such requests"),
        during=book.during,
    )
    if value_of(on_time) is None:
        return phrase("{said}.", said=said)
    return phrase("{said}; {share} were closed on time.", said=said, share=Amount(on_time))


def _compared(book: RequestBook, label: str) -> Section | None:
    """This service beside all services together."""
    rows = {
        measure: {
            key: figure
            for key, figure in (
                ("here", book.recent(measure, service=label)),
                ("all", book.recent(measure)),
            )
            if figure is not None
        }
        for _, measure in COMPARED
    }
    names: dict[str, Piece] = {"here": Name(label), "all": "All services"}
    return section(
        "compared",
        "Beside all services",
        parts=(
            figure_grid(
                phrase("Requests made {during}", during=book.during),
                "Service",
                ("here", "all"),
                [Measured(title, rows[measure]) for title, measure in COMPARED],
                lambda key: names[key],
            ),
        ),
    )


def _places(book: RequestBook, label: str, path: str) -> Section | None:
    row = book.toolbox.by("request_count", book.dataset.id, "place", service=label)
    word = book.toolbox.place_word(book.dataset)
    words = (
        phrase("Requests by {place}", place=word),
        phrase("All requests that the data hold."),
    )
    return section(
        "places",
        phrase("By {place}", place=word),
        parts=(
            book.toolbox.atlas_of(book.dataset).shaded(path, "places-map", words, row)
            if row
            else None,
            figure_grid(
                phrase("Requests by {place}, all years", place=word),
                word.capitalize(),
                by_size(row),
                (Measured("Requests", row),),
                book.toolbox.place,
            ),
        ),
    )
