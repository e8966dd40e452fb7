"""The page about money: what the city planned, what came of it, and who spends it on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.budget_book import (
    ACTUAL,
    EXPENDITURE,
    PHASE_MEANINGS,
    PHASE_NAMES,
    REVENUE,
    BudgetBook,
    View,
)
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import gaps, known, least, top_finding, trend_finding
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.money_words import (
    change_sentence,
    compared_sentence,
    unfinished,
    unknown_lines,
    year_explained,
)
from builders.pages.parts import Chapter, ChartPart, Fact, Grid, Section, Stat, Telling
from builders.pages.pieces import Amount, Day, Link, Name, Phrase, Piece, joined, phrase
from builders.pages.places_words import scope_name
from builders.pages.sections import HOME, kept, section, source_of, stat
from builders.pages.toolbox import ChartPlan, Point, Toolbox

DIRECTION_NAMES = {EXPENDITURE: "Spending", REVENUE: "Revenue"}
# Dimension -> heading of its column.
DIVISIONS = {"fund": "Fund", "category": "Category"}


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
            _departments(book, view),
            _divisions(book, view),
            _both_directions(book),
            _by_place(book, view),
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
        joined(year_explained(book, view), unknown_lines(book, view)),
        stats=(
            stat(
                phrase("{noun}, {year}", noun=view.noun.capitalize(), year=view.time),
                amount,
                change_sentence(book, view),
            ),
            stat(
                "For each resident",
                book.one("amount_per_resident", view),
                phrase(
                    "{noun} in {year}, shared equally.", noun=view.noun.capitalize(), year=view.time
                ),
            ),
            _against_plan(book, view),
            _other_direction(book, view),
        ),
        measures=("amount", "amount_per_resident", "change_on_year", "actual_against_plan"),
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


def plan_and_actual(book: BudgetBook, direction: str, **fixed: str) -> Section | None:
    """The plan beside what came of it, year by year; of all or of one department."""
    phases = [phase for phase in book.phases(direction) if book.years(direction, phase, **fixed)]
    rows = {phase: book.years(direction, phase, **fixed) for phase in phases}
    years = sorted({year for row in rows.values() for year in row})
    if not years:
        return None
    return section(
        f"{book.dataset.id}-{direction}-by-year",
        "Plan and actual, year by year",
        _one_phase(phases),
        parts=(
            year_chart(book, direction, years, **fixed),
            _difference(book, direction, years, **fixed),
            _every_phase(rows, years),
        ),
        measures=("amount", "actual_against_plan", "over_plan"),
    )


def year_chart(
    book: BudgetBook, direction: str, years: list[str], **fixed: str
) -> ChartPart | None:
    """Two bars a year: the plan, and what was really spent or received."""
    actual = book.years(direction, ACTUAL, **fixed)
    pairs = [
        (year, name, figure)
        for year in years
        for name, figure in (
            ("Plan", book.plan(direction, year, **fixed)),
            ("Actual", actual.get(year)),
        )
        if figure is not None
    ]
    thing = DIRECTION_NAMES.get(direction, "The amount")
    row = {f"{year} {name}": figure for year, name, figure in pairs}
    single = len({name for _, name, _ in pairs}) == 1
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-{direction}-years",
            form="columns" if single else "paired_bars",
            title=_year_finding(book, direction, years, **fixed),
            sentence=joined(
                phrase("{thing} by fiscal year.", thing=thing),
                _unfinished_year(book, direction, actual),
                gaps(row),
            ),
            points=tuple(
                Point(_fiscal(year), figure, "" if single else name, year)
                for year, name, figure in pairs
            ),
            label_title="Year",
            value_title=thing,
        )
    )


def _year_finding(book: BudgetBook, direction: str, years: list[str], **fixed: str) -> Phrase:
    """How the last finished year came out; where none is, how the plans went."""
    thing = {EXPENDITURE: "spent", REVENUE: "received"}.get(direction, "reached")
    row = book.toolbox.by(
        "actual_against_plan", book.dataset.id, "year", direction=direction, **fixed
    )
    done = [
        year for year in sorted(known(row)) if not unfinished(book, View(direction, ACTUAL, year))
    ]
    if done:
        return phrase(
            "{share} of the plan was {thing} in {year}",
            share=Amount(row[done[-1]], "exact"),
            thing=thing,
            year=_fiscal(done[-1]),
        )
    plans = {year: book.plan(direction, year, **fixed) for year in years}
    published = {year: figure for year, figure in plans.items() if figure is not None}
    if not published:
        return trend_finding(
            book.years(direction, ACTUAL, **fixed), DIRECTION_NAMES.get(direction, "It"), _fiscal
        )
    return trend_finding(published, "The plan", _fiscal)


def _unfinished_year(book: BudgetBook, direction: str, actual: Mapping[str, Figure]) -> Piece:
    """A word on the last actual year, where it is not all known."""
    if not actual:
        return ""
    view = View(direction, ACTUAL, max(actual))
    why = unfinished(book, view)
    return phrase("{year} is not complete. {why}", year=view.time, why=why) if why else ""


def _one_phase(phases: list[str]) -> Phrase:
    if len(phases) > 1:
        return Phrase()
    return Phrase((f"Only {PHASE_NAMES[phases[0]].lower()} amounts are published.",))


def _every_phase(rows: Mapping[str, Mapping[str, Figure]], years: list[str]) -> Grid | None:
    """All phases by year, where there are more than a plan and an actual."""
    if len(rows) <= 2:  # noqa: PLR2004 - the chart shows two
        return None
    return figure_grid(
        "Every phase, year by year",
        "Year",
        reversed(years),
        [Measured(PHASE_NAMES[phase], row, "exact") for phase, row in rows.items()],
        _fiscal,
        is_folded=True,
    )


def _difference(book: BudgetBook, direction: str, years: list[str], **fixed: str) -> Grid | None:
    """Actual against plan, for the years that have both."""
    dataset, by = book.dataset.id, book.toolbox.by
    share = by("actual_against_plan", dataset, "year", direction=direction, **fixed)
    over = by("over_plan", dataset, "year", direction=direction, **fixed)
    return figure_grid(
        "Actual against plan",
        "Year",
        [year for year in reversed(years) if year in share or year in over],
        (
            Measured("Share of the plan", share, "exact"),
            Measured("More (or less) than planned", over, "exact"),
        ),
        _fiscal,
    )


def _fiscal(year: str) -> Piece:
    return Day(year, fiscal=True)


def _departments(book: BudgetBook, view: View | None) -> Section | None:
    if view is None:
        return None
    row = book.by(view, "department")
    share = book.by(view, "department", "share_of_total")
    name = partial(department_link, book)
    year = book.compared(view.direction)
    against = book.toolbox.by(
        "actual_against_plan", book.dataset.id, "department", direction=view.direction, year=year
    )
    grid = figure_grid(
        phrase("{noun} by department, {year}", noun=view.noun.capitalize(), year=view.time),
        "Department",
        by_size(row, book.departments(view.direction)),
        (
            Measured(view.noun.capitalize(), row, "exact"),
            Measured("Share of the total", share),
            Measured("Change on the year", book.by(view, "department", "change_on_year")),
            Measured(phrase("Actual against plan, {year}", year=Day(year, fiscal=True)), against),
        ),
        name,
    )
    return section(
        f"{book.dataset.id}-departments",
        "By department",
        phrase("Choose a department to see its programmes and its years."),
        parts=(
            bars(book, view, "department", "the largest budget"),
            _against_by_department(book, view.direction, year, against),
            grid,
        ),
        measures=("amount", "share_of_total", "change_on_year", "actual_against_plan"),
    )


def _against_by_department(
    book: BudgetBook, direction: str, year: str, row: Mapping[str, Figure]
) -> ChartPart | None:
    """Which departments came nearest to their plan, or went beyond it."""
    if not known(row):
        return None
    why = unfinished(book, View(direction, ACTUAL, year))
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-against-by-department",
            form="bars",
            title=top_finding(row, "the largest part of its plan", verb="spent"),
            sentence=joined(
                phrase("Actual spending against the plan, {year}.", year=_fiscal(year)),
                why,
                least(row),
                gaps(row),
            ),
            points=tuple(Point(Name(label), row[label]) for label in by_size(row)),
            label_title="Department",
            value_title="Actual against plan",
        )
    )


def department_link(book: BudgetBook, label: str) -> Piece:
    """A department's name, linked to its page."""
    path = book.toolbox.site.department(book.dataset.id, label)
    return Link(Name(label), path) if path else Name(label)


