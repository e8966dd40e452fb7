"""A CSV file as a DuckDB relation of text: what stands in each cell, and at which row.

The cells are the steward's characters, untouched. Rows are numbered as a spreadsheet numbers
them: the first record of the file is row 1, a cell with line breaks inside is part of one row.
The relation is kept as Parquet in the cache under a name made of the file's bytes and of how
they are read, so that the checks and the tables parse a file once.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from builders.checks.casts import literal, quoted
from builders.checks.encodings import Undecodable
from builders.checks.patience import SlowError, watched
from builders.checks.quick import Quick, blank_rows, count, quick_reading
from builders.checks.readers import reader
from builders.sources.dataset import Resource
from builders.sources.versions import sha256_of

FORMAT = "5"  # raise it when the cached form changes


@dataclass(frozen=True, slots=True)
class TextTable:
    """A file as text. ``name`` is a view of ``_row`` and every column.

    ``wide`` also has ``_width``, the number of cells that the row has in the file, -1 where its
    quotes are broken. ``blank`` counts the rows without any text, which are in the views like all
    others; empty lines at the end of the file are no rows. ``preamble`` counts the rows above
    the header. After corrections ``raw`` is the view of the text as it stands in the file, and
    ``dropped`` a table of the rows that are left out for them (``number``) and ``why``.
    """

    name: str
    wide: str
    columns: tuple[str, ...]
    rows: int
    blank: int = 0
    preamble: int = 0
    blank_headers: tuple[int, ...] = ()
    doubled_headers: tuple[int, ...] = ()
    broken: tuple[tuple[int, str], ...] = ()  # row, code
    undecodable: Undecodable | None = None
    may_have_controls: bool = True
    slow_since: str = ""  # why the engine was not trusted with the file; empty where it was
    raw: str = ""
    dropped: str = ""


def text_relation(connection: duckdb.DuckDBPyConnection, resource: Resource, cache: Path) -> str:
    """The name of a view with ``_row`` (BIGINT) and every column of the file as VARCHAR."""
    return text_table(connection, resource, cache).name


def text_table(connection: duckdb.DuckDBPyConnection, resource: Resource, cache: Path) -> TextTable:
    """Read a CSV resource as text. Never raises for what stands in the file: see the fields."""
    parquet = cache / "text" / f"{_key(resource)}.parquet"
    if not parquet.exists():
        parquet.parent.mkdir(parents=True, exist_ok=True)
        _write(resource, parquet)
    # Two files may hold the same bytes, of which each is checked and kept in its own way.
    name = f"text_{parquet.stem}_{hashlib.sha256(resource.shown.encode()).hexdigest()[:8]}"
    place = literal(str(parquet))
    facts = _facts(connection, place)
    for view, columns in ((f"{name}_wide", _stored(facts)), (name, "* EXCLUDE (_width)")):
        source = f"read_parquet({place}, file_row_number = true)"
        rows = source if view != name else f"{name}_wide"
        connection.execute(f"CREATE OR REPLACE TEMP VIEW {view} AS SELECT {columns} FROM {rows}")
    return _table(name, facts)


def _stored(facts: dict[str, Any]) -> str:
    """What to select of the Parquet file; after quick reading rows and widths are not kept."""
    if "first_row" not in facts:
        return "* EXCLUDE (file_row_number)"
    columns = facts["columns"]
    named = ", ".join(f"c{at} AS {quoted(column)}" for at, column in enumerate(columns))
    row = f"file_row_number + {facts['first_row']} AS _row"
    return f"{row}, {len(columns)}::INTEGER AS _width, {named}"


def _table(name: str, facts: dict[str, Any]) -> TextTable:
    lost = facts["undecodable"]
    return TextTable(
        name=name,
        wide=f"{name}_wide",
        columns=tuple(facts["columns"]),
        rows=facts["rows"],
        blank=facts["blank"],
        preamble=facts["preamble"],
        blank_headers=tuple(facts["blank_headers"]),
        doubled_headers=tuple(facts["doubled_headers"]),
        broken=tuple((row, code) for row, code in facts["broken"]),
        undecodable=Undecodable(*lost) if lost else None,
        may_have_controls=facts["may_have_controls"],
        slow_since=facts["slow_since"],
    )


def _key(resource: Resource) -> str:
    dialect = resource.dialect
    fields = resource.schema.get("fields", []) if not dialect.has_header else []
    said = json.dumps(
        [
            FORMAT,
            resource.sha256 or sha256_of(resource.file),
            resource.encoding,
            dialect.delimiter,
            dialect.quote,
            dialect.header_row,
            dialect.has_header,
            resource.limits.cell,
            [str(item.get("name", "")) for item in fields if isinstance(item, dict)],
        ]
    )
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _facts(connection: duckdb.DuckDBPyConnection, place: str) -> dict[str, Any]:
    [(said,)] = connection.execute(
        f"SELECT value FROM parquet_kv_metadata({place}) WHERE key = 'lightwell'"
    ).fetchall()
    facts: dict[str, Any] = json.loads(said)
    return facts


def _write(resource: Resource, parquet: Path) -> None:
    partial = parquet.with_suffix(f".{os.getpid()}.partial")
    quick = quick_reading(resource)
    reason = quick if isinstance(quick, str) else _write_quickly(quick, partial)
    if reason:
        from builders.checks.exact import write_exactly

        try:
            write_exactly(resource, partial, reason)
        except SlowError:
            partial.unlink(missing_ok=True)
            raise
    partial.replace(parquet)


def _write_quickly(quick: Quick, partial: Path) -> str:
    """Let the engine write the file as text; in words why it must not, or nothing where it did."""
    # An engine of its own: the one that counts may open no file outside the cache.
    with watched(reader()) as connection:
        counted = count(connection, quick)
        if isinstance(counted, str):
            return counted
        facts = quick_facts(quick, counted.rows, blank_rows(connection, quick, counted))
        connection.execute(
            f"COPY (SELECT * FROM {quick.source}) TO {literal(str(partial))} "
            f"(FORMAT parquet, KV_METADATA {{lightwell: {literal(json.dumps(facts))}}})"
        )
    return ""


def quick_facts(quick: Quick, rows: int, blank: int) -> dict[str, Any]:
    """What is told of a file that the engine has read."""
    return {
        "columns": quick.header.columns,
        "first_row": quick.first_row,
        "rows": rows,
        "blank": blank,
        "preamble": quick.preamble,
        "blank_headers": quick.header.blank,
        "doubled_headers": quick.header.doubled,
        "broken": [],
        "may_have_controls": quick.scan.controls,
        "slow_since": "",
        "undecodable": None,
    }
