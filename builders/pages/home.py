"""The front door: the few numbers that say most, the city on a map, and the ways on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builders.pages import links
from builders.pages.budget_book import EXPENDITURE, BudgetBook
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import value_of
from builders.pages.home_more import counts_at_home, payment_stats, payments_at_home
from builders.pages.indicator_cards import indicators_of, met_badge
from builders.pages.money_divisions import bars
from builders.pages.money_words import change_sentence, compared_sentence
from builders.pages.money_years import year_chart
from builders.pages.parts import Card, Section, Stat, Told
from builders.pages.payment_book import PaymentBook
from builders.pages.pieces import Amount, Day, Link, Name, Phrase, Piece, joined, phrase, plural
from builders.pages.places import place_map_part
from builders.pages.project_book import ProjectBook
from builders.pages.project_facts import UNDER_WAY
from builders.pages.request_book import RequestBook
from builders.pages.request_sections import month_chart
from builders.pages.sections import kept, section
from builders.pages.toolbox import Toolbox

MOST_LATE = 6  # cards of late projects
MANY_PLACES = 40  # beyond these the index has them


@dataclass(frozen=True, slots=True, kw_only=True)
class Home(Told):
    """The context of the front door."""

    heading: Piece
    actions: tuple[Link, ...]
    stats: tuple[Stat, ...]
    sections: tuple[Section, ...]


def home_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page; there is always one."""
    yield Draft(
        path=links.HOME,
        title=content.settings.city,
        template="home",
        prepare=partial(_prepare, content, toolbox),
    )


def _prepare(content: Content, toolbox: Toolbox) -> Home:
    budgets = [BudgetBook(toolbox, one) for one in content.of_kind("budget")]
    payments = [PaymentBook(toolbox, one) for one in content.of_kind("payments")]
    projects = [ProjectBook(toolbox, one) for one in content.of_kind("projects")]
    requests = [RequestBook(toolbox, one) for one in content.of_kind("requests")]
    stats = [stat for book in budgets[:1] for stat in _money_stats(book)]
    stats += [stat for book in payments[:1] for stat in payment_stats(book)]
    stats += [stat for book in projects[:1] for stat in _project_stats(book)]
    stats += [stat for book in requests[:1] for stat in _request_stats(book)]
    return Home(
        lead=_lead(content),
        found_by=(content.settings.city,),
        heading=_heading(content),
        actions=_actions(content),
        stats=tuple(stat for stat in stats if value_of(stat.figure) is not None),
        sections=kept(
            *(_money(book) for book in budgets[:1]),
            *(payments_at_home(book) for book in payments[:1]),
            *(_late(book) for book in projects[:1]),
            *(_requests(book) for book in requests[:1]),
            _indicators(content, toolbox),
            *(counts_at_home(toolbox, one) for one in content.of_kind("counts")[:1]),
            _map(toolbox.around(content.main_vintage)),
            _news(content),
        ),
    )


def _heading(content: Content) -> Phrase:
    """What this site answers, as far as it has the data."""
    city = Name(content.settings.city)
    has_money = bool(content.of_kind("budget") or content.of_kind("payments"))
    has_work = bool(content.of_kind("projects") or content.of_kind("requests"))
    if has_money and has_work:
        words = "Where {city}’s money goes, and how the work is getting on"
    elif has_money:
        words = "Where {city}’s money goes"
    elif has_work:
        words = "How the work is getting on in {city}"
    else:
        words = "{city} in open data"
    return phrase(words, city=city)


def _lead(content: Content) -> Phrase:
    return phrase(
        "Every number here can be checked: follow it to its definition, its source and its data. "
        "The data reach up to {day}.",
        day=Day(content.as_of.isoformat()),
    )


def _actions(content: Content) -> tuple[Link, ...]:
    ways = (
        ("See the money", links.MONEY, content.of_kind("budget")),
        (
            "See the payments",
            links.PAYMENTS,
            content.of_kind("payments") and not content.of_kind("budget"),
        ),
        ("See the projects", links.PROJECTS, content.of_kind("projects")),
        (f"Find your {content.settings.place_word}", links.PLACES, content.places),
        ("Get the data", links.DATA, content.datasets),
    )
    return tuple(Link(words, path) for words, path, there in ways if there)


def _money_stats(book: BudgetBook) -> list[Stat]:
    view = book.headline((book.directions() or (EXPENDITURE,))[0])
    if view is None:
        return []
    year = book.compared(view.direction)
    found = [
        Stat(
            phrase("{noun}, {year}", noun=view.noun.capitalize(), year=view.time),
            book.one("amount", view),
            change_sentence(book, view),
            path=links.MONEY,
            more="Where it goes",
        ),
        Stat(
            phrase("For each resident, {year}", year=view.time),
            book.one("amount_per_resident", view),
            phrase("{noun}, shared equally.", noun=view.noun.capitalize()),
            path=links.MONEY,
            more="See the money",
        ),
    ]
    if year:
        against = book.toolbox.one(
            "actual_against_plan", book.dataset.id, direction=view.direction, year=year
        )
        found.append(
            Stat(
                phrase("Spent of the plan, {year}", year=Day(year, fiscal=True)),
                against,
                compared_sentence(book, view.direction, year),
                path=links.MONEY,
                more="Plan and actual",
            )
        )
    return found


