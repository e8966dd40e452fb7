"""What is counted for the whole city and for no single place."""

from __future__ import annotations

from builders.pages.budget_book import BudgetBook
from builders.pages.parts import Notes, Section
from builders.pages.pieces import Amount, Name, Piece, phrase
from builders.pages.places_words import NOT_ONE_PLACE
from builders.pages.sections import section
from builders.pages.toolbox import Toolbox


def not_of_one_place(toolbox: Toolbox) -> Section | None:
    """What no page of a place can show, so that nobody takes these numbers for all there is."""
    items: list[Piece] = []
    for dataset in toolbox.content.datasets:
        for measure, things in (("project_count", "projects"), ("request_count", "requests")):
            row = toolbox.by(measure, dataset.id, "place_scope")
            items += [
                phrase(
                    "{count} {things} in {dataset}: {why}",
                    count=Amount(row[scope]),
                    things=things if row[scope].value != 1 else things[:-1],
                    dataset=Name(dataset.title),
                    why=why,
                )
                for scope, why in NOT_ONE_PLACE.items()
                if scope in row and row[scope].value
            ]
    items += _money_elsewhere(toolbox)
    if not items:
        return None
    return section(
        "not-here",
        "What cannot be counted for one place",
        phrase("These numbers are in the city's totals and on no place's page."),
        parts=(Notes(tuple(items)),),
    )


def _money_elsewhere(toolbox: Toolbox) -> list[Piece]:
    items: list[Piece] = []
    for dataset in toolbox.content.of_kind("budget"):
        book = BudgetBook(toolbox, dataset)
        view = book.headline((book.directions() or ("",))[0])
        if view is None:
            continue
        row = book.by(view, "place_scope")
        items += [
            phrase(
                "{amount} of {noun} in {year}: {why}",
                amount=Amount(row[scope]),
                noun=view.noun,
                year=view.time,
                why=why,
            )
            for scope, why in NOT_ONE_PLACE.items()
            # What is split stands, part by part, on the pages of its places.
            if scope != "split" and scope in row and row[scope].value
        ]
    return items
