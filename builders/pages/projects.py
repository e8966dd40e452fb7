"""The page about projects: how many, for how much, which are late, which cost more than planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import gaps, leaders, least, top_finding, value_of
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.parts import Chapter, ChartPart, Grid, MapPart, Section, Telling
from builders.pages.pieces import (
    Amount,
    Behind,
    Name,
    Phrase,
    Piece,
    joined,
    phrase,
    plural,
)
from builders.pages.places_words import scope_name
from builders.pages.project_book import PORTFOLIO, ProjectBook
from builders.pages.project_facts import STATUS_WORDS, UNDER_WAY, status_words
from builders.pages.project_lists import (
    every_project,
    late_projects,
    projects_over_budget,
    unreported_projects,
)
from builders.pages.sections import HOME, kept, section, source_of, stat
from builders.pages.shares import split_words
from builders.pages.toolbox import ChartPlan, Point, Toolbox


def projects_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for all projects; none where the portal has none."""
    if content.of_kind("projects"):
        yield Draft(
            path=links.PROJECTS,
            title="Projects",
            heading="What the city is building",
            template="projects",
            prepare=partial(_prepare, content, toolbox),
            crumbs=(HOME,),
        )


def _prepare(content: Content, toolbox: Toolbox) -> Telling:
    books = [ProjectBook(toolbox, dataset) for dataset in content.of_kind("projects")]
    return Telling(
        lead=_lead(books[0]),
        found_by=tuple(row.name for book in books for row in book.rows.values()),
        chapters=tuple(_chapter(book) for book in books),
    )


def _lead(book: ProjectBook) -> Phrase:
    count, late = book.whole("project_count"), book.whole("late_count")
    if count is None:
        return phrase("Every project: place, money and dates, as far as they are published.")
    said = phrase(
        "{count} {projects}: place, money and dates, as far as they are published.",
        count=Amount(count),
        projects=plural(count, "project", "projects"),
    )
    if value_of(late) is None:
        return said
    return phrase(
        "{said} {late} of them {are} late.",
        said=said,
        late=Amount(late),
        are=plural(late, "is", "are"),
    )


def _chapter(book: ProjectBook) -> Chapter:
    return Chapter(
        id=book.dataset.id,
        title=Name(book.dataset.title),
        source=source_of(book.dataset),
        notes=tuple(Name(note) for note in book.dataset.notes),
        sections=kept(
            _headlines(book),
            _map(book),
            late_projects(book),
            projects_over_budget(book),
            _divisions(book),
            _places(book),
            every_project(book),
            unreported_projects(book),
        ),
    )


def _headlines(book: ProjectBook) -> Section | None:
    late, over = book.whole("late_count"), book.whole("over_budget_count")
    return section(
        f"{book.dataset.id}-headlines",
        "At a glance",
        stats=(
            stat(
                "Projects under way",
                book.whole("project_count", status=UNDER_WAY),
                joined(_out_of(book.whole("project_count"), "in the register"), _gone(book)),
            ),
            stat(
                "Budget of all projects",
                book.whole("project_budget"),
                phrase("{spent} of it is spent.", spent=Amount(book.whole("project_spent")))
                if book.whole("project_spent")
                else Phrase(),
            ),
            stat("Late", late, known_for(late)),
            stat("Over budget", over, known_for(over)),
        ),
    )


def _out_of(figure: Figure | None, where: str) -> Phrase:
    if figure is None:
        return Phrase()
    return phrase("Of {count} {where}.", count=Amount(figure), where=where)


def _gone(book: ProjectBook) -> Phrase:
    """How many are in earlier snapshots alone, and so not counted."""
    gone = book.whole("projects_unreported")
    if not value_of(gone):
        return Phrase()
    return phrase(
        "{count} more {are} no longer reported, and in no count.",
        count=Amount(gone),
        are=plural(gone, "is", "are"),
    )


def known_for(figure: Figure | None) -> Phrase:
    """Of how many a count of some is taken, where that is known."""
    if figure is None or figure.denominator is None:
        return Phrase()
    if figure.value is None:
        return phrase("The data do not say.")
    return phrase("Of {all} for which it is known.", all=Behind(figure, "denominator"))


