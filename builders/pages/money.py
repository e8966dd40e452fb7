"""The page about money: what the city planned, what came of it, and who spends it on what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.budget_book import (
    EXPENDITURE,
    PHASE_MEANINGS,
    PHASE_NAMES,
    REVENUE,
    BudgetBook,
    View,
)
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import trend_finding
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.money_divisions import bars, departments, divisions
from builders.pages.money_words import (
    amended_since,
    change_sentence,
    compared_sentence,
    shared_equally,
    unknown_lines,
    year_explained,
)
from builders.pages.money_years import DIRECTION_NAMES, fiscal, plan_and_actual
from builders.pages.parts import Chapter, Fact, Section, Stat, Telling
from builders.pages.pieces import Amount, Day, Name, Phrase, joined, phrase
from builders.pages.places_words import scope_name
from builders.pages.rates import rates_section
from builders.pages.sections import HOME, kept, section, source_of, stat
from builders.pages.shares import split_words
from builders.pages.toolbox import ChartPlan, Point, Toolbox


def money_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for all budgets; none where the portal has no budget."""
    if content.of_kind("budget"):
        yield Draft(
            path=links.MONEY,
            title="Money",
            heading="Where the money goes",
            template="money",
            prepare=partial(_prepare, content, toolbox),
            crumbs=(HOME,),
        )


def _prepare(content: Content, toolbox: Toolbox) -> Telling:
    books = [BudgetBook(toolbox, dataset) for dataset in content.of_kind("budget")]
    return Telling(
        lead=_lead(books[0], content),
        found_by=tuple(
            name for book in books for name in toolbox.site.departments[book.dataset.id] if name
        ),
        chapters=tuple(_chapter(book) for book in books),
    )


def _lead(book: BudgetBook, content: Content) -> Phrase:
    """What this page tells, with the one number that a reader came for."""
    view = book.headline(EXPENDITURE)
    promise = "See what the city planned, what it really spent, and on what."
    if view is None:
        return phrase("{promise}", promise=promise)
    verb = "spent" if view.is_actual else "plans to spend"
    return phrase(
        "{city} {verb} {amount} in {year}. {promise}",
        city=Name(content.settings.city),
        verb=verb,
        amount=Amount(book.one("amount", view)),
        year=view.time,
        promise=promise,
    )


def _chapter(book: BudgetBook) -> Chapter:
    main = (book.directions() or (EXPENDITURE,))[0]
    view = book.headline(main)
    return Chapter(
        id=book.dataset.id,
        title=Name(book.dataset.title),
        source=source_of(book.dataset),
        notes=tuple(Name(note) for note in book.dataset.notes),
        sections=kept(
            _headlines(book, view),
            plan_and_actual(book, main),
            departments(book, view),
            divisions(book, view),
            _both_directions(book),
            _by_place(book, view),
            rates_section(book.toolbox, book.dataset),
            _phases(book, main),
        ),
    )


def _headlines(book: BudgetBook, view: View | None) -> Section | None:
    if view is None:
        return None
    amount = book.one("amount", view)
    return section(
        f"{book.dataset.id}-headlines",
        "At a glance",
        joined(year_explained(book, view), amended_since(book, view), unknown_lines(book, view)),
        stats=(
            stat(
                phrase("{noun}, {year}", noun=view.noun.capitalize(), year=view.time),
                amount,
                change_sentence(book, view),
            ),
            stat(
                "For each resident",
                book.one("amount_per_resident", view),
                shared_equally(book, view),
            ),
            _against_plan(book, view),
            _other_direction(book, view),
        ),
    )


def _against_plan(book: BudgetBook, view: View) -> Stat | None:
    year = book.compared(view.direction)
    if not year:
        return None
    share = book.toolbox.one(
        "actual_against_plan", book.dataset.id, direction=view.direction, year=year
    )
    return stat(
        phrase("Actual against plan, {year}", year=Day(year, fiscal=True)),
        share,
        compared_sentence(book, view.direction, year),
    )


def _other_direction(book: BudgetBook, view: View) -> Stat | None:
    """Revenue beside spending, for the same year and phase."""
    if view.direction != EXPENDITURE:
        return None
    other = View(REVENUE, view.phase, view.year)
    return stat(
        phrase("{noun}, {year}", noun=other.noun.capitalize(), year=other.time),
        book.one("amount", other),
        change_sentence(book, other),
    )


def _both_directions(book: BudgetBook) -> Section | None:
    """Revenue beside spending by year, and what revenue is made of."""
    view = book.headline(REVENUE)
    if view is None or EXPENDITURE not in book.directions():
        return None
    revenue = book.years(REVENUE, view.phase)
    spending = book.years(EXPENDITURE, view.phase)
    points = tuple(
        Point(fiscal(year), row.get(year), DIRECTION_NAMES[direction], year)
        for year in sorted({*revenue, *spending})
        for direction, row in ((EXPENDITURE, spending), (REVENUE, revenue))
    )
    chart = book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-directions",
            form="paired_bars",
            title=trend_finding(revenue, view.noun.capitalize(), fiscal),
            sentence=phrase(
                "{noun} beside spending of the same phase.", noun=view.noun.capitalize()
            ),
            points=points,
            label_title="Year",
            value_title="Amount",
        )
    )
    return section(
        f"{book.dataset.id}-revenue",
        "Where the money comes from",
        parts=(chart, bars(book, view, "category", "the largest part of revenue")),
    )


def _by_place(book: BudgetBook, view: View | None) -> Section | None:
    if view is None:
        return None
    places = book.by(view, "place")
    elsewhere = book.by(view, "place_scope")
    return section(
        f"{book.dataset.id}-places",
        phrase("By {place}", place=book.toolbox.place_word(book.dataset)),
        joined(
            "Part of the money is for one place only; the rest is for all or for several.",
            split_words(book.toolbox, book.dataset),
        ),
        parts=(
            figure_grid(
                "Money for one place",
                book.toolbox.place_word(book.dataset).capitalize(),
                by_size(places),
                (Measured(view.noun.capitalize(), places, "exact"),),
                book.toolbox.place,
            ),
            figure_grid(
                "Money that is not for one place",
                "For",
                by_size(elsewhere),
                (Measured(view.noun.capitalize(), elsewhere, "exact"),),
                scope_name,
            ),
        ),
    )


def _phases(book: BudgetBook, direction: str) -> Section | None:
    return section(
        f"{book.dataset.id}-phases",
        "What the words mean",
        facts=[Fact(PHASE_NAMES[one], PHASE_MEANINGS[one]) for one in book.phases(direction)],
    )
