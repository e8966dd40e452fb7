"""Pages of long lists of projects: a hundred a page, so that none has to carry them all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.page import Crumb
from builders.pages.parts import Notes, Telling
from builders.pages.pieces import Link, Name, phrase
from builders.pages.project_book import ProjectBook
from builders.pages.project_lists import ProjectList, list_path, listing, project_lists
from builders.pages.sections import HOME, kept, section, source_of
from builders.pages.toolbox import Toolbox


def project_list_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """Every page of every list that is too long for the page about all projects."""
    for dataset in content.of_kind("projects"):
        book = ProjectBook(toolbox, dataset)
        for listed in project_lists(book):
            for number, rows in enumerate(listed.pages()):
                heading = listed.heading(rows)
                yield Draft(
                    path=list_path(dataset.id, listed, number),
                    title=toolbox.plain(heading),
                    heading=heading,
                    template="projects",
                    prepare=partial(_prepare, book, listed, number),
                    section=links.PROJECTS,
                    crumbs=(HOME, Crumb("Projects", links.PROJECTS)),
                    kicker=Name(dataset.title),
                )


def _prepare(book: ProjectBook, listed: ProjectList, number: int) -> Telling:
    rows = listed.pages()[number]
    return Telling(
        lead=listed.said
        or phrase("Projects of {city} by name.", city=Name(book.toolbox.content.settings.city)),
        sections=kept(
            section(
                "list",
                listed.title,
                source_of(book.dataset),
                parts=(
                    listing(book, listed.title, rows, listed.columns),
                    _onwards(book, listed, number),
                ),
            )
        ),
    )


def _onwards(book: ProjectBook, listed: ProjectList, number: int) -> Notes:
    """The page before and the page after, and the way back to all lists."""
    pages = listed.pages()
    near = [(words, at) for words, at in (("Before", number - 1), ("Next", number + 1))]
    items = [
        phrase(
            "{which}: {page}",
            which=words,
            page=Link(listed.heading(pages[at]), list_path(book.dataset.id, listed, at)),
        )
        for words, at in near
        if 0 <= at < len(pages)
    ]
    back = f"{links.PROJECTS}#{book.dataset.id}-{listed.id}"
    return Notes((*items, Link("All lists of projects", back)))