def bars(
    book: BudgetBook, view: View, dimension: str, thing: str, **fixed: str
) -> ChartPart | None:
    """A view's amounts by a dimension, the largest first."""
    row = book.by(view, dimension, **fixed)
    share = {} if fixed else book.by(view, dimension, "share_of_total")
    return book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-{view.direction}-{dimension}",
            form="bars",
            title=top_finding(row, thing, share=share),
            sentence=joined(
                phrase("{noun} in {year}.", noun=view.noun.capitalize(), year=view.time),
                least(row),
                gaps(row),
            ),
            points=tuple(Point(Name(label), row[label]) for label in by_size(row)),
            label_title=dimension.capitalize(),
            value_title=view.noun.capitalize(),
        )
    )


def _divisions(book: BudgetBook, view: View | None) -> Section | None:
    """The same money by fund and by what it is spent on."""
    if view is None:
        return None
    charts = [bars(book, view, dimension, "the largest amount") for dimension in DIVISIONS]
    return section(
        f"{book.dataset.id}-divisions",
        "From which fund, and for what",
        parts=(*charts, *(_division(book, view, dimension) for dimension in DIVISIONS)),
        measures=("amount", "share_of_total"),
    )


def _division(book: BudgetBook, view: View, dimension: str) -> Grid | None:
    heading = DIVISIONS[dimension]
    row = book.by(view, dimension)
    return figure_grid(
        phrase(
            "{noun} by {what}, {year}",
            noun=view.noun.capitalize(),
            what=heading.lower(),
            year=view.time,
        ),
        heading,
        by_size(row),
        (
            Measured(view.noun.capitalize(), row, "exact"),
            Measured("Share of the total", book.by(view, dimension, "share_of_total")),
        ),
        is_folded=True,
    )


