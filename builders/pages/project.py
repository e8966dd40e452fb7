"""A page for each project: where it is, what it costs, when it is done, how that has changed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.findings import gaps, known, trend_finding, value_of
from builders.pages.page import Crumb
from builders.pages.parts import ChartPart, Section, Stat, Telling
from builders.pages.pieces import Amount, Code, Day, Link, Name, Phrase, Piece, joined, phrase
from builders.pages.project_book import ProjectBook
from builders.pages.project_lists import day
from builders.pages.project_rows import ProjectRow
from builders.pages.sections import HOME, fact, kept, section, source_of, stat
from builders.pages.toolbox import ChartPlan, Point, Toolbox

DAYS = (
    ("Planned to start", "planned_start"),
    ("Started", "actual_start"),
    ("Planned to finish", "planned_end"),
    ("Now expected to finish", "forecast_end"),
    ("Finished", "actual_end"),
)


def project_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every project of every dataset of projects."""
    for dataset in content.of_kind("projects"):
        book = ProjectBook(toolbox, dataset)
        for project, path in toolbox.site.projects[dataset.id].items():
            row = book.rows.get(project) or ProjectRow(project, {})
            yield Draft(
                path=path,
                title=row.name,
                template="project",
                prepare=partial(_prepare, book, row, path),
                section=links.PROJECTS,
                crumbs=(HOME, Crumb("Projects", links.PROJECTS)),
                badges=book.badges(row),
                kicker="Project",
            )


def _prepare(book: ProjectBook, row: ProjectRow, path: str) -> Telling:
    return Telling(
        lead=_lead(book, row),
        found_by=tuple(row.text(one) for one in ("name", "id", "place", "department", "category")),
        sections=kept(
            _money(book, row), _time(book, row), _where(book, row, path), _about(book, row)
        ),
    )


def _lead(book: ProjectBook, row: ProjectRow) -> Phrase:
    """The steward's description, then how it stands."""
    told = row.text("description")
    return joined(Name(told) if told else None, _unreported(row), _standing(book, row))


def _unreported(row: ProjectRow) -> Phrase:
    """Since when nothing is reported of a project that is not in the latest snapshot."""
    if row.is_reported:
        return Phrase()
    last = row.day("snapshot")
    if not last:
        return phrase("Nobody says of which day this is, so it is in no count of all projects.")
    return phrase(
        "It is no longer reported: the last that is known of it is of {day}. It is in no count of "
        "all projects.",
        day=Day(last),
    )


def _standing(book: ProjectBook, row: ProjectRow) -> Phrase:
    budget, spent = book.one("budget_current", row), book.one("spent", row)
    if value_of(budget) is None:
        return phrase("Its budget is not known.") if budget is not None else Phrase()
    if value_of(spent) is None:
        return phrase("Its budget is {budget}.", budget=Amount(budget))
    return phrase(
        "Its budget is {budget}; {spent} is spent.",
        budget=Amount(budget),
        spent=Amount(spent),
    )


def _money(book: ProjectBook, row: ProjectRow) -> Section | None:
    return section(
        "money",
        "Money",
        stats=(
            stat("First budget", book.one("budget_original", row), form="exact"),
            stat("Budget now", book.one("budget_current", row), _growth(book, row), form="exact"),
            stat("Spent", book.one("spent", row), _spent_share(book, row), form="exact"),
        ),
        parts=(_spent_of_budget(book, row), _budget_history(book, row)),
    )


def _growth(book: ProjectBook, row: ProjectRow) -> Phrase:
    """How the budget has changed since it was first known."""
    growth = book.one("budget_growth", row)
    value = value_of(growth)
    if value is None:
        return Phrase()
    if value == 0:
        return phrase("The same as when we first knew of it.")
    return phrase(
        "{size} {more} than when we first knew of it.",
        size=Amount(growth, size=True),
        more="more" if value > 0 else "less",
    )


def _spent_share(book: ProjectBook, row: ProjectRow) -> Phrase:
    share = book.one("spent_share", row)
    if value_of(share) is None:
        return Phrase()
    return phrase("{share} of the budget now.", share=Amount(share))


