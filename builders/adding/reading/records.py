"""JSON: the list of records in it, each key a column."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from builders.adding.reading.csv_text import csv_bytes
from builders.adding.reading.features import is_features, read_geojson
from builders.adding.reading.limits import UnreadableError
from builders.adding.table import Table, read_table

DEEPEST = 4  # keys within keys that become columns of their own
MOST_COLUMNS = 2_000


def read_json(name: str, data: bytes) -> Table | None:
    """The table in a JSON file: its longest list of records, or GeoJSON under another name."""
    value = parse(data)
    if is_features(value):
        return read_geojson(name, data)
    records = max(_lists(value, 0), key=len, default=[])
    flat = [dict(_flat(record, "", 0)) for record in records]
    columns = list(dict.fromkeys(key for record in flat for key in record))
    if not columns or len(columns) > MOST_COLUMNS:
        return None
    rows = [[record.get(column, "") for column in columns] for record in flat]
    table = read_table(f"{PurePath(name).stem}.csv", csv_bytes([columns, *rows]))
    if table is None:
        return None
    how = "Each record of its longest list is a row, and each key a column."
    return replace(table, original=name, original_data=data, how=how)


def parse(data: bytes) -> Any:
    """The value of a JSON text. Raises UnreadableError."""
    try:
        return json.loads(data.decode("utf-8-sig"), parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("add-file-unreadable", str(error)) from None


def _lists(value: Any, depth: int) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Every list of records that stands not too deep."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        if value and all(isinstance(item, dict) for item in value):
            yield value
        return
    for inner in value.values() if isinstance(value, dict) else ():
        yield from _lists(inner, depth + 1)


def _flat(record: Mapping[str, Any], start: str, depth: int) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        name = f"{start}{key}"
        if isinstance(value, dict) and depth < DEEPEST:
            yield from _flat(value, f"{name}.", depth + 1)
        elif isinstance(value, dict | list):
            yield name, json.dumps(value, ensure_ascii=False)
        else:
            yield name, value_text(value)


def value_text(value: Any) -> str:
    """A plain value of JSON as text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
