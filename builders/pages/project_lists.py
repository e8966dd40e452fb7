"""Projects by name: the late ones, those over budget, all of them, and those no longer reported.

A list that is long has pages of its own, so that the page about all projects stays light.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from builders.pages.findings import value_of
from builders.pages.parts import Column, Grid, Notes, Part, Section
from builders.pages.pieces import (
    Amount,
    Behind,
    Day,
    Link,
    Name,
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
# Rows of a list that the page about all projects carries whole: as many as its map may link to,
# since a small mark may be pointed at only where the page has a larger link to the same project.
SHORT = 120
PAGE_ROWS = 100  # rows on one page of a longer list
DONE = "completed"
# Heading, cell, and whether it holds numbers.
Columns = tuple[tuple[str, Callable[[ProjectRow], Piece], bool], ...]


@dataclass(frozen=True, slots=True)
class ProjectList:
    """Projects in an order; ``place`` is what a page of the list is found by, such as a name."""

    id: str
    title: str
    said: Phrase
    rows: tuple[ProjectRow, ...]
    columns: Columns
    place: Callable[[ProjectRow], Piece]

    @property
    def is_short(self) -> bool:
        """Whether the page about all projects carries it whole."""
        return len(self.rows) <= SHORT

    def pages(self) -> tuple[tuple[ProjectRow, ...], ...]:
        """The rows of each page of its own; none where it is short."""
        if self.is_short:
            return ()
        starts = range(0, len(self.rows), PAGE_ROWS)
        return tuple(self.rows[start : start + PAGE_ROWS] for start in starts)

    def heading(self, rows: tuple[ProjectRow, ...]) -> Phrase:
        """What one page of it is called: by its first and its last project, if it is not all."""
        if len(rows) == len(self.rows):
            return Phrase((self.title,))
        first, last = self.place(rows[0]), self.place(rows[-1])
        return phrase("{title}: {first} to {last}", title=self.title, first=first, last=last)


def list_path(dataset: str, listed: ProjectList, number: int) -> str:
    """The address of a page of a list; the first has number 0."""
    more = f"-{number + 1}" if number else ""
    return f"projects/{dataset}/lists/{listed.id}{more}.html"


def ways(book: ProjectBook, listed: ProjectList) -> Notes:
    """Links to the pages of a list."""
    return Notes(
        tuple(
            Link(listed.heading(rows), list_path(book.dataset.id, listed, number))
            for number, rows in enumerate(listed.pages())
        )
    )


def project_lists(book: ProjectBook) -> tuple[ProjectList, ...]:
    """Every list of a dataset's projects."""
    return late_list(book), over_budget_list(book), whole_list(book), unreported_list(book)


