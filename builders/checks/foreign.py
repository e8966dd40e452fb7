"""Foreign keys: values that must stand in a column of another file of the package, or of their own.

The engine joins the files; values are alike as their types read them, as for keys within a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from builders.checks.casts import is_missing, quoted, stripped
from builders.checks.columns import field_of, missing_tokens
from builders.checks.findings import Finding
from builders.checks.kept import keep_rows
from builders.checks.reading import TextTable, text_table
from builders.checks.screen import alike
from builders.problems import Problem
from builders.sources.dataset import Resource
from builders.wording.nearest import did_you_mean

NUMBERS = frozenset({"integer", "number", "year"})
MOST_CHOICES = 2000  # different values among which one that was meant is looked for


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one package that could be read, by the names of their resources."""

    connection: duckdb.DuckDBPyConnection
    resources: Mapping[str, Resource]
    texts: Mapping[str, TextTable]
    cache: Path

    def text(self, name: str) -> TextTable:
        """The text of a file with a view of it, also where it was found valid without one."""
        text = self.texts[name]
        return text if text.name else text_table(self.connection, self.resources[name], self.cache)


@dataclass(frozen=True, slots=True)
class _Key:
    """One foreign key: columns of a file, and the columns of another where they must stand."""

    columns: tuple[str, ...]
    other: str
    other_columns: tuple[str, ...]


def foreign_problems(files: Files, resource: Resource) -> Iterator[Problem]:
    """Foreign keys that lead to no file or column that could be read."""
    for key in _keys(resource):
        other = files.texts.get(key.other)
        whole = bool(key.columns) and len(key.columns) == len(key.other_columns)
        found = " + ".join(key.columns) or "(no column)"
        if other is None or not whole or not set(key.other_columns) <= set(other.columns):
            wanted = f"{key.other}: {' + '.join(key.other_columns)}"
            choices = files.texts if other is None else other.columns
            meant = key.other if other is None else " ".join(key.other_columns)
            hint = did_you_mean(meant, choices)
            yield Problem("foreign-key-astray", resource.shown, None, found, found, wanted, hint)


def foreign_findings(files: Files, resource: Resource) -> Iterator[Finding]:
    """Rows whose value stands nowhere in the columns that a foreign key names."""
    text = files.texts.get(resource.name)
    for key in _keys(resource) if text else ():
        other = files.texts.get(key.other)
        if text is None or other is None or len(key.columns) != len(key.other_columns):
            continue
        known = set(key.other_columns) <= set(other.columns)
        if key.columns and known and set(key.columns) <= set(text.columns):
            yield from _lost(files, resource, key)


def _lost(files: Files, resource: Resource, key: _Key) -> Iterator[Finding]:
    connection, other = files.connection, files.resources[key.other]
    text, of_other = files.text(resource.name), files.text(key.other)
    kept = keep_rows(connection, resource, text)
    as_read = _types(resource, key.columns) == _types(other, key.other_columns)
    own = _values(resource, key.columns, as_read=as_read)
    there = _values(other, key.other_columns, as_read=as_read)
    shown = " || ' + ' || ".join(f"coalesce({quoted(column)}, '')" for column in key.columns)
    nothing = " AND ".join(is_missing(quoted(c), missing_tokens(resource, c)) for c in key.columns)
    same = " AND ".join(f"there.v{at} = own.v{at}" for at in range(len(own)))
    found = connection.execute(
        f"SELECT shown, list(_row ORDER BY _row) FROM (SELECT _row, {shown} AS shown, "
        f"{_named(own)} FROM {quoted(kept)} "
        f"WHERE _width = {len(text.columns)} AND NOT ({nothing})) own "
        f"ANTI JOIN (SELECT DISTINCT {_named(there)} FROM {quoted(of_other.name)}) there "
        f"ON {same} GROUP BY shown ORDER BY min(_row)"
    ).fetchall()
    if not found:
        return
    choices = _choices(files, of_other, key) if len(key.columns) == 1 else []
    column = key.columns[0] if len(key.columns) == 1 else ""
    where = f"{' + '.join(key.other_columns)} of {key.other}"
    for cell, rows in found:
        hint = did_you_mean(str(cell), choices)
        yield Finding("foreign-key-unknown", column, tuple(rows), str(cell), where, hint)


def _types(resource: Resource, columns: Sequence[str]) -> list[bool]:
    """Whether each column is one of numbers: 02 is 2 where both files say so."""
    return [field_of(resource, column).get("type") in NUMBERS for column in columns]


def _values(resource: Resource, columns: Sequence[str], *, as_read: bool) -> list[str]:
    """SQL of each column's value; a missing one is like no other text."""
    fields = [field_of(resource, column) if as_read else {} for column in columns]
    return [
        f"CASE WHEN {is_missing(quoted(c), missing_tokens(resource, c))} THEN '' "
        f"ELSE {stripped(alike(c, field))} END"
        for c, field in zip(columns, fields, strict=True)
    ]


def _named(values: Sequence[str]) -> str:
    return ", ".join(f"{value} AS v{at}" for at, value in enumerate(values))


def _choices(files: Files, text: TextTable, key: _Key) -> list[str]:
    column = quoted(key.other_columns[0])
    found = files.connection.execute(
        f"SELECT DISTINCT {column} FROM {quoted(text.name)} WHERE {column} <> '' "
        f"ORDER BY 1 LIMIT {MOST_CHOICES + 1}"
    ).fetchall()
    return [str(cell) for (cell,) in found] if len(found) <= MOST_CHOICES else []


def _keys(resource: Resource) -> Iterator[_Key]:
    for said in resource.schema.get("foreignKeys") or ():
        reference: Any = said.get("reference") if isinstance(said, dict) else None
        if isinstance(reference, dict):
            other = str(reference.get("resource") or "")
            columns, there = _listed(said.get("fields")), _listed(reference.get("fields"))
            yield _Key(columns, other or resource.name, there)


def _listed(said: Any) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(map(str, said or ()))