def _project_stats(book: ProjectBook) -> list[Stat]:
    late, over = book.whole("late_count"), book.whole("over_budget_count")
    under_way = book.whole("project_count", status=UNDER_WAY)
    count = book.whole("project_count")
    said = [
        phrase("{late} late", late=Amount(late)) if value_of(late) is not None else None,
        phrase("{over} over budget", over=Amount(over)) if value_of(over) is not None else None,
    ]
    sentence = joined(*said, by=", ")
    note = phrase("Of all projects: {said}.", said=sentence) if sentence else Phrase()
    label = "Projects under way" if under_way is not None else "Projects"
    return [Stat(label, under_way or count, note, path=links.PROJECTS, more="See them all")]


def _request_stats(book: RequestBook) -> list[Stat]:
    on_time, median = book.recent("on_time_share"), book.recent("median_days")
    if on_time is None and median is None:
        return [
            Stat(
                "Requests",
                book.recent("request_count"),
                book.when,
                path=links.SERVICES,
                more="By service",
            )
        ]
    return [
        Stat(
            "Requests closed on time",
            on_time,
            phrase("Of those made {during}.", during=book.during),
            path=links.SERVICES,
            more="By service",
        ),
        Stat(
            "Median time to close",
            median,
            Phrase(("Half of all requests are closed faster.",)),
            path=links.SERVICES,
            more="Month by month",
        ),
    ]


def _more(words: str, path: str) -> Link:
    return Link(words, path)


def _money(book: BudgetBook) -> Section | None:
    view = book.headline((book.directions() or (EXPENDITURE,))[0])
    if view is None:
        return None
    return section(
        "money",
        "Where the money goes",
        phrase(
            "Who spends it, and what came of the plans. {more}",
            more=_more("All about the money", links.MONEY),
        ),
        parts=(
            bars(book, view, "department", "the largest budget"),
            year_chart(book, view.direction, _years(book, view.direction)),
        ),
    )


def _years(book: BudgetBook, direction: str) -> list[str]:
    return sorted({y for phase in book.phases(direction) for y in book.years(direction, phase)})


def _late(book: ProjectBook) -> Section | None:
    """The latest of the projects that are late and not done, by name."""
    late = book.each("days_late")
    rows = sorted(
        (
            row
            for row in book.rows.values()
            if book.is_late(row) and row.text("status") != "completed"
        ),
        key=lambda row: (-(value_of(late.get(row.id)) or 0), row.id),
    )[:MOST_LATE]
    count = book.whole("late_count")
    if not rows or count is None:
        return None
    return section(
        "projects",
        "Projects to watch",
        phrase(
            "{count} {projects} late. Of those not done, these are the furthest behind. {more}",
            count=Amount(count),
            projects=plural(count, "project is or was", "projects are or were"),
            more=_more("Every project", links.PROJECTS),
        ),
        cards=[
            Card(
                Name(row.name),
                book.toolbox.site.project(book.dataset.id, row.id),
                phrase("{days} later than planned.", days=Amount(late[row.id]))
                if value_of(late.get(row.id)) is not None
                else Phrase(("The day on which it was to be finished has passed.",)),
                book.badges(row),
            )
            for row in rows
        ],
    )


def _requests(book: RequestBook) -> Section | None:
    return section(
        "services",
        "What residents asked for",
        joined(
            phrase("Requests for service, month by month."), _more("By service", links.SERVICES)
        ),
        parts=[
            chart
            for chart in (
                month_chart(book, "home-volume", "request_count", "Requests a month"),
                month_chart(book, "home-on-time", "on_time_share", "The share closed on time"),
            )
            if chart is not None and chart.svg  # a single month is told among the numbers above
        ],
    )


def _indicators(content: Content, toolbox: Toolbox) -> Section | None:
    own = [
        one for dataset in content.of_kind("indicators") for one in indicators_of(toolbox, dataset)
    ]
    return section(
        "indicators",
        "How well services do",
        phrase("The latest value of each indicator."),
        cards=[
            Card(
                Name(one.title),
                f"{links.SERVICES}#{one.anchor}",
                phrase("{value}", value=Amount(one.one("indicator_latest"))),
                (badge,) if (badge := met_badge(one)) else (),
            )
            for one in own
        ],
    )


def _map(toolbox: Toolbox) -> Section | None:
    """The main places on a map, and the way to each."""
    content = toolbox.content
    return section(
        "places",
        phrase("Find your {place}", place=content.settings.place_word),
        parts=(place_map_part(toolbox, links.HOME),),
        cards=[
            toolbox.place_card(place) for place in sorted(content.places, key=lambda one: one.name)
        ]
        if len(content.places) <= MANY_PLACES
        else (),
        cards_are_small=True,
    )


def _news(content: Content) -> Section | None:
    """What was updated, the newest first."""
    order = sorted(content.datasets, key=lambda one: (one.updated, one.title), reverse=True)
    return section(
        "news",
        "How fresh the data are",
        cards=[
            Card(
                Name(one.title),
                links.dataset_page(one.id),
                phrase("Updated {day}.", day=Day(one.updated)) if one.updated else Phrase(),
            )
            for one in order
        ],
    )
