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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from builders.checks.encodings import Undecodable, has_controls, known_encoding, undecodable
from builders.checks.headers import Header, name_columns
from builders.checks.records import Record, Records
from builders.sources.dataset import Resource

FORMAT = "4"  # raise it when the cached form changes
BATCH = 20_000


@dataclass(frozen=True, slots=True)
class TextTable:
    """A file as text. ``name`` is a view of ``_row`` and every column.

    ``wide`` also has ``_width``, the number of cells that the row has in the file, -1 where its
    quotes are broken. ``blank`` counts the rows without any text, which are in the views like all
    others; empty lines at the end of the file are no rows. ``preamble`` counts the rows above
    the header.
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


def text_relation(connection: duckdb.DuckDBPyConnection, resource: Resource, cache: Path) -> str:
    """The name of a view with ``_row`` (BIGINT) and every column of the file as VARCHAR."""
    return text_table(connection, resource, cache).name


def text_table(connection: duckdb.DuckDBPyConnection, resource: Resource, cache: Path) -> TextTable:
    """Read a CSV resource as text. Never raises for what stands in the file: see the fields."""
    parquet = cache / "text" / f"{_key(resource)}.parquet"
    if not parquet.exists():
        parquet.parent.mkdir(parents=True, exist_ok=True)
        _write(resource, parquet)
    facts = _facts(parquet)
    name = f"text_{parquet.stem}"
    place = str(parquet).replace("'", "''")
    for view, columns in ((f"{name}_wide", "*"), (name, "* EXCLUDE (_width)")):
        connection.execute(
            f"CREATE OR REPLACE TEMP VIEW {view} AS SELECT {columns} FROM read_parquet('{place}')"
        )
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
    )


@dataclass(slots=True)
class _Tally:
    rows: int = 0
    blank: int = 0
    broken: list[tuple[int, str]] = field(default_factory=list)


def _key(resource: Resource) -> str:
    dialect = resource.dialect
    fields = resource.schema.get("fields", []) if not dialect.has_header else []
    said = json.dumps(
        [
            FORMAT,
            resource.sha256 or hashlib.sha256(resource.file.read_bytes()).hexdigest(),
            resource.encoding,
            dialect.delimiter,
            dialect.quote,
            dialect.header_row,
            dialect.has_header,
            [str(item.get("name", "")) for item in fields if isinstance(item, dict)],
        ]
    )
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _facts(parquet: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(pq.read_metadata(parquet).metadata[b"lightwell"])
    return facts


def _write(resource: Resource, parquet: Path) -> None:
    encoding = known_encoding(resource.encoding) or "utf-8-sig"
    lost = undecodable(resource.file, encoding)
    if lost is not None:
        encoding = known_encoding(lost.looks_like)
    with resource.file.open(encoding=encoding, errors="replace", newline="") as stream:
        records = iter(Records(stream, resource.dialect))
        header, preamble, ahead = _header(records, resource)
        tally = _Tally()
        partial = parquet.with_suffix(f".{os.getpid()}.partial")
        body = _Body(header.columns, partial)
        body.write(_counted(_chain(ahead, records), tally))
    facts = {
        "columns": header.columns,
        "rows": tally.rows,
        "blank": tally.blank,
        "preamble": preamble,
        "blank_headers": header.blank,
        "doubled_headers": header.doubled,
        "broken": tally.broken,
        "may_have_controls": has_controls(resource.file, encoding),
        "undecodable": [lost.row, lost.byte, lost.looks_like] if lost else None,
    }
    body.close(json.dumps(facts))
    partial.replace(parquet)


def _header(records: Iterator[Record], resource: Resource) -> tuple[Header, int, list[Record]]:
    """The columns, how many rows stand above them, and records read too far."""
    if resource.dialect.has_header:
        above = list(islice(records, resource.dialect.header_row - 1))
        first = next(records, None)
        return name_columns(first.cells if first else ()), len(above), []
    first = next(records, None)
    if first is None:
        return Header(()), 0, []
    named = [str(item.get("name", "")) for item in resource.schema.get("fields", ())]
    width = len(first.cells)
    return name_columns((named + [""] * width)[:width]), 0, [first]


def _chain(ahead: list[Record], records: Iterator[Record]) -> Iterator[Record]:
    yield from ahead
    yield from records


def _counted(records: Iterable[Record], tally: _Tally) -> Iterator[Record]:
    """The records but for the empty lines at the end, with a tally of what went by."""
    empty: list[Record] = []
    for record in records:
        if not record.cells and not record.broken:
            empty.append(record)
            continue
        for row in (*empty, record):
            tally.rows += 1
            tally.blank += row.is_blank
            if row.broken:
                tally.broken.append((row.row, row.broken))
            yield row
        empty.clear()


class _Body:
    """Writes records to Parquet batch by batch, so that memory does not grow with the file."""

    def __init__(self, columns: tuple[str, ...], path: Path) -> None:
        self.schema = pa.schema(
            [("_row", pa.int64()), ("_width", pa.int32())]
            + [(column, pa.string()) for column in columns]
        )
        self.width = len(columns)
        self.writer = pq.ParquetWriter(path, self.schema, compression="zstd")

    def write(self, records: Iterator[Record]) -> None:
        while batch := list(islice(records, BATCH)):
            self.writer.write_table(self._table(batch))

    def close(self, facts: str) -> None:
        self.writer.add_key_value_metadata({"lightwell": facts})
        self.writer.close()

    def _table(self, batch: list[Record]) -> pa.Table:
        rows = [self._fitted(record.cells) for record in batch]
        columns = [
            pa.array([record.row for record in batch], pa.int64()),
            pa.array([self._width(record) for record in batch], pa.int32()),
            *(pa.array(column, pa.string()) for column in zip(*rows, strict=True)),
        ]
        return pa.Table.from_arrays(columns, schema=self.schema)

    def _width(self, record: Record) -> int:
        """How many cells the row has; empty ones beyond the header's last are nothing lost."""
        width = len(record.cells)
        while width > self.width and not record.cells[width - 1].strip():
            width -= 1
        return -1 if record.broken else width

    def _fitted(self, cells: list[str]) -> list[str | None]:
        if len(cells) == self.width:
            return list(cells)
        return [*cells[: self.width], *([None] * (self.width - len(cells)))]
