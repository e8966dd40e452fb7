"""Rows of totals, notes and second headers among the rows of data."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal, quoted, stripped
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

TOTAL = r"(?i)(?:grand|sub|overall)?[ -]*totals?[ ]*:?"
FOOT = 20  # rows at the end among which notes are looked for
FEWEST_COLUMNS = 3  # of a file in which a row with one cell is odd
TELLING = 100  # columns by which a row is told to be a header or a note
LABELS = 4  # columns at the left, where labels stand
# Rules across rows look for totals among budget lines themselves, and know their years.
KNOWN_ELSEWHERE = frozenset({"budget"})


def check(look: Look) -> Iterator[Finding]:
    """Rows that are no data: totals, notes at the end, and the header once more."""
    yield from _headers(look)
    if look.kind not in KNOWN_ELSEWHERE:
        yield from _totals(look)
    yield from _notes(look)


def _headers(look: Look) -> Iterator[Finding]:
    if not look.resource.dialect.has_header or look.resource.format != "csv":
        return
    same = " AND ".join(
        f"lower({quoted(column)}) = {literal(column.lower())}"
        for column in look.text.columns[:TELLING]
    )
    if rows := _rows(look, same):
        yield Finding("row-is-header", "", rows)


def _totals(look: Look) -> Iterator[Finding]:
    for column in look.text.columns[:LABELS]:
        gate = "strlen(raw) < 30 AND contains(lower(raw), 'total')"
        test = f"regexp_full_match(cell, {literal(TOTAL)})"
        yield from look.finding("row-is-total", column, test, gate)


def _notes(look: Look) -> Iterator[Finding]:
    if len(look.text.columns) < FEWEST_COLUMNS:
        return
    first, *others = (stripped(quoted(column)) for column in look.text.columns[:TELLING])
    alone = " AND ".join(f"coalesce({cell}, '') = ''" for cell in others)
    relation = quoted(look.relation)
    [(last,)] = look.connection.execute(f"SELECT max(_row) FROM {relation}").fetchall()
    found = look.connection.execute(
        f"SELECT _row, {first} FROM {relation} "
        f"WHERE _row > {(last or 0) - FOOT} AND {first} <> '' AND {alone} "
        f"AND NOT regexp_full_match({first}, {literal(TOTAL)}) ORDER BY _row"
    ).fetchall()
    if found:
        rows = tuple(row for row, _ in found)
        yield Finding("row-is-note", look.text.columns[0], rows, str(found[0][1]))


def _rows(look: Look, test: str) -> tuple[int, ...]:
    found = look.connection.execute(
        f"SELECT _row FROM {quoted(look.relation)} WHERE {test} ORDER BY _row"
    ).fetchall()
    return tuple(row for (row,) in found)


RULE = LookRule(
    "totals",
    "No row is a total, a note or the header once more.",
    ("row-is-header", "row-is-total", "row-is-note"),
    check,
)