def _both_directions(book: BudgetBook) -> Section | None:
    """Revenue beside spending by year, and what revenue is made of."""
    view = book.headline(REVENUE)
    if view is None or EXPENDITURE not in book.directions():
        return None
    revenue = book.years(REVENUE, view.phase)
    spending = book.years(EXPENDITURE, view.phase)
    points = tuple(
        Point(_fiscal(year), row.get(year), DIRECTION_NAMES[direction], year)
        for year in sorted({*revenue, *spending})
        for direction, row in ((EXPENDITURE, spending), (REVENUE, revenue))
    )
    chart = book.toolbox.chart(
        ChartPlan(
            id=f"{book.dataset.id}-directions",
            form="paired_bars",
            title=trend_finding(revenue, view.noun.capitalize(), _fiscal),
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
        measures=("amount",),
    )


def _by_place(book: BudgetBook, view: View | None) -> Section | None:
    if view is None:
        return None
    places = book.by(view, "place")
    elsewhere = book.by(view, "place_scope")
    return section(
        f"{book.dataset.id}-places",
        phrase("By {place}", place=book.toolbox.content.settings.place_word),
        phrase("Part of the money is for one place only; the rest is for all or for several."),
        parts=(
            figure_grid(
                "Money for one place",
                book.toolbox.content.settings.place_word.capitalize(),
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
        measures=("amount",),
    )


def _phases(book: BudgetBook, direction: str) -> Section | None:
    return section(
        f"{book.dataset.id}-phases",
        "What the words mean",
        facts=[Fact(PHASE_NAMES[one], PHASE_MEANINGS[one]) for one in book.phases(direction)],
    )
