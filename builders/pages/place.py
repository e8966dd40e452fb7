"""A page for each place: its money, projects and services, beside those of the whole city."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.pages import links
from builders.pages.budget_book import BudgetBook
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import value_of
from builders.pages.page import Crumb
from builders.pages.parts import Telling
from builders.pages.pieces import Amount, Name, Phrase, Piece, joined, phrase, plural
from builders.pages.place_counts import place_counts
from builders.pages.place_glance import place_glance
from builders.pages.place_outside import not_of_one_place
from builders.pages.place_sections import indicators_here, money_here, projects_here, requests_here
from builders.pages.project_book import ProjectBook
from builders.pages.rates import rates_section
from builders.pages.request_book import RequestBook
from builders.pages.sections import HOME, kept
from builders.pages.toolbox import Toolbox
from builders.sources.place import Place


def place_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every place of every vintage, with what was joined to those places alone."""
    for dataset in content.of_kind("places"):
        own = toolbox.around(dataset.id)
        settings = own.content.settings
        word = settings.places_word
        title = word[:1].upper() + word[1:] if dataset.is_main else dataset.title
        crumb = Crumb(title, links.places_page(dataset.id, is_main=dataset.is_main))
        kicker = settings.place_word.capitalize()
        for place in own.content.places:
            path = own.site.place(place.id)
            yield Draft(
                path=path,
                title=place.name if dataset.is_main else f"{place.name} ({dataset.title})",
                template="place",
                prepare=partial(_prepare, own, place, path),
                section=links.PLACES,
                heading="" if dataset.is_main else Name(place.name),
                crumbs=(HOME, crumb),
                kicker=kicker
                if dataset.is_main
                else phrase("{word}, {title}", word=kicker, title=Name(dataset.title)),
            )


def _prepare(toolbox: Toolbox, place: Place, path: str) -> Telling:
    content = toolbox.content
    return Telling(
        lead=_lead(toolbox, place),
        found_by=(place.name, *place.aliases),
        sections=kept(
            place_glance(toolbox, place, path),
            *(money_here(BudgetBook(toolbox, one), place) for one in content.of_kind("budget")),
            *(
                projects_here(ProjectBook(toolbox, one), place)
                for one in content.of_kind("projects")
            ),
            *(
                requests_here(RequestBook(toolbox, one), place)
                for one in content.of_kind("requests")
            ),
            *(indicators_here(toolbox, one, place) for one in content.of_kind("indicators")),
            *(rates_section(toolbox, one, place.id) for one in content.datasets if one.per),
            *(place_counts(toolbox, one, place) for one in content.of_kind("counts")),
            not_of_one_place(toolbox),
        ),
    )


def _lead(toolbox: Toolbox, place: Place) -> Phrase:
    said: list[Piece] = []
    for dataset in toolbox.content.of_kind("places"):
        people = toolbox.one("population", dataset.id, place=place.id)
        if value_of(people) is not None:
            said.append(phrase("{people} live here.", people=Amount(people)))
    for dataset in toolbox.content.of_kind("projects"):
        count = toolbox.one("project_count", dataset.id, place=place.id)
        if value_of(count):
            noun = plural(count, "project is", "projects are")
            said.append(phrase("{count} {noun} in the register.", count=Amount(count), noun=noun))
    for dataset in toolbox.content.of_kind("requests"):
        book = RequestBook(toolbox, dataset)
        count = book.recent("request_count", place=place.id)
        if value_of(count) is not None:
            noun = plural(count, "request was", "requests were")
            said.append(
                phrase(
                    "{count} {noun} made {during}.",
                    count=Amount(count),
                    noun=noun,
                    during=book.during,
                )
            )
    if said:
        return joined(*said)
    return phrase("What is published about {name}.", name=Name(place.name))
