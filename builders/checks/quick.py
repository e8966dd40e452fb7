"""Reading a CSV at full speed, where the engine certainly reads what the exact reader reads.

The engine's own reader takes over a million rows a second, the exact one (``records.py``) about a
tenth of that. The bytes say beforehand whether anything is odd (``scan.py``); what the engine then
reads must come to the very number of rows and bytes that stand in the file. Where it does not, the
whole file goes to the exact reader, and the reason is kept.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import duckdb

from builders.checks.casts import literal, quoted
from builders.checks.encodings import known_encoding
from builders.checks.headers import Header, name_columns
from builders.checks.records import Records
from builders.checks.scan import BOM, Scan, scan
from builders.sources.dataset import Resource

DELIMITERS = frozenset(",;\t|")
QUOTES = frozenset(('"', "'", ""))
# What Python's str.strip() takes away: a row of nothing else is blank.
WHITESPACE = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
LONGEST_HEADER = 1 << 16  # bytes


@dataclass(frozen=True, slots=True)
class Quick:
    """How the engine reads one file: a call of ``read_csv`` whose columns are c0, c1 and so on."""

    source: str
    header: Header
    preamble: int
    first_row: int
    scan: Scan
    head_bytes: int
    head_structure: int
    longest_cell: int

    @property
    def cells(self) -> tuple[str, ...]:
        """The engine's own names of the columns."""
        return tuple(f"c{number}" for number in range(len(self.header.columns)))

    def view(self, select: str = "") -> str:
        """A SELECT of ``_row``, ``_width`` and the columns under their names."""
        named = ", ".join(
            f"{cell} AS {quoted(column)}"
            for cell, column in zip(self.cells, self.header.columns, strict=True)
        )
        start = self.first_row - 1
        numbered = select or f"row_number() OVER () + {start} AS _row"
        return (
            f"SELECT {numbered}, {len(self.cells)}::INTEGER AS _width, {named} FROM {self.source}"
        )


@dataclass(frozen=True, slots=True)
class Counted:
    """What the engine read of a file."""

    rows: int
    bytes: int
    longest: int  # bytes in the cells of one row
    empty: int  # rows whose only cell is empty
    perhaps_blank: int = 0


def quick_reading(resource: Resource) -> Quick | str:
    """How the engine can read the file, or in words why it cannot."""
    if reason := _unusual(resource):
        return reason
    dialect = resource.dialect
    found = scan(resource.file, dialect.delimiter, dialect.quote)
    if found.odd:
        return found.odd
    head = _head(resource, found)
    if isinstance(head, str):
        return head
    return Quick(
        _source(resource, found, len(head.header.columns)),
        head.header,
        dialect.header_row - 1 if dialect.has_header else 0,
        dialect.header_row + 1 if dialect.has_header else 1,
        found,
        head.bytes,
        head.structure,
        resource.limits.cell,
    )


def counting(cells: Sequence[str]) -> tuple[str, ...]:
    """The aggregates over a file's cells that make a ``Counted``, in its order."""
    length = " + ".join(f"strlen({c})" for c in cells)
    return (
        "count(*)",
        f"coalesce(sum({length}), 0)::BIGINT",
        f"coalesce(max({length}), 0)",
        f"count(*) FILTER (WHERE {cells[0]} = '')" if len(cells) == 1 else "0",
        f"count(*) FILTER (WHERE {_perhaps_blank(cells)})",
    )


def count(connection: duckdb.DuckDBPyConnection, quick: Quick) -> Counted | str:
    """What the engine reads of the file, or in words why it must not be trusted."""
    sql = f"SELECT {', '.join(counting(quick.cells))} FROM {quick.source}"
    try:
        [found] = connection.execute(sql).fetchall()
    except duckdb.Error as error:
        return why_refused(error)
    counted = Counted(*found)
    return doubt(quick, counted) or counted


def blank_rows(connection: duckdb.DuckDBPyConnection, quick: Quick, counted: Counted) -> int:
    """How many rows have no text in any cell."""
    if not counted.perhaps_blank:
        return 0
    blank = " AND ".join(f"trim({c}, {literal(WHITESPACE)}) = ''" for c in quick.cells)
    rare = f"CASE WHEN {_perhaps_blank(quick.cells)} THEN CASE WHEN {blank} THEN 1 END END"
    [(rows,)] = connection.execute(f"SELECT count({rare}) FROM {quick.source}").fetchall()
    return int(rows)