def _map(book: ProjectBook) -> Section | None:
    pins = [pin for row in book.reported.values() if (pin := book.pin(row)) is not None]
    row = book.toolbox.by("project_count", book.dataset.id, "place")
    if not pins and not row:
        return None
    places = book.toolbox.places_word(book.dataset)
    words = (
        top_finding(row, "the most projects", name=book.toolbox.place_name)
        if row
        else phrase("Where the projects are"),
        phrase(
            "The darker one of the {places} is, the more projects it has.{points}",
            places=places,
            points=" Each mark is a project: choose one to read about it." if pins else "",
        ),
    )
    part: MapPart | None = book.toolbox.atlas_of(book.dataset).shaded(
        links.PROJECTS, f"{book.dataset.id}-map", words, row, pins=pins
    )
    return section(
        f"{book.dataset.id}-where",
        "Where they are",
        parts=(part,),
    )


def _divisions(book: ProjectBook) -> Section | None:
    """The same projects by how far they are, by department and by sort."""
    status = by_status(book)
    drawn = [
        _status_chart(book, status),
        _division(book, "department", "Department"),
        _division(book, "category", "Sort of project"),
    ]
    tables = [
        _portfolio(book, "status", "How far they are", status, status_words),
        _portfolio(book, "department", "Department", _ranked(book, "department"), Name),
        _portfolio(book, "category", "Sort of project", _ranked(book, "category"), Name),
    ]
    return section(
        f"{book.dataset.id}-divisions",
        "How far they are, and whose they are",
        parts=(*drawn, *tables),
    )


def by_status(book: ProjectBook) -> list[str]:
    """The statuses that projects have, in the order of a project's life."""
    row = book.toolbox.by("project_count", book.dataset.id, "status")
    order = {status: place for place, status in enumerate(STATUS_WORDS)}
    return sorted(row, key=lambda status: (order.get(status, len(order)), status))


def _status_chart(book: ProjectBook, labels: list[str]) -> ChartPart | None:
    row = book.toolbox.by("project_count", book.dataset.id, "status")
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-status",
            form="bars",
            title=_status_title(book, row),
            sentence=joined("Projects by how far they have come.", gaps(row)),
            points=tuple(
                Point(status_words(label), row[label], order=f"{place:02}")
                for place, label in enumerate(labels)
            ),
            label_title="Stage",
            value_title="Projects",
        )
    )


def _status_title(book: ProjectBook, row: Mapping[str, Figure]) -> Phrase:
    best = leaders(row)
    count = book.whole("project_count")
    if not best or count is None:
        return phrase("How far the projects are")
    return phrase(
        "{some} of {all} projects: {status}",
        some=Amount(row[best[0]]),
        all=Amount(count),
        status=status_words(best[0]).lower(),
    )


def _portfolio(
    book: ProjectBook,
    dimension: str,
    heading: str,
    labels: list[str],
    name: Callable[[str], Piece],
) -> Grid | None:
    columns = [
        Measured(title, book.toolbox.by(measure, book.dataset.id, dimension))
        for title, measure in PORTFOLIO
    ]
    return figure_grid(
        phrase("Projects: {heading}", heading=heading.lower()),
        heading,
        labels,
        columns,
        name,
        is_folded=dimension not in ("place", "place_scope") or None,
    )


def _ranked(book: ProjectBook, dimension: str) -> list[str]:
    """Labels by their budget, or by their number of projects where no budget is published."""
    money = book.toolbox.by("project_budget", book.dataset.id, dimension)
    counts = book.toolbox.by("project_count", book.dataset.id, dimension)
    return by_size(money or counts, counts)


def _division(book: ProjectBook, dimension: str, heading: str) -> ChartPart | None:
    money = book.toolbox.by("project_budget", book.dataset.id, dimension)
    counts = book.toolbox.by("project_count", book.dataset.id, dimension)
    row, thing = (money, "the largest budget") if money else (counts, "the most projects")
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-{dimension}",
            form="bars",
            title=top_finding(row, thing),
            sentence=joined("All projects together, as they stand now.", least(row), gaps(row)),
            points=tuple(Point(Name(label), row[label]) for label in by_size(row)),
            label_title=heading,
            value_title="Budget now" if money else "Projects",
        )
    )


def _places(book: ProjectBook) -> Section | None:
    word = book.toolbox.place_word(book.dataset)
    places = book.toolbox.by("project_count", book.dataset.id, "place")
    scopes = book.toolbox.by("project_count", book.dataset.id, "place_scope")
    elsewhere = [label for label in by_size(scopes) if label != "place"]
    return section(
        f"{book.dataset.id}-by-place",
        phrase("By {place}", place=word),
        split_words(book.toolbox, book.dataset),
        parts=(
            _portfolio(book, "place", word.capitalize(), by_size(places), book.toolbox.place),
            _portfolio(book, "place_scope", "Not in one place", elsewhere, scope_name),
        ),
    )
