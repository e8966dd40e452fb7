"""A page for each indicator: every month and every year of it, and each place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.indicator_cards import Indicator, indicator_card, indicators_of
from builders.pages.page import Crumb
from builders.pages.parts import Section, Telling
from builders.pages.pieces import Amount, Day, Name, Phrase, phrase
from builders.pages.sections import HOME, kept, section, source_of
from builders.pages.toolbox import Toolbox


def indicator_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every indicator of every dataset of them."""
    for dataset in content.of_kind("indicators"):
        for one in indicators_of(toolbox, dataset):
            if one.path:
                yield Draft(
                    path=one.path,
                    title=one.title,
                    template="service",
                    prepare=partial(_prepare, one),
                    section=links.SERVICES,
                    crumbs=(HOME, Crumb("Services", links.SERVICES)),
                    kicker="Indicator",
                )


def _prepare(one: Indicator) -> Telling:
    return Telling(
        lead=_lead(one),
        found_by=(one.title,),
        sections=kept(_months(one), _years(one), _places(one)),
    )


def _lead(one: Indicator) -> Phrase:
    latest = one.one("indicator_latest")
    if latest is None:
        return phrase("No value of {title} is known.", title=Name(one.title))
    return phrase(
        "{title} came to {value} in {month}.",
        title=Name(one.title),
        value=Amount(latest),
        month=Day(one.latest_month),
    )


def _months(one: Indicator) -> Section | None:
    return section(
        "months",
        "Month by month",
        source_of(one.dataset),
        parts=(indicator_card(one, most=0),),
    )


def _years(one: Indicator) -> Section | None:
    row = one.toolbox.by("indicator_value", one.dataset.id, "year", indicator=one.id)
    years = sorted((year for year in row if year), reverse=True)
    return section(
        "years",
        "Year by year",
        parts=(
            figure_grid(
                "The whole city by year", "Year", years, (Measured("Value", row, "exact"),), Day
            ),
        ),
    )


def _places(one: Indicator) -> Section | None:
    """The last year that any place has."""
    toolbox = one.toolbox
    years = toolbox.index.labels("indicator_value", one.dataset.id, "year", "indicator", "place")
    rows = {
        year: toolbox.by("indicator_value", one.dataset.id, "place", indicator=one.id, year=year)
        for year in years
    }
    year = max((year for year, row in rows.items() if row), default="")
    if not year:
        return None
    word = toolbox.place_word(one.dataset)
    return section(
        "places",
        phrase("By {place}", place=word),
        parts=(
            figure_grid(
                phrase("By {place}, {year}", place=word, year=Day(year)),
                word.capitalize(),
                by_size(rows[year]),
                (Measured("Value", rows[year]),),
                toolbox.place,
            ),
        ),
    )
