"""Whether a CSV file holds together: its encoding, header, quotes and the width of its rows."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from builders.checks.casts import quoted
from builders.checks.encodings import known_encoding
from builders.checks.findings import Finding
from builders.checks.limits import limit_problems, row_limit_problems
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.settings import USUAL_LIMITS
from builders.sources.dataset import Resource
from builders.sources.magic import kind_of_bytes
from builders.wording.nearest import did_you_mean

ENCODINGS = ("utf-8", "utf-16", "latin-1", "cp1252")  # that a message suggests
DELIMITERS = {";": '";"', "\t": '"\\t"', "|": '"|"', ",": '","'}
LOOK_AHEAD = 20  # rows in which a header is looked for where there is hardly one in its place
FEWEST_NAMES = 3  # of a header that is told from a row of data
# Tabs and line breaks may stand in a cell; the other control characters have no business there.
CONTROLS = r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]"


def byte_problems(resource: Resource) -> Iterator[Problem]:
    """What is wrong with a file before it is read at all."""
    if not known_encoding(resource.encoding):
        hint = did_you_mean(resource.encoding, ENCODINGS)
        yield Problem("encoding-unknown", resource.shown, None, "", resource.encoding, hint=hint)
    if not resource.file.stat().st_size:
        yield Problem("file-empty", resource.shown)
    elif kind := kind_of_bytes(resource.file):
        yield Problem("file-not-text", resource.shown, found=kind)
    elif known_encoding(resource.encoding):
        yield from limit_problems(resource)


def fatal_problems(
    connection: duckdb.DuckDBPyConnection, resource: Resource, text: TextTable
) -> Iterator[Problem]:
    """What makes every cell of the file doubtful, so that none is looked at."""
    if text.undecodable is not None:
        lost = text.undecodable
        yield Problem(
            "encoding-wrong", resource.shown, lost.row, "", lost.looks_like, resource.encoding
        )
    elif text.rows > resource.limits.rows:
        yield from row_limit_problems(resource, text.rows)
    elif not text.columns or text.blank_headers == tuple(range(len(text.columns))):
        yield Problem("header-missing" if text.rows else "file-empty", resource.shown)
    elif len(text.columns) == 1 and text.rows and (sign := _delimiter(resource, text)):
        yield Problem("delimiter-wrong", resource.shown, resource.dialect.header_row, "", sign)
    elif row := _likelier_header(connection, resource, text):
        found, wanted = f"{resource.dialect.header_row}", f"{row}"
        yield Problem("header-elsewhere", resource.shown, None, "", found, wanted)


def _delimiter(resource: Resource, text: TextTable) -> str:
    """The sign that seems to separate the cells, as YAML, or nothing."""
    for sign, name in DELIMITERS.items():
        if sign in text.columns[0] and sign != resource.dialect.delimiter:
            return name
    return ""


def _likelier_header(
    connection: duckdb.DuckDBPyConnection, resource: Resource, text: TextTable
) -> int:
    """The row that looks like the header where the header has hardly a name in it, or 0."""
    named = len(text.columns) - len(text.blank_headers)
    if not resource.dialect.has_header or not text.columns:
        return 0
    [(widest,)] = connection.execute(
        f"SELECT max(_width) FROM (SELECT _row, _width FROM {quoted(text.wide)} "
        f"ORDER BY _row LIMIT {LOOK_AHEAD})"
    ).fetchall()
    # To ask of each cell takes long where there are many: here no row could have more names.
    if named * 2 > (widest or 0):
        return 0
    first = f"(SELECT * FROM {quoted(text.wide)} ORDER BY _row LIMIT {LOOK_AHEAD})"
    filled = [f"coalesce(trim({quoted(column)}), '') <> ''" for column in text.columns]
    used = [True] * len(filled)
    if text.blank_headers:
        asked = ", ".join(f"coalesce(bool_or({test}), false)" for test in filled)
        used = [*connection.execute(f"SELECT {asked} FROM {first}").fetchall()[0]]
    # A column that nothing stands in, as spreadsheets leave them behind, needs no name.
    cells = " AND ".join(test for test, is_used in zip(filled, used, strict=True) if is_used)
    found = connection.execute(
        f"SELECT _row, _width FROM {first} WHERE {cells or 'false'} "
        "ORDER BY _width DESC, _row LIMIT 1"
    ).fetchall()
    if not found:
        return 0
    [(row, width)] = found
    names = int(width) - used.count(False)
    return int(row) if named * 2 <= names and names >= FEWEST_NAMES else 0


def header_problems(resource: Resource, text: TextTable) -> Iterator[Problem]:
    """Columns without a name or with one that another bears, and a file without rows."""
    row = resource.dialect.header_row
    if resource.dialect.has_header:
        for position in text.blank_headers:
            yield Problem("header-blank", resource.shown, row, text.columns[position])
        for position in text.doubled_headers:
            name = text.columns[position]
            found = name.rsplit(" (", 1)[0]
            yield Problem("header-doubled", resource.shown, row, name, found)
    if text.rows == text.blank:
        yield Problem("file-no-rows", resource.shown)


def row_findings(
    connection: duckdb.DuckDBPyConnection,
    kept: str,
    text: TextTable,
    longest: int = USUAL_LIMITS.cell,
) -> Iterator[Finding]:
    """Rows with broken quotes, and rows that are wider or narrower than the header."""
    for code in ("quote-not-closed", "quote-misplaced", "cell-too-long"):
        rows = tuple(row for row, own in text.broken if own == code)
        if rows:
            wanted = f"{longest:,}" if code == "cell-too-long" else ""
            yield Finding(code, "", rows, wanted=wanted)
    width = len(text.columns)
    found = connection.execute(
        f"SELECT _width, list(_row ORDER BY _row) FROM {quoted(kept)} "
        f"WHERE _width NOT IN (-1, {width}) GROUP BY _width ORDER BY min(_row)"
    ).fetchall()
    for cells, rows in found:
        code = "row-too-short" if cells < width else "row-too-long"
        yield Finding(code, "", tuple(rows), f"{cells}", f"{width}")


def control_findings(
    connection: duckdb.DuckDBPyConnection, kept: str, text: TextTable
) -> Iterator[Finding]:
    """Cells with characters that cannot be seen."""
    for column in text.columns if text.may_have_controls else ():
        cell = quoted(column)
        found = connection.execute(
            f"SELECT first({cell} ORDER BY _row), list(_row ORDER BY _row) "
            f"FROM {quoted(kept)} WHERE regexp_matches({cell}, '{CONTROLS}') HAVING count(*) > 0"
        ).fetchall()
        for cell_text, rows in found:
            yield Finding("control-characters", column, tuple(rows), cell_text)


def repeated_findings(
    connection: duckdb.DuckDBPyConnection, kept: str, text: TextTable
) -> Iterator[Finding]:
    """Rows that are equal to an earlier one in every cell."""
    cells = ", ".join(quoted(column) for column in text.columns)
    found = connection.execute(
        f"SELECT list(_row ORDER BY _row) AS rows FROM {quoted(kept)} "
        f"GROUP BY {cells} HAVING count(*) > 1 ORDER BY rows[1]"
    ).fetchall()
    for (rows,) in found:
        yield Finding("row-repeated", "", tuple(rows[1:]), f"{rows[0]}")
