"""Reading a CSV exactly: every record by Python's reader, whatever is odd about the file.

It takes what the engine must not be trusted with (``quick.py``), and tells all that is odd.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from builders.checks.encodings import has_controls, known_encoding, undecodable
from builders.checks.headers import Header, name_columns
from builders.checks.patience import keep_time
from builders.checks.records import Record, Records
from builders.sources.dataset import Resource

BATCH = 20_000


def write_exactly(resource: Resource, partial: Path, slow_since: str) -> None:
    """Write a file as text to Parquet, with ``_row``, ``_width`` and the facts about it."""
    encoding = known_encoding(resource.encoding) or "utf-8-sig"
    lost = undecodable(resource.file, encoding)
    if lost is not None:
        encoding = known_encoding(lost.looks_like)
    with resource.file.open(encoding=encoding, errors="replace", newline="") as stream:
        records = iter(Records(stream, resource.dialect, resource.limits.cell))
        header, preamble, ahead = _header(records, resource)
        tally = _Tally()
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
        "slow_since": slow_since,
        "undecodable": [lost.row, lost.byte, lost.looks_like] if lost else None,
    }
    body.close(json.dumps(facts))


@dataclass(slots=True)
class _Tally:
    rows: int = 0
    blank: int = 0
    broken: list[tuple[int, str]] = field(default_factory=list)


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
            keep_time()
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
