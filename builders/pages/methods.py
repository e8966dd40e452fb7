"""How we count: each measure in words, and where its numbers stand and are explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from builders.measures.figure import Query
from builders.measures.measure import Measure
from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.page import Page
from builders.pages.parts import Fact, Told
from builders.pages.pieces import Code, Link, Name, Phrase, Piece, listed, phrase
from builders.pages.sections import HOME
from builders.pages.toolbox import Toolbox

UNITS = {
    "money": "Money",
    "count": "A count",
    "share": "A share of a whole, shown as a percentage",
    "days": "Days",
    "number": "A number",
    "points": "Points",
    "percent": "A percentage",
    "people": "People",
    "km2": "Square kilometres",
    "bytes": "Size of a file",
    "rate": "Money or a number, as what is counted",
    "indicator": "As each indicator's definition says",
}
BETTER = {
    "higher": "Higher is better",
    "lower": "Lower is better",
    "neither": "Neither higher nor lower is better in itself",
}
CHAPTERS = {
    "budget": "Money",
    "payments": "Payments",
    "projects": "Projects",
    "requests": "Requests",
    "indicators": "Indicators",
    "counts": "Statistics",
    "places": "Places",
    "rates": "Held against a statistic",
    "shares": "Money that places share",
    "catalogue": "Data and their quality",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure, explained."""

    id: str
    title: Piece
    definition: Piece
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The measures of one kind."""

    id: str
    title: Piece
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods(Told):
    """The context of the page of methods."""

    groups: tuple[Group, ...]


def methods_pages(
    content: Content, toolbox: Toolbox, pages: tuple[Page, ...], used: Mapping[str, frozenset[str]]
) -> Iterator[Draft]:
    """One page, written last: it tells on which pages each measure is used.

    ``used`` gives for each page's path the figures that it shows.
    """
    yield Draft(
        path=links.METHODS,
        title="How we count",
        heading="How we count",
        template="methods",
        prepare=partial(_prepare, content, toolbox, pages, used),
        crumbs=(HOME,),
    )


def _prepare(
    content: Content, toolbox: Toolbox, pages: tuple[Page, ...], used: Mapping[str, frozenset[str]]
) -> Methods:
    shown = _pages_by_measure(content, pages, used)
    queries: dict[str, list[Query]] = {}
    for query in content.figures.queries.values():
        queries.setdefault(query.measure, []).append(query)
    own = [one for one in content.measures.values() if one.id in toolbox.counted]
    groups = tuple(
        Group(
            f"about-{kind}",
            title,
            tuple(
                _entry(content, one, queries.get(one.id, []), shown.get(one.id, []))
                for one in own
                if one.kind == kind
            ),
        )
        for kind, title in CHAPTERS.items()
    )
    return Methods(
        lead=phrase(
            "Every number on this site is counted by one of these definitions. The SQL runs on the "
            "published Parquet files, so that anyone can count again."
        ),
        found_by=tuple(one.title for one in own),
        groups=tuple(group for group in groups if group.entries),
    )


def _entry(content: Content, measure: Measure, queries: list[Query], pages: list[Page]) -> Entry:
    names = {dataset.id: dataset.title for dataset in content.datasets}
    datasets = dict.fromkeys(query.dataset for query in queries)
    facts = [
        Fact("Unit", UNITS.get(measure.unit, measure.unit)),
        Fact("Direction", BETTER.get(measure.better, measure.better)),
    ]
    if datasets:
        own: list[Piece] = [
            Link(Name(names.get(one, one)), links.how(one, measure.id)) for one in datasets
        ]
        facts.append(Fact("SQL and rows, from", listed(own)))
    if pages:
        facts.append(Fact("Stands on", _stands_on(pages)))
    return Entry(
        id=measure.id,
        title=Name(measure.title),
        definition=spelled(measure.definition),
        facts=tuple(facts),
    )


def spelled(text: str) -> Phrase:
    """Words with code between backticks, as definitions are written."""
    return Phrase(
        tuple(
            Code(part) if place % 2 else Name(part)
            for place, part in enumerate(text.split("`"))
            if part
        )
    )


def _pages_by_measure(
    content: Content, pages: tuple[Page, ...], used: Mapping[str, frozenset[str]]
) -> Mapping[str, list[Page]]:
    """The pages on which each measure's figures stand, in the order of the site."""
    found: dict[str, list[Page]] = {}
    by_id = content.figures.by_id
    for page in pages:
        if page.path.startswith(links.HOW):
            continue  # these explain the numbers, as the page of methods itself does
        measures = {by_id[one].measure for one in used.get(page.path, ()) if one in by_id}
        for measure in measures:
            found.setdefault(measure, []).append(page)
    return found


def _stands_on(pages: list[Page]) -> Piece:
    """The main pages by name; of a folder of pages, the first as an example."""
    main = [page for page in pages if "/" not in page.path]
    folders: dict[str, Page] = {}
    for page in pages:
        folder = page.path.partition("/")[0]
        if "/" in page.path:
            folders.setdefault(folder, page)
    named: list[Piece] = [
        Link("Home" if page.path == links.HOME else Name(page.title), page.path) for page in main
    ]
    named += [
        phrase("pages such as {page}", page=Link(Name(page.title), page.path))
        for page in folders.values()
    ]
    return listed(named)
