"""A copy of the CSV that is safe to open in a spreadsheet, and a list of what was changed in it.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@``, quoted or not. It takes
commas, semicolons, tabs or line breaks for the ends of cells, as its country has it, so a sign
after one of these may come to stand first. Before each such sign a text gets an apostrophe, with
which spreadsheets mark a text. Numbers stay numbers: a negative amount runs nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from builders.releases.batches import batches, schema_of
from builders.releases.subject import Subject
from builders.releases.texts import TEXT, text_of
from builders.releases.tidy_csv import csv_row, quoted

# What may stand before a sign without keeping it from being first: blanks, quotes, what is unseen.
UNSEEN = r"[\s\x00-\x1f\"'\x{a0}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2069}\x{feff}]*"
SIGNS = r"[=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}\x{2212}]"
RUN = rf"((?:^|[,;\t\r\n|]){UNSEEN})({SIGNS})"
# A tab or line break at the start is itself taken for the end of an empty cell.
FIRST = r"^([\t\r\n])"


def write_safe_csv(subject: Subject, target: Path) -> None:
    """Write the table as CSV in which nothing is a formula."""
    names = schema_of(subject.table.parquet).names
    with target.open("wb") as file:
        file.write(csv_row([quoted(inert(pa.array([name], TEXT))) for name in names]))
        for batch in batches(subject.table):
            if batch.num_rows:
                file.write(csv_row([quoted(_safe(column)) for column in batch.columns]))


def write_changes(subject: Subject, target: Path) -> None:
    """Write every cell that differs between the two copies, as JSON; its row as in the file."""
    with target.open("w", encoding="utf-8", newline="") as file:
        before = "[\n"
        for change in _changes(subject):
            file.write(before + json.dumps(change, ensure_ascii=False))
            before = ",\n"
        file.write("[]\n" if before == "[\n" else "\n]\n")


def inert(text: Any) -> Any:
    """The column's texts with nothing left that a spreadsheet would run."""
    calm = pc.replace_substring_regex(text, RUN, r"\1'\2")
    return pc.replace_substring_regex(calm, FIRST, r"'\1")


def _safe(column: Any) -> Any:
    return inert(text_of(column)) if _is_text(column.type) else text_of(column)


def _is_text(kind: Any) -> bool:
    texts = (pa.types.is_string, pa.types.is_large_string, pa.types.is_list)
    return any(is_one(kind) for is_one in texts)


def _changes(subject: Subject) -> Iterator[dict[str, Any]]:
    schema = schema_of(subject.table.parquet)
    header = pa.array(schema.names, TEXT)
    yield from (
        {"row": 1, "column": was, "was": was, "is": now}
        for was, now in zip(schema.names, inert(header).to_pylist(), strict=True)
        if was != now
    )
    row = 2
    for batch in batches(subject.table):
        found = [
            (row + at, name, was, now)
            for name, column in zip(schema.names, batch.columns, strict=True)
            if _is_text(column.type)
            for at, was, now in _changed(text_of(column))
        ]
        for number, name, was, now in sorted(found, key=lambda one: one[0]):
            yield {"row": number, "column": name, "was": was, "is": now}
        row += batch.num_rows


def _changed(text: Any) -> Iterator[tuple[int, str, str]]:
    now = inert(text)
    places = pc.indices_nonzero(pc.fill_null(pc.not_equal(text, now), False))
    yield from zip(
        places.to_pylist(), text.take(places).to_pylist(), now.take(places).to_pylist(), strict=True
    )
