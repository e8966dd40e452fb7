"""A page for each department: its programmes, what it spends on, and its years."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.budget_book import BudgetBook, View
from builders.pages.content import Content
from builders.pages.department_payments import department_payments
from builders.pages.draft import Draft
from builders.pages.findings import value_of
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.money_divisions import bars
from builders.pages.money_words import change_sentence, compared_sentence
from builders.pages.money_years import plan_and_actual
from builders.pages.page import Crumb
from builders.pages.parts import Section, Telling
from builders.pages.payment_book import PaymentBook
from builders.pages.pieces import Amount, Day, Name, Phrase, phrase
from builders.pages.sections import HOME, kept, section, source_of, stat
from builders.pages.toolbox import Toolbox

PARTS = {
    "programme": ("Programmes", "Programme", "the largest budget here"),
    "category": ("What it is spent on", "Category", "the largest amount here"),
}


def department_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every department of every budget."""
    for dataset in content.of_kind("budget"):
        book = BudgetBook(toolbox, dataset)
        for label, path in toolbox.site.departments[dataset.id].items():
            yield Draft(
                path=path,
                title=label or "Department not stated",
                template="department",
                prepare=partial(_prepare, book, label),
                section=links.MONEY,
                crumbs=(HOME, Crumb("Money", links.MONEY)),
            )


def _prepare(book: BudgetBook, label: str) -> Telling:
    views = [book.headline(one, department=label) for one in book.directions()]
    shown = [view for view in views if view is not None]
    return Telling(
        lead=_lead(book, label, shown),
        found_by=tuple(name for view in shown for name in _programmes(book, label, view)),
        sections=kept(
            *(_headlines(book, label, view) for view in shown),
            *(plan_and_actual(book, view.direction, department=label) for view in shown[:1]),
            *(_part(book, label, view, dimension) for view in shown[:1] for dimension in PARTS),
            *(
                department_payments(PaymentBook(book.toolbox, one), label)
                for one in book.toolbox.content.of_kind("payments")
            ),
        ),
    )


def _programmes(book: BudgetBook, label: str, view: View) -> list[str]:
    return [name for name in book.by(view, "programme", department=label) if name]


def _lead(book: BudgetBook, label: str, shown: list[View]) -> Phrase:
    if not shown:
        return phrase("No amount of {name} is known.", name=Name(label))
    view = shown[0]
    share = book.one("share_of_total", view, department=label)
    amount = phrase(
        "{amount} of {noun} in {year}",
        amount=Amount(book.one("amount", view, department=label)),
        noun=view.noun,
        year=view.time,
    )
    if value_of(share) is None:
        return phrase("{amount}.", amount=amount)
    return phrase("{amount}, {share} of the total.", amount=amount, share=Amount(share))


def _headlines(book: BudgetBook, label: str, view: View) -> Section | None:
    year = book.compared(view.direction, department=label)
    against = (
        book.toolbox.one(
            "actual_against_plan",
            book.dataset.id,
            direction=view.direction,
            year=year,
            department=label,
        )
        if year
        else None
    )
    return section(
        f"{view.direction}-headlines",
        {"revenue": "What it brings in"}.get(view.direction, "At a glance"),
        source_of(book.dataset),
        stats=(
            stat(
                phrase("{noun}, {year}", noun=view.noun.capitalize(), year=view.time),
                book.one("amount", view, department=label),
                change_sentence(book, view, department=label),
            ),
            stat("Share of the total", book.one("share_of_total", view, department=label)),
            stat(
                phrase("Actual against plan, {year}", year=Day(year, fiscal=True)),
                against,
                compared_sentence(book, view.direction, year, department=label),
            ),
        ),
    )


def _part(book: BudgetBook, label: str, view: View, dimension: str) -> Section | None:
    title, heading, thing = PARTS[dimension]
    row = book.by(view, dimension, department=label)
    if not row:
        return None
    before = [
        View(view.direction, phase, year)
        for phase in book.phases(view.direction)
        for year in sorted(book.years(view.direction, phase, department=label), reverse=True)
    ]
    grid = figure_grid(
        phrase("{what} by year and phase", what=title),
        heading,
        by_size(
            row, {name for one in before for name in book.by(one, dimension, department=label)}
        ),
        [
            Measured(
                phrase("{year}, {phase}", year=one.time, phase=one.phase),
                book.by(one, dimension, department=label),
                "exact",
            )
            for one in sorted(before, key=lambda one: one.year, reverse=True)
        ],
    )
    return section(
        dimension,
        title,
        parts=(bars(book, view, dimension, thing, department=label), grid),
    )