def listing(
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


def late_list(book: ProjectBook) -> ProjectList:
    """Those that are late, the latest first."""
    late = book.each("days_late")
    return ProjectList(
        "late",
        "Late projects",
        phrase(
            "A project is late when it was, or is expected to be, finished after the day first "
            "planned, or when that day has passed."
        ),
        _in_order(
            (row for row in book.reported.values() if book.is_late(row)),
            lambda row: (-(value_of(late.get(row.id)) or 0), row.id),
        ),
        (
            ("Late by", lambda row: Amount(book.one("days_late", row)), True),
            ("Where", book.place, False),
            ("How far it is", book.status, False),
            ("Planned to finish", lambda row: day(row, "planned_end"), False),
            ("Finished or expected", book.end, False),
        ),
        lambda row: Amount(book.one("days_late", row)),
    )


def late_projects(book: ProjectBook) -> Section | None:
    """Those still to be finished stand open; those that are done are folded away."""
    listed = late_list(book)
    waiting = [row for row in listed.rows if row.text("status") != DONE]
    done = [row for row in listed.rows if row.text("status") == DONE]
    columns, more = listed.columns, "More that are late and not done"
    rest: tuple[Part | None, ...] = (ways(book, listed),)
    if listed.is_short:
        rest = (
            listing(book, more, waiting[OPEN_ROWS:], columns, True),
            listing(book, "Done, but later than planned", done, columns, True),
        )
    return _section(
        book,
        listed,
        listing(book, "Late and not done, the latest first", waiting[:OPEN_ROWS], columns),
        *rest,
    )


def day(row: ProjectRow, column: str) -> Piece:
    """A day of a project, or nothing."""
    found = row.day(column)
    return Day(found) if found else ""


def over_budget_list(book: ProjectBook) -> ProjectList:
    """Those over budget, the largest rise in cost first."""
    over = book.each("budget_over")
    return ProjectList(
        "over-budget",
        "Projects over budget",
        phrase(
            "A project is over budget when it is to cost more than at first, or when more is "
            "spent than it is to cost."
        ),
        _in_order(
            (row for row in book.reported.values() if book.is_over_budget(row)),
            lambda row: (-(value_of(over.get(row.id)) or 0), row.id),
        ),
        (
            ("More than at first", lambda row: Amount(book.one("budget_over", row)), True),
            ("First budget", lambda row: Amount(book.one("budget_original", row)), True),
            ("Budget now", lambda row: Amount(book.one("budget_current", row)), True),
            ("Where", book.place, False),
            ("Spent", lambda row: Amount(book.one("spent", row)), True),
        ),
        lambda row: Amount(book.one("budget_over", row)),
    )


def projects_over_budget(book: ProjectBook) -> Section | None:
    """The largest rises in cost stand open, the others are folded away."""
    listed = over_budget_list(book)
    first, others = listed.rows[:OPEN_ROWS], listed.rows[OPEN_ROWS:]
    rest: Part | None = ways(book, listed)
    if listed.is_short:
        rest = listing(book, "More projects over budget", others, listed.columns, True)
    return _section(
        book, listed, listing(book, "The largest rises in cost", first, listed.columns), rest
    )


def whole_list(book: ProjectBook) -> ProjectList:
    """All that are reported, by name."""
    return ProjectList(
        "all",
        "Every project",
        Phrase(),
        _in_order(book.reported.values(), _by_name),
        (
            ("Where", book.place, False),
            ("How it stands", lambda row: joined(*book.badges(row)), False),
            ("Budget now", lambda row: Amount(book.one("budget_current", row)), True),
            ("Spent", lambda row: Amount(book.one("spent", row)), True),
            ("Planned to finish", lambda row: day(row, "planned_end"), False),
            ("Days late", lambda row: Amount(book.one("days_late", row)), True),
        ),
        lambda row: Name(row.name),
    )


def every_project(book: ProjectBook) -> Section | None:
    """All of them, by name."""
    listed = whole_list(book)
    if not listed.is_short:
        return _section(book, listed, ways(book, listed))
    return _section(book, listed, listing(book, "Every project", listed.rows, listed.columns))


def unreported_list(book: ProjectBook) -> ProjectList:
    """Those that are in no count any more, so that none vanishes without a word."""
    count = book.whole("projects_unreported")
    said = Phrase()
    if count is not None:
        said = phrase(
            "{count} of {all} projects {are} not in the latest snapshot. They are in no count or "
            "sum of all projects, and keep the pages that they had.",
            count=Amount(count),
            all=Behind(count, "denominator"),
            are=plural(count, "is", "are"),
        )
    return ProjectList(
        "unreported",
        "Projects no longer reported",
        said,
        _in_order(book.unreported.values(), _by_name),
        (
            ("Last reported", lambda row: day(row, "snapshot"), False),
            ("How it stood then", book.status, False),
            ("Budget then", lambda row: Amount(book.one("budget_current", row)), True),
            ("Spent then", lambda row: Amount(book.one("spent", row)), True),
        ),
        lambda row: Name(row.name),
    )


def unreported_projects(book: ProjectBook) -> Section | None:
    """Those that are in earlier snapshots alone."""
    listed = unreported_list(book)
    if not listed.is_short:
        return _section(book, listed, ways(book, listed))
    is_long = len(listed.rows) > OPEN_ROWS
    return _section(
        book, listed, listing(book, "No longer reported", listed.rows, listed.columns, is_long)
    )


def _section(book: ProjectBook, listed: ProjectList, *parts: Part | None) -> Section | None:
    if not listed.rows:
        return None
    return section(
        f"{book.dataset.id}-{listed.id}",
        listed.title,
        listed.said,
        parts=parts,
    )


def _by_name(row: ProjectRow) -> tuple[str, str]:
    return row.name.casefold(), row.id


def _in_order(
    rows: Iterable[ProjectRow], key: Callable[[ProjectRow], tuple[object, str]]
) -> tuple[ProjectRow, ...]:
    return tuple(sorted(rows, key=key))
