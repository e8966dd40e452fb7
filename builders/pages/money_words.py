"""Sentences about money, made from figures."""

from __future__ import annotations

from builders.pages.budget_book import BudgetBook, View
from builders.pages.findings import value_of
from builders.pages.pieces import Amount, Day, Phrase, phrase
from builders.pages.toolbox import Toolbox
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
    """What came of the plan, in money."""
    over = book.toolbox.one("over_plan", book.dataset.id, direction=direction, year=year, **more)
    value = value_of(over)
    if value is None:
        return phrase("Of what was planned.")
    if value == 0:
        return phrase("Exactly as planned.")
    return phrase(
        "{size} {more} than planned.",
        size=Amount(over, size=True),
        more="more" if value > 0 else "less",
    )


def year_explained(toolbox: Toolbox, view: View) -> Phrase:
    """From when to when a fiscal year runs, where it is not the calendar's."""
    starts = toolbox.content.settings.fiscal_year_starts
    if starts == 1 or not view.year.isdecimal():
        return Phrase()
    first, last = fiscal_year_span(int(view.year), starts)
    return phrase(
        "The fiscal year {year} ran from {first} to {last}."
        if last <= toolbox.content.as_of
        else "The fiscal year {year} runs from {first} to {last}.",
        year=view.time,
        first=Day(first.isoformat()),
        last=Day(last.isoformat()),
    )
