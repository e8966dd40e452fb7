"""Rows and columns with nothing in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import duckdb

from builders.checks.casts import quoted, stripped
from builders.checks.findings import Finding
from builders.checks.look import MOST_COLUMNS, Look, LookRule, filled_cells
from builders.checks.reading import TextTable
from builders.problems import Problem

FEWEST_ROWS = 20  # of a file in which a column without a value is odd
SHOWN = 6  # columns named of those that are empty


def check(look: Look) -> Iterator[Finding]:
    """Blank rows between others, and columns in which no cell is filled."""
    if look.text.blank:
        cells = " AND ".join(f"coalesce({stripped(quoted(c))}, '') = ''" for c in look.text.columns)
        found = look.connection.execute(
            f"SELECT _row FROM {quoted(look.text.wide)} WHERE _width >= 0 AND {cells} ORDER BY _row"
        ).fetchall()
        if found:
            rows = tuple(row for (row,) in found)
            yield Finding("row-blank", "", rows, f"{len(rows):,}")
    if empty := empty_columns(look):
        others = f" and {len(empty) - SHOWN} others" if len(empty) > SHOWN else ""
        yield Finding("column-empty", "", (), ", ".join(empty[:SHOWN]) + others)


def empty_columns(look: Look) -> tuple[str, ...]:
    """The columns in which no cell is filled; with a name, only where there are many rows."""
    nameless = {look.text.columns[at] for at in look.text.blank_headers}
    return tuple(
        column
        for column, facts in look.facts.items()
        if not facts.filled and look.rows >= (1 if column in nameless else FEWEST_ROWS)
    )


def without_empty(
    connection: duckdb.DuckDBPyConnection, text: TextTable, problems: Iterable[Problem]
) -> list[Problem]:
    """The problems but for nameless columns with nothing in them: that they are empty is enough."""
    found = list(problems)
    nameless = [text.columns[at] for at in text.blank_headers[:MOST_COLUMNS]]
    if not text.rows:
        return found
    counts = filled_cells(connection, text.wide, nameless)
    empty = {column for column, count in counts.items() if not count}
    return [p for p in found if p.code != "header-blank" or p.column not in empty]


RULE = LookRule(
    "emptiness",
    "No row and no column is blank.",
    ("row-blank", "column-empty"),
    check,
)
