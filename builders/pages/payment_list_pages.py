"""Pages of payments one by one: a hundred a page, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.page import Crumb
from builders.pages.parts import Notes, Telling
from builders.pages.payment_book import PaymentBook, Row
from builders.pages.pieces import Link, Name, phrase
from builders.pages.sections import HOME, kept, section, source_of
from builders.pages.toolbox import Toolbox


def payment_list_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """Every page of every dataset's payments."""
    for dataset in content.of_kind("payments"):
        book = PaymentBook(toolbox, dataset)
        pages = book.pages()
        for number in range(len(pages)):
            heading = book.heading(number, pages)
            yield Draft(
                path=book.path(number),
                title=toolbox.plain(heading),
                heading=heading,
                template="payments",
                prepare=partial(_prepare, book, number, pages),
                section=links.PAYMENTS,
                crumbs=(HOME, Crumb("Payments", links.PAYMENTS)),
                kicker=Name(dataset.title),
            )


def _prepare(book: PaymentBook, number: int, pages: list[list[Row]]) -> Telling:
    rows = pages[number]
    return Telling(
        lead=phrase("Payments of {city} one by one.", city=book.toolbox.city),
        found_by=tuple(dict.fromkeys(str(row.get("payee") or "") for row in rows)),
        sections=kept(
            section(
                "list",
                "Payments",
                source_of(book.dataset),
                parts=(book.listing("Payments", rows), _onwards(book, number, pages)),
            )
        ),
    )


def _onwards(book: PaymentBook, number: int, pages: list[list[Row]]) -> Notes:
    """The page of newer payments and of older ones, and the way back to all."""
    near = (("Newer", number - 1), ("Older", number + 1))
    items = [
        phrase("{which}: {page}", which=which, page=Link(book.heading(at, pages), book.path(at)))
        for which, at in near
        if 0 <= at < len(pages)
    ]
    return Notes((*items, Link("All about payments", f"{links.PAYMENTS}#{book.dataset.id}-list")))