def _perhaps_blank(cells: Sequence[str]) -> str:
    """Comparisons that hold for every blank row, and cost next to nothing."""
    first, *others = (f"({c} < '!' OR {c} > '~')" for c in cells)
    return f"CASE WHEN {first} THEN {' AND '.join(others) or 'true'} ELSE false END"


def why_refused(error: duckdb.Error) -> str:
    """In words why the engine would not read a file."""
    said = str(error)
    if "Expected Number of Columns" in said:
        return "its rows are not all of one width"
    if "utf-8" in said.lower() or "unicode" in said.lower():
        return "it is not in UTF-8 throughout"
    return "the engine cannot read it"


def doubt(quick: Quick, counted: Counted) -> str:
    """Why the engine's reading is not certainly the file's, in words; empty where it is."""
    found, rows, width = quick.scan, counted.rows, len(quick.cells)
    if counted.longest > quick.longest_cell:
        return "a row is very long"
    if rows != found.lines - (quick.first_row - 1):
        return "a line in it is empty or is part of a cell"
    if counted.empty:
        return "a line in it is empty"
    if not rows:
        return ""
    between = (width - 1) * rows + len(found.line_end) * (rows - 1)
    quotes = found.structure - quick.head_structure
    wanted = found.size - quick.head_bytes - found.trailing - between - quotes
    return "" if wanted == counted.bytes else "the engine reads it in another way"


def _unusual(resource: Resource) -> str:
    """What the descriptor says that the engine does not read in our way."""
    dialect = resource.dialect
    if known_encoding(resource.encoding) != "utf-8-sig":
        return f"it stands in {resource.encoding}"
    if dialect.delimiter not in DELIMITERS or dialect.quote not in QUOTES:
        return "its delimiter or its quotes are unusual"
    if any(sign in str(resource.file) for sign in "*?["):
        return "its name has a sign in it that stands for other files"
    return ""


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines down to the header."""

    header: Header
    bytes: int = 0
    structure: int = 0


def _head(resource: Resource, found: Scan) -> _Head | str:
    """The header, or in words why the lines down to it must be read with care."""
    dialect = resource.dialect
    lines = dialect.header_row if dialect.has_header else 1
    raw = _first_lines(resource, found.line_end.encode(), lines)
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return "it is not in UTF-8 throughout"
    records = list(
        islice(Records(io.StringIO(text, newline=""), dialect, resource.limits.cell), lines)
    )
    breaks = any(sign in cell for r in records for cell in r.cells for sign in "\r\n\ufeff")
    if len(records) < lines or breaks or any(not r.cells or r.broken for r in records):
        return "a line down to its header is empty, broken or very long"
    if not dialect.has_header:
        return _Head(_named(resource, len(records[0].cells)))
    in_cells = sum(cell.count(dialect.quote) for r in records for cell in r.cells)
    quotes = text.count(dialect.quote) - in_cells if dialect.quote else 0
    return _Head(name_columns(records[-1].cells), len(raw), quotes)


def _first_lines(resource: Resource, end: bytes, lines: int) -> bytes:
    """The bytes of the lines down to the header, nothing where they are very long."""
    with resource.file.open("rb") as stream:
        raw = stream.read(LONGEST_HEADER).removeprefix(BOM)
    whole = end.join(raw.split(end)[:lines]) + end
    return whole if len(whole) < LONGEST_HEADER else b""


def _named(resource: Resource, width: int) -> Header:
    named = [str(item.get("name", "")) for item in resource.schema.get("fields", ())]
    return name_columns((named + [""] * width)[:width])


def _source(resource: Resource, found: Scan, width: int) -> str:
    dialect = resource.dialect
    cells = [f"c{number}" for number in range(width)]
    skip = dialect.header_row if dialect.has_header else 0
    options = {
        "auto_detect": "false",
        "header": "false",
        "skip": str(skip),
        "delim": literal(dialect.delimiter),
        "quote": literal(dialect.quote),
        "escape": literal(dialect.quote),
        "new_line": literal(found.line_end.replace("\r", "\\r").replace("\n", "\\n")),
        "strict_mode": "true",
        "parallel": "false" if found.inner_breaks else "true",
        "force_not_null": f"[{', '.join(map(literal, cells))}]",
        "columns": "{" + ", ".join(f"{literal(cell)}: 'VARCHAR'" for cell in cells) + "}",
    }
    said = ", ".join(f"{name} = {value}" for name, value in options.items())
    return f"read_csv({literal(str(resource.file))}, {said})"
