"""Sentences about money, made from figures."""

from __future__ import annotations

from datetime import date

from builders.pages.budget_book import ACTUAL, ADOPTED, AMENDED, BudgetBook, View
from builders.pages.findings import value_of
from builders.pages.pieces import Amount, Day, Phrase, Piece, joined, phrase, plural
from builders.wording.dates import fiscal_year_span


def change_sentence(book: BudgetBook, view: View, **more: str) -> Phrase:
    """How the amount stands to that of the year before."""
    change = book.one("change_on_year", view, **more)
    value = value_of(change)
    if value is None:
        return Phrase()
    if value == 0:
        return phrase("The same as the year before.")
    return phrase(
        "{size} {more} than the year before.",
        size=Amount(change, size=True),
        more="more" if value > 0 else "less",
    )


def compared_sentence(book: BudgetBook, direction: str, year: str, **more: str) -> Phrase:
    """What came of the plan, in money, and whether all of it is known yet."""
    over = book.toolbox.one("over_plan", book.dataset.id, direction=direction, year=year, **more)
    value = value_of(over)
    told: Piece = ""
    if value == 0:
        told = "Exactly as planned."
    elif value is not None:
        told = phrase(
            "{size} {more} than planned.",
            size=Amount(over, size=True),
            more="more" if value > 0 else "less",
        )
    return joined(told, unfinished(book, View(direction, ACTUAL, year)))


def unfinished(book: BudgetBook, view: View) -> Phrase:
    """That a year's actual amounts are those of a part of it; nothing where they are not."""
    if not view.is_actual:
        return Phrase()
    end = last_day(book, view)
    reach = _day(book.dataset.as_of)
    if end is not None and reach is not None and reach < end:
        return phrase("So far: the data reach up to {day}.", day=Day(reach.isoformat()))
    return Phrase()


def amended_since(book: BudgetBook, view: View) -> Phrase:
    """What the plan comes to where an amendment changed a part of it after the view's phase."""
    amended = View(view.direction, AMENDED, view.year)
    if view.phase not in (ADOPTED, ACTUAL) or book.is_whole(amended):
        return Phrase()
    return phrase(
        "The plan for {year} was amended in part; with what was amended it is {plan}.",
        year=view.time,
        plan=Amount(book.plan(view.direction, view.year)),
    )


def unknown_lines(book: BudgetBook, view: View) -> Phrase:
    """Lines without an amount are said, since no total holds them."""
    lines = book.one("unknown_amounts", view)
    if not value_of(lines):
        return Phrase()
    return phrase(
        "{lines} {amounts} not known, and not in the total.",
        lines=Amount(lines),
        amounts=plural(lines, "amount is", "amounts are"),
    )


def shared_equally(book: BudgetBook, view: View) -> Phrase:
    """What "for each resident" means, or why it cannot be said."""
    places = book.toolbox.content.places_in(book.dataset.places_of)
    figure = book.one("amount_per_resident", view)
    if value_of(figure) is None and any(place.population is None for place in places):
        word = book.toolbox.places_word(book.dataset)
        return phrase("The people of some {places} are not known.", places=word)
    return phrase("{noun} in {year}, shared equally.", noun=view.noun.capitalize(), year=view.time)


def year_explained(book: BudgetBook, view: View) -> Phrase:
    """From when to when a fiscal year runs, where it is not the calendar's."""
    settings = book.toolbox.content.settings
    end = last_day(book, view)
    if settings.fiscal_year_starts == 1 or end is None:
        return Phrase()
    first, _ = fiscal_year_span(int(view.year), settings.fiscal_year_starts)
    return phrase(
        "The fiscal year {year} {runs} from {first} to {last}.",
        year=view.time,
        runs="ran" if end <= book.toolbox.content.as_of else "runs",
        first=Day(first.isoformat()),
        last=Day(end.isoformat()),
    )


def last_day(book: BudgetBook, view: View) -> date | None:
    """The last day of the view's fiscal year, or None where the year is not one."""
    if not view.year.isdecimal() or not date.min.year < int(view.year) <= date.max.year:
        return None
    starts = book.toolbox.content.settings.fiscal_year_starts
    return fiscal_year_span(int(view.year), starts)[1]


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
