"""Projects by name: the late ones, those over budget, and all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from builders.pages.findings import value_of
from builders.pages.parts import Column, Grid, Section
from builders.pages.pieces import (
    Amount,
    Behind,
    Day,
    Phrase,
    Piece,
    joined,
    phrase,
    plural,
)
from builders.pages.project_book import ProjectBook
from builders.pages.project_rows import ProjectRow
from builders.pages.sections import section

OPEN_ROWS = 10  # of a list; the rest is folded
DONE = "completed"
MANY = 80  # projects; a longer table is folded
# Heading, cell, and whether it holds numbers.
Columns = tuple[tuple[str, Callable[[ProjectRow], Piece], bool], ...]


def _named(
    book: ProjectBook,
    caption: str,
    rows: Iterable[ProjectRow],
    columns: Columns,
    is_folded: bool = False,  # noqa: FBT001, FBT002 - one flag, at the end
) -> Grid | None:
    """A table of projects by name, leaving out columns of which nothing is known."""
    listed = list(rows)
    if not listed:
        return None
    cells = [[cell(row) for _, cell, _ in columns] for row in listed]
    kept_columns = [n for n in range(len(columns)) if any(_says(row[n]) for row in cells)]
    return Grid(
        caption=caption,
        columns=(
            Column("Project"),
            *(Column(columns[n][0], is_number=columns[n][2]) for n in kept_columns),
        ),
        rows=tuple(
            (book.link(row.id), *(own[n] for n in kept_columns))
            for row, own in zip(listed, cells, strict=True)
        ),
        is_folded=is_folded,
    )


def _says(piece: Piece) -> bool:
    return piece.figure is not None if isinstance(piece, Amount) else bool(piece)


def late_projects(book: ProjectBook) -> Section | None:
    """Those still to be finished stand open; those that are done are folded away."""
    late = book.each("days_late")
    rows = sorted(
        (row for row in book.rows.values() if book.is_late(row)),
        key=lambda row: (-(value_of(late.get(row.id)) or 0), row.id),
    )
    columns: Columns = (
        ("Late by", lambda row: Amount(book.one("days_late", row)), True),
        ("Where", book.place, False),
        ("How far it is", book.status, False),
        ("Planned to finish", lambda row: day(row, "planned_end"), False),
        ("Finished or expected", book.end, False),
    )
    waiting = [row for row in rows if row.text("status") != DONE]
    done = [row for row in rows if row.text("status") == DONE]
    return section(
        f"{book.dataset.id}-late",
        "Late projects",
        phrase(
            "A project is late when it was, or is expected to be, finished after the day first "
            "planned, or when that day has passed."
        ),
        parts=(
            _named(book, "Late and not done, the latest first", waiting[:OPEN_ROWS], columns),
            _named(book, "More that are late and not done", waiting[OPEN_ROWS:], columns, True),
            _named(book, "Done, but later than planned", done, columns, True),
        ),
        measures=("late_count", "days_late"),
    )


def day(row: ProjectRow, column: str) -> Piece:
    """A day of a project, or nothing."""
    found = row.day(column)
    return Day(found) if found else ""


def projects_over_budget(book: ProjectBook) -> Section | None:
    """The largest rises in cost stand open, the others are folded away."""
    over = book.each("budget_over")
    rows = sorted(
        (row for row in book.rows.values() if book.is_over_budget(row)),
        key=lambda row: (-(value_of(over.get(row.id)) or 0), row.id),
    )
    columns: Columns = (
        ("More than at first", lambda row: Amount(book.one("budget_over", row)), True),
        ("First budget", lambda row: Amount(book.one("budget_original", row)), True),
        ("Budget now", lambda row: Amount(book.one("budget_current", row)), True),
        ("Where", book.place, False),
        ("Spent", lambda row: Amount(book.one("spent", row)), True),
    )
    return section(
        f"{book.dataset.id}-over-budget",
        "Projects over budget",
        phrase(
            "A project is over budget when it is to cost more than at first, or when more is "
            "spent than it is to cost."
        ),
        parts=(
            _named(book, "The largest rises in cost", rows[:OPEN_ROWS], columns),
            _named(book, "More projects over budget", rows[OPEN_ROWS:], columns, True),
        ),
        measures=("over_budget_count", "budget_over"),
    )


def every_project(book: ProjectBook) -> Section | None:
    """All of them, by name."""
    grid = _named(
        book,
        "Every project",
        sorted(book.reported.values(), key=lambda row: (row.name.casefold(), row.id)),
        (
            ("Where", book.place, False),
            ("How it stands", lambda row: joined(*book.badges(row)), False),
            ("Budget now", lambda row: Amount(book.one("budget_current", row)), True),
            ("Spent", lambda row: Amount(book.one("spent", row)), True),
            ("Planned to finish", lambda row: day(row, "planned_end"), False),
            ("Days late", lambda row: Amount(book.one("days_late", row)), True),
        ),
        is_folded=len(book.reported) > MANY,
    )
    return section(
        f"{book.dataset.id}-all",
        "Every project",
        parts=(grid,),
        measures=("budget_current", "spent", "days_late"),
    )


def unreported_projects(book: ProjectBook) -> Section | None:
    """Those that are in no count any more, so that none vanishes without a word."""
    count = book.whole("projects_unreported")
    grid = _named(
        book,
        "No longer reported",
        sorted(book.unreported.values(), key=lambda row: (row.name.casefold(), row.id)),
        (
            ("Last reported", lambda row: day(row, "snapshot"), False),
            ("How it stood then", book.status, False),
            ("Budget then", lambda row: Amount(book.one("budget_current", row)), True),
            ("Spent then", lambda row: Amount(book.one("spent", row)), True),
        ),
        is_folded=len(book.unreported) > OPEN_ROWS,
    )
    return section(
        f"{book.dataset.id}-unreported",
        "Projects no longer reported",
        phrase(
            "{count} of {all} projects {are} not in the latest snapshot. They are in no count or "
            "sum on this page, and keep the pages that they had.",
            count=Amount(count),
            all=Behind(count, "denominator"),
            are=plural(count, "is", "are"),
        )
        if count is not None
        else Phrase(),
        parts=(grid,),
        measures=("projects_unreported",),
    )
