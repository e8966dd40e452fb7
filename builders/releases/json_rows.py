"""The typed rows as JSON: an array, one object a line, every number exact."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from builders.releases.batches import batches
from builders.releases.subject import Subject
from builders.releases.texts import TEXT, joined, lines, list_text, text_of

ESCAPED = r'["\\\x00-\x1f]'


def write_json(subject: Subject, target: Path) -> None:
    """Write the table as an array of objects. Missing is null; decimals are JSON numbers."""
    write_objects(batches(subject.table), target)


def write_ndjson(subject: Subject, target: Path) -> None:
    """Write the table as one object a line, with nothing between the lines but their ends."""
    with target.open("wb") as file:
        for batch in batches(subject.table):
            if batch.num_rows:
                file.write(lines([*objects(batch), "\n"]))


def write_objects(rows: Iterable[pa.RecordBatch], target: Path) -> None:
    """Write batches of rows as one array. A decimal keeps all its digits, as JSON allows."""
    with target.open("wb") as file:
        before = b"[\n"
        for batch in rows:
            if batch.num_rows:
                file.write(before)
                # Each line but the first of all begins with its separator.
                file.write(_lines(batch)[len(",\n") :])
                before = b",\n"
        file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def literal(column: Any) -> Any:
    """The column's values as JSON writes them."""
    kind = column.type
    if pa.types.is_map(kind):
        text = pa.array([_object(value) for value in column.to_pylist()], TEXT)
    elif pa.types.is_list(kind):
        inner = list_text(column, literal(column.values), ",")
        text = joined("[", inner, "]")
    elif pa.types.is_decimal(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind):
        text = text_of(column)
    elif pa.types.is_boolean(kind):
        text = column.cast(TEXT)
    else:
        text = _strings(text_of(column))
    return pc.fill_null(text, "null")


def _strings(text: Any) -> Any:
    """Texts in quotes; those few with something to escape are left to the json module."""
    plainly = joined('"', text, '"')
    odd = pc.fill_null(pc.match_substring_regex(text, ESCAPED), False)
    if not pc.any(odd).as_py():
        return plainly
    spelled = [_dumped(value) for value in text.filter(odd).to_pylist()]
    return pc.replace_with_mask(plainly, odd, pa.array(spelled, TEXT))


def _object(value: list[tuple[str, str]] | None) -> str | None:
    return None if value is None else _dumped(dict(value))


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def objects(batch: pa.RecordBatch) -> list[Any]:
    """The parts of each row's object, to be put together as lines."""
    parts: list[Any] = []
    opening = "{"
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        parts += [f"{opening}{_dumped(name)}:", literal(column)]
        opening = ","
    return [*parts, "}"]


def _lines(batch: pa.RecordBatch) -> memoryview:
    return lines([",\n", *objects(batch)])
