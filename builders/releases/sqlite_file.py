"""All tables in one SQLite file, with keys and comments.

SQLite, not DuckDB: a DuckDB file holds a random mark and so is another each time, and SQLite's
format is promised to be readable until 2050. It knows no decimals: a number is kept as a number
where that is exact, and as its text where it is not; columns have no type that would change it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from builders.measures.figure import Figures
from builders.releases.batches import batches
from builders.releases.cite import citation, publisher_of
from builders.releases.figure_files import SCHEMA, figure_rows
from builders.releases.subject import Subject
from builders.tables.table import Column
from builders.wording.numbers import plain

MOST_WHOLE = 2**63
# Nothing of a crash is to be kept, and no file beside the one that is written.
SETTINGS = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA page_size = 4096")
DATASETS = "lightwell_datasets"
COLUMNS = "lightwell_columns"
FIGURES = "lightwell_figures"
MOST_COLUMNS = 2000  # of a table; a wider one is in the other formats alone
LONGEST_COMMENT = 200
Value = str | int | float | None


def write_sqlite(subjects: Sequence[Subject], figures: Figures, target: Path) -> None:
    """Write every dataset's rows, the figures, and what they mean."""
    with closing(sqlite3.connect(target, isolation_level=None)) as file:
        for setting in SETTINGS:
            file.execute(setting)
        file.execute("BEGIN")
        subjects = [one for one in subjects if len(one.table.columns) <= MOST_COLUMNS]
        _describe(file, subjects)
        places = {one.dataset.id: one for one in subjects if one.table.kind == "places"}
        # Places first: the others refer to them.
        for subject in sorted(subjects, key=lambda one: one.dataset.id not in places):
            file.execute(_created(subject, places.get(subject.dataset.places_of)))
            _fill(file, subject.table.name, batches(subject.table))
        _figures(file, figures)
        file.execute("COMMIT")


def value_of(value: Any) -> Value:
    """A value as SQLite holds it, without the loss of a digit."""
    return WAYS.get(type(value), str)(value)


def _decimal(value: Decimal) -> Value:
    if value == value.to_integral_value() and abs(value) < MOST_WHOLE:
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else plain(value)


WAYS: Mapping[type, Callable[[Any], Value]] = {
    type(None): lambda value: value,
    str: lambda value: value,
    int: lambda value: value,
    bool: int,
    float: lambda value: value,
    Decimal: _decimal,
    date: date.isoformat,
    datetime: datetime.isoformat,
    list: lambda value: json.dumps(value, ensure_ascii=False),
    dict: lambda value: json.dumps(value, ensure_ascii=False),
}


def _describe(file: sqlite3.Connection, subjects: Sequence[Subject]) -> None:
    file.execute(
        f"CREATE TABLE {DATASETS} (id TEXT PRIMARY KEY, table_name TEXT, title TEXT, "
        "description TEXT, publisher TEXT, licence TEXT, version TEXT, as_of TEXT, citation TEXT)"
    )
    file.execute(
        f"CREATE TABLE {COLUMNS} (table_name TEXT, name TEXT, type TEXT, description TEXT, "
        "unit TEXT, role TEXT, source TEXT, PRIMARY KEY (table_name, name))"
    )
    _insert(file, DATASETS, [_about(one) for one in subjects])
    rows = [
        (one.table.name, c.name, c.type, c.description, c.unit, c.role, c.source)
        for one in subjects
        for c in one.table.columns
    ]
    _insert(file, COLUMNS, [tuple(map(_whole, row)) for row in rows])


def _about(subject: Subject) -> tuple[str, ...]:
    own, settings = subject.dataset, subject.settings
    facts = (
        own.id,
        subject.table.name,
        own.title,
        own.description,
        publisher_of(own, settings),
        own.licence.title or own.licence.name,
        own.version,
        own.as_of,
        citation(own, settings),
    )
    return tuple(map(_whole, facts))


def _created(subject: Subject, places: Subject | None) -> str:
    """The table's own SQL; SQLite keeps it as it is written, with the comments."""
    described = {column.name: column for column in subject.table.columns}
    names = list(described)
    lines = []
    for name in names:
        key = _key(subject, name, places)
        comma = "," if name != names[-1] else ""
        lines.append(f"  {_quoted(name)}{key}{comma}{_comment(described[name])}")
    title = _one_line(subject.dataset.title or subject.dataset.id)
    return f"CREATE TABLE {_quoted(subject.table.name)} ( -- {title}\n" + "\n".join(lines) + "\n)"


def _key(subject: Subject, name: str, places: Subject | None) -> str:
    if subject.table.kind == "places":
        return " PRIMARY KEY" if name == "id" else ""
    if places is not None and name == "place_id":
        return f' REFERENCES {_quoted(places.table.name)} ("id")'
    return ""


def _comment(column: Column) -> str:
    words = [column.description, f"({column.unit})" if column.unit else "", column.type]
    return f" -- {_one_line(' '.join(filter(None, words)))}"


def _figures(file: sqlite3.Connection, figures: Figures) -> None:
    names = [f"  {_quoted(name)}" for name in SCHEMA.names]
    names[0] += " PRIMARY KEY"
    names[SCHEMA.names.index("dataset")] += f" REFERENCES {DATASETS} (id)"
    told = [f"-- {SCHEMA.field(name).metadata[b'description'].decode()}" for name in SCHEMA.names]
    ends = [","] * (len(names) - 1) + [""]
    lines = [" ".join((f"{n}{e}", t)) for n, e, t in zip(names, ends, told, strict=True)]
    file.execute(f"CREATE TABLE {FIGURES} (\n" + "\n".join(lines) + "\n)")
    _fill(file, FIGURES, figure_rows(figures))


def _fill(file: sqlite3.Connection, table: str, rows: Any) -> None:
    for batch in rows:
        _insert(file, table, _records(batch))


def _records(batch: Any) -> Iterator[tuple[Value, ...]]:
    columns = []
    for column in batch.columns:
        values = column.to_pylist(maps_as_pydicts="strict")
        way = next((WAYS.get(type(v), str) for v in values if v is not None), WAYS[str])
        columns.append([None if value is None else way(value) for value in values])
    return zip(*columns, strict=True)


def _insert(file: sqlite3.Connection, table: str, rows: Any) -> None:
    rows = list(rows)
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        # The name is quoted; the values go their own way.
        file.executemany(f"INSERT INTO {_quoted(table)} VALUES ({marks})", rows)


def _quoted(name: str) -> str:
    return '"' + _whole(name).replace('"', '""') + '"'


def _one_line(text: str) -> str:
    """A text that stays in its comment."""
    seen = "".join(sign if sign.isprintable() else " " for sign in _whole(text))
    return " ".join(seen.split())[:LONGEST_COMMENT]


def _whole(text: str) -> str:
    """What a person wrote may hold half a character or a NUL, which SQL can not."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "\N{REPLACEMENT CHARACTER}")
