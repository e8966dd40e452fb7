"""The typed rows as CSV: UTF-8, commas, RFC 4180."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from builders.releases.batches import batches, schema_of
from builders.releases.subject import Subject
from builders.releases.texts import TEXT, joined, lines, text_of

# A cell is quoted where it must be, and where a reader might trim or misread it. An empty text
# is quoted ("") so that it differs from a missing cell, which is bare.
QUOTED = r'[",\r\n\x00]|^\s|\s$|^$'


def write_csv(subject: Subject, target: Path) -> None:
    """Write the table, header first. A missing cell is empty; lists are joined by semicolons."""
    table = subject.table
    names = schema_of(table.parquet).names
    with target.open("wb") as file:
        file.write(csv_row([quoted(pa.array([name], TEXT)) for name in names]))
        for batch in batches(table):
            if batch.num_rows:
                columns = [quoted(text_of(column)) for column in batch.columns]
                file.write(csv_row(columns))


def quoted(text: Any) -> Any:
    """The column's cells as CSV writes them; missing ones are empty."""
    needed = pc.fill_null(pc.match_substring_regex(text, QUOTED), False)
    if pc.any(needed).as_py():
        doubled = pc.replace_substring(text, '"', '""')
        text = pc.if_else(needed, joined('"', doubled, '"'), text)
    return pc.fill_null(text, "")


def csv_row(columns: list[Any]) -> memoryview:
    """Rows of quoted cells as CSV."""
    parts: list[Any] = []
    for column in columns:
        parts += [column, ","]
    return lines([*parts[:-1], "\r\n"])
