"""The page about services: requests from residents, and indicators of how well services do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import known, top_finding, value_of
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.indicator_cards import indicator_card, indicators_of
from builders.pages.parts import Chapter, Section, Telling
from builders.pages.pieces import Amount, Name, Phrase, phrase
from builders.pages.places_words import scope_name
from builders.pages.rates import rates_section
from builders.pages.request_book import RequestBook
from builders.pages.request_sections import breakdown, headlines, over_time, speed_bars, volume_bars
from builders.pages.sections import HOME, kept, section, source_of
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset


def services_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for requests and indicators; none where the portal has neither."""
    if content.of_kind("requests") or content.of_kind("indicators"):
        yield Draft(
            path=links.SERVICES,
            title="Services",
            heading="How services are doing",
            template="services",
            prepare=partial(_prepare, content, toolbox),
            crumbs=(HOME,),
        )


def _prepare(content: Content, toolbox: Toolbox) -> Telling:
    books = [RequestBook(toolbox, dataset) for dataset in content.of_kind("requests")]
    chapters = [_requests(book) for book in books]
    chapters += [_indicators(toolbox, dataset) for dataset in content.of_kind("indicators")]
    names = [name for book in books for name in toolbox.site.services[book.dataset.id]]
    names += [
        one.title
        for dataset in content.of_kind("indicators")
        for one in indicators_of(toolbox, dataset)
    ]
    return Telling(
        lead=_lead(books),
        found_by=tuple(name for name in names if name),
        chapters=tuple(chapters),
    )


def _lead(books: list[RequestBook]) -> Phrase:
    count = books[0].recent("request_count") if books else None
    if value_of(count) is None:
        return phrase("What residents asked for, how fast it was done, and how well services do.")
    on_time = books[0].recent("on_time_share")
    said = phrase(
        "Residents made {count} requests {during}", count=Amount(count), during=books[0].during
    )
    if value_of(on_time) is None:
        return phrase("{said}.", said=said)
    return phrase("{said}; {share} were closed on time.", said=said, share=Amount(on_time))


def _requests(book: RequestBook) -> Chapter:
    services = book.by("request_count", "service")
    places = book.by("request_count", "place")
    id_ = book.dataset.id
    return Chapter(
        id=id_,
        title=Name(book.dataset.title),
        source=source_of(book.dataset),
        notes=tuple(Name(note) for note in book.dataset.notes),
        sections=kept(
            headlines(book, f"{id_}-headlines"),
            over_time(book, id_),
            rates_section(book.toolbox, book.dataset),
            section(
                f"{id_}-services",
                "By service",
                phrase("Choose a service to see how it has done."),
                parts=(
                    volume_bars(book, f"{id_}-volume-by-service", services, "Service", Name),
                    speed_bars(
                        book,
                        f"{id_}-speed-by-service",
                        known(book.by("on_time_share", "service")),
                        "Service",
                        Name,
                    ),
                    breakdown(book, "service", "Service", book.service),
                ),
            ),
            _places(book, len(places)),
        ),
    )


def _places(book: RequestBook, places: int) -> Section | None:
    word = book.toolbox.place_word(book.dataset)
    scopes = book.toolbox.by("request_count", book.dataset.id, "place_scope")
    elsewhere = [label for label in by_size(scopes) if label != "place"]
    rate = book.by("requests_per_1000", "place")
    place_name = book.toolbox.place_name
    words = (
        phrase(
            "{found} for every thousand residents",
            found=top_finding(rate, "the most requests for its people", name=place_name),
        )
        if rate
        else phrase("Requests by {place}", place=word),
        phrase("Made {during}.", during=book.during),
    )
    row = rate or book.by("request_count", "place")
    drawn = (
        book.toolbox.atlas_of(book.dataset).shaded(
            links.SERVICES, f"{book.dataset.id}-map", words, row
        )
        if places
        else None
    )
    return section(
        f"{book.dataset.id}-places",
        phrase("By {place}", place=word),
        parts=(
            drawn,
            breakdown(book, "place", word.capitalize(), book.toolbox.place),
            figure_grid(
                "Requests that are not about one place",
                "Not in one place",
                elsewhere,
                (Measured("Requests", scopes),),
                scope_name,
            ),
        ),
    )


def _indicators(toolbox: Toolbox, dataset: Dataset) -> Chapter:
    own = indicators_of(toolbox, dataset)
    return Chapter(
        id=dataset.id,
        title=Name(dataset.title),
        source=source_of(dataset),
        notes=tuple(Name(note) for note in dataset.notes),
        sections=kept(
            section(
                f"{dataset.id}-indicators",
                "What services set out to reach, and what they reached",
                parts=[indicator_card(one) for one in own],
            )
        ),
    )
