"""Rows and columns with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import quoted, stripped
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

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
    empty = empty_columns(look)
    if empty:
        others = f" and {len(empty) - SHOWN} others" if len(empty) > SHOWN else ""
        yield Finding("column-empty", "", (), ", ".join(empty[:SHOWN]) + others)


def empty_columns(look: Look) -> tuple[str, ...]:
    """The columns in which no cell is filled, of a file that has rows."""
    return tuple(c for c, facts in look.facts.items() if look.rows and not facts.filled)


RULE = LookRule(
    "emptiness",
    "No row and no column is blank.",
    ("row-blank", "column-empty"),
    check,
)
