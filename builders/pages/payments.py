"""The page about payments: how much was paid to whom, month by month and by department."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import value_of
from builders.pages.parts import Chapter, Telling
from builders.pages.payment_book import PaymentBook
from builders.pages.payment_sections import PARTS, division, headlines, one_by_one, over_time
from builders.pages.pieces import Amount, Name, Phrase, phrase
from builders.pages.rates import rates_section
from builders.pages.sections import HOME, kept, source_of
from builders.pages.toolbox import Toolbox


def payments_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for all payments; none where the portal has none."""
    if content.of_kind("payments"):
        yield Draft(
            path=links.PAYMENTS,
            title="Payments",
            heading="Who the city pays",
            template="payments",
            prepare=partial(_prepare, content, toolbox),
            crumbs=(HOME,),
        )


def _prepare(content: Content, toolbox: Toolbox) -> Telling:
    books = [PaymentBook(toolbox, dataset) for dataset in content.of_kind("payments")]
    return Telling(
        lead=_lead(books[0], content),
        found_by=tuple(name for book in books for name in book.by("paid", "payee") if name),
        chapters=tuple(_chapter(book) for book in books),
    )


def _lead(book: PaymentBook, content: Content) -> Phrase:
    paid, count = book.recent("paid"), book.recent("payment_count")
    if value_of(paid) is None or value_of(count) is None:
        return phrase("Payments to suppliers: when, to whom, and what for.")
    return phrase(
        "{city} paid {paid} to suppliers in {count} payments made {during}.",
        city=Name(content.settings.city),
        paid=Amount(paid),
        count=Amount(count),
        during=book.during,
    )


def _chapter(book: PaymentBook) -> Chapter:
    return Chapter(
        id=book.dataset.id,
        title=Name(book.dataset.title),
        source=source_of(book.dataset),
        notes=tuple(Name(note) for note in book.dataset.notes),
        sections=kept(
            headlines(book),
            over_time(book),
            rates_section(book.toolbox, book.dataset),
            *(division(book, dimension) for dimension in PARTS),
            one_by_one(book),
        ),
    )