def _spent_of_budget(book: ProjectBook, row: ProjectRow) -> ChartPart | None:
    spent, budget = book.one("spent", row), book.one("budget_current", row)
    if value_of(spent) is None or value_of(budget) is None:
        return None
    return book.toolbox.chart(
        ChartPlan(
            id="spent-of-budget",
            form="bullet",
            title=phrase(
                "{spent} of {budget} is spent", spent=Amount(spent), budget=Amount(budget)
            ),
            sentence=Phrase(("The bar is what is spent; the frame is the budget now.",)),
            points=(Point("Money", spent, "Spent"), Point("Money", budget, "Budget now")),
            label_title="What",
            value_title="Amount",
        )
    )


def _budget_history(book: ProjectBook, row: ProjectRow) -> ChartPart | None:
    return _history(book, row, "budget_at", "The budget", "Budget")


def _history(
    book: ProjectBook, row: ProjectRow, measure: str, thing: str, heading: str
) -> ChartPart | None:
    """A number of the project at each snapshot, where there is more than one."""
    at = book.toolbox.by(measure, book.dataset.id, "snapshot", project=row.id)
    at = {snapshot: figure for snapshot, figure in at.items() if snapshot}
    if len(known(at)) < 2:  # noqa: PLR2004 - one snapshot is no history
        return None
    return book.toolbox.chart(
        ChartPlan(
            id=measure.replace("_", "-"),
            form="lines",
            title=trend_finding(at, thing),
            sentence=joined("As written down at each snapshot.", gaps(at)),
            points=tuple(
                Point(Day(snapshot), at[snapshot], order=snapshot) for snapshot in sorted(at)
            ),
            label_title="Snapshot",
            value_title=heading,
        )
    )


def _time(book: ProjectBook, row: ProjectRow) -> Section | None:
    late, slip = book.one("days_late", row), book.one("slip_days", row)
    return section(
        "dates",
        "Dates",
        _time_said(late),
        stats=(
            _days_stat("Against the first plan", late, "than first planned"),
            _days_stat("Since we first knew of it", slip, "than was expected then"),
            stat("Done", book.one("percent_complete", row), phrase("As the project reports it.")),
        ),
        facts=[fact(term, day(row, column)) for term, column in DAYS],
        parts=(_history(book, row, "percent_at", "The work done", "Done"),),
    )


def _time_said(late: Figure | None) -> Phrase:
    if late is None or late.value is not None:
        return Phrase()
    return phrase("It is not known when this project will be finished, or when it was to be.")


def _days_stat(label: str, figure: Figure | None, than: str) -> Stat | None:
    value = value_of(figure)
    if value is None:
        return None
    word = "Later" if value > 0 else "Earlier"
    words = f"{word} {than}." if value else "The end has not moved."
    return stat(label, figure, Phrase((words,)))


def _where(book: ProjectBook, row: ProjectRow, path: str) -> Section | None:
    pin = book.pin(row)
    place = next(iter(row.place_ids), "")
    words = (
        phrase("{place}", place=book.toolbox.place_name(place)),
        phrase("Where it lies in the city."),
    )
    atlas = book.toolbox.atlas_of(book.dataset)
    part = atlas.locator(path, place, words, pins=[pin] if pin else [])
    return section(
        "where",
        "Where",
        facts=(
            fact(book.toolbox.place_word(book.dataset).capitalize(), book.place(row)),
            fact(
                "As the data say it", Name(row.text("as_written")) if row.text("as_written") else ""
            ),
        ),
        parts=(part,),
    )


def _about(book: ProjectBook, row: ProjectRow) -> Section | None:
    return section(
        "about",
        "About this project",
        source_of(book.dataset),
        facts=(
            fact("How far it is", book.status(row)),
            fact("Department", _department(book, row)),
            fact("Sort of project", _named(row, "category")),
            fact("Fiscal year", Day(row.text("year"), fiscal=True) if row.text("year") else ""),
            fact("Number", Code(row.id)),
            fact("As of", day(row, "snapshot")),
            fact("Row in the file", _source_row(row)),
        ),
    )


def _department(book: ProjectBook, row: ProjectRow) -> Piece:
    """The department, linked to its money where a budget names it alike."""
    label = row.text("department")
    for dataset in book.toolbox.content.of_kind("budget"):
        path = book.toolbox.site.department(dataset.id, label)
        if label and path:
            return Link(Name(label), path)
    return _named(row, "department")


def _named(row: ProjectRow, column: str) -> Piece:
    text = row.text(column)
    return Name(text) if text else ""


def _source_row(row: ProjectRow) -> Piece:
    file, number = row.text("file"), row.text("row")
    return Code(f"{file}, row {number}") if file and number else ""
