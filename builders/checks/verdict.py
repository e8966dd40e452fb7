"""The verdict of frictionless on the rows that the screen does not vouch for, in our words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import duckdb

from builders.checks.casts import BLANKS, quoted
from builders.checks.columns import missing_tokens
from builders.checks.findings import Finding
from builders.checks.linear import pattern_problems
from builders.checks.patience import Patient, keep_time
from builders.checks.sameness import value_texts
from builders.checks.screen import keys_of, suspicious_rows
from builders.checks.strict import bare, plain_field, refusals
from builders.checks.strict.judges import STUMBLES
from builders.checks.verdicts import Verdict
from builders.problems import Problem
from builders.sources.dataset import Resource
from builders.wording.nearest import did_you_mean

if TYPE_CHECKING:
    from frictionless import Schema

TYPES = {
    "integer": ("cell-not-whole", "1234"),
    "number": ("cell-not-a-number", "1234.50"),
    "date": ("cell-not-a-date", "2025-08-15"),
    "datetime": ("cell-not-a-date", "2025-08-15T14:30:00Z"),
    "year": ("cell-not-a-year", "2025"),
    "boolean": ("cell-not-a-truth-value", "true or false"),
}
CONSTRAINTS = {
    "required": "cell-empty",
    "enum": "cell-not-in-list",
    "pattern": "cell-wrong-pattern",
    "minLength": "cell-wrong-length",
    "maxLength": "cell-wrong-length",
    "minimum": "cell-out-of-range",
    "maximum": "cell-out-of-range",
    "exclusiveMinimum": "cell-out-of-range",
    "exclusiveMaximum": "cell-out-of-range",
}
WANTED = {
    "minLength": "{} characters or more",
    "maxLength": "{} characters or fewer",
    "minimum": "of {} or more",
    "maximum": "of {} or less",
    "exclusiveMinimum": "over {}",
    "exclusiveMaximum": "under {}",
}


# Frictionless's words for a key that an earlier row of those that it was given has.
SAME_KEY = re.compile(r"the same as in the row at position (\d+)")
NO_KEY = "all cells of its key are empty"
ROW = "_row"  # no column of a file bears this name: see headers.py


def judge(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    relation: str,
    columns: Sequence[str],
) -> Verdict:
    """Hold the rows of ``relation`` to the file's Table Schema, if it has one."""
    from frictionless import FrictionlessException  # slow to load, and most files do without

    fields = [f for f in resource.schema.get("fields", ()) if str(f.get("name")) in columns]
    if not fields:
        return Verdict(unscreened="it has no schema")
    if refused := list(pattern_problems(fields, resource.shown)):
        return Verdict(problems=tuple(refused), unscreened="a pattern in its schema cannot be run")
    try:
        schema = _schema(resource, fields)
    except FrictionlessException as error:
        notes = "; ".join([reason.note for reason in error.reasons] or [error.error.note])
        problem = Problem("schema-not-valid", resource.shown, found=notes)
        return Verdict(problems=(problem,), unscreened="its schema is not valid")
    suspects = suspicious_rows(connection, resource, relation, fields)
    if not suspects:
        return Verdict()
    rows = _cells(connection, resource, relation, fields, suspects)
    found = _of_ours(fields, rows)
    names = [str(field["name"]) for field in fields]
    # A key that only seems to be absent, since its own cells are told of, is not told as well.
    key = set(schema.primary_key)
    own = {bad.row for bad in found if bad.column in key}
    said = _of_frictionless(schema, fields, _without(rows, names, found))
    found += [bad for bad in said if bad.row not in own or not _lacks_key(bad)]
    told = {(bad.column, bad.row) for bad in found}
    found += _of_unique_keys(resource, fields, rows, told)
    return Verdict(tuple(_together(found)), judged=len(suspects))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that is under suspicion. A missing cell is an empty text."""

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Bad:
    """One cell that is wrong."""

    code: str
    column: str
    row: int
    found: str = ""
    wanted: str = ""
    hint: str = ""


def _schema(resource: Resource, fields: Sequence[Mapping[str, Any]]) -> Schema:
    """The schema as frictionless takes it: missing cells come to it as empty texts."""
    from frictionless import Schema

    plain = [{**plain_field(field), "missingValues": [""]} for field in fields]
    named = {str(field["name"]) for field in fields}
    primary = [key for key in keys_of(resource)[:1] if resource.schema.get("primaryKey")]
    # With its number beside it no row is blank: of a blank one frictionless says nothing more.
    numbered = [*plain, {"name": ROW, "type": "any"}]
    descriptor: dict[str, Any] = {"fields": numbered, "missingValues": [""]}
    if primary and set(primary[0]) <= named:
        descriptor["primaryKey"] = list(primary[0])
    return Schema.from_descriptor(descriptor)


def _cells(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    relation: str,
    fields: Sequence[Mapping[str, Any]],
    suspects: Sequence[int],
) -> list[_Row]:
    names = [str(field["name"]) for field in fields]
    tokens = [{token.strip(BLANKS) for token in missing_tokens(resource, name)} for name in names]
    listed = ", ".join(quoted(name) for name in names)
    found = connection.execute(
        f"SELECT _row, {listed} FROM {quoted(relation)} "
        f"WHERE _row IN (SELECT unnest(?::BIGINT[])) ORDER BY _row",
        [list(suspects)],
    ).fetchall()
    rows = []
    for row, *cells in found:
        texts = ("" if cell is None else str(cell).strip(BLANKS) for cell in cells)
        pairs = zip(texts, tokens, strict=True)
        rows.append(_Row(row, tuple("" if text in own else text for text, own in pairs)))
    return rows


def _without(rows: Sequence[_Row], names: Sequence[str], bad: Sequence[_Bad]) -> list[_Row]:
    """The rows without the cells that are told of already: frictionless stumbles over some."""
    told = {(item.column, item.row) for item in bad}
    return [
        _Row(
            row.row,
            tuple(
                "" if (name, row.row) in told else cell
                for name, cell in zip(names, row.cells, strict=True)
            ),
        )
        for row in rows
    ]


def _lacks_key(bad: _Bad) -> bool:
    return bad.code == "key-not-unique" and NO_KEY in bad.found


def _of_frictionless(
    schema: Schema, fields: Sequence[Mapping[str, Any]], rows: Sequence[_Row]
) -> Iterator[_Bad]:
    from frictionless import Resource as Judged

    named = {str(field["name"]): field for field in fields}
    data = Patient([[*named, ROW], *([*_bare(fields, row.cells), str(row.row)] for row in rows)])
    most = len(rows) * len(named) + 1000
    try:
        report = Judged(data=data, schema=schema).validate(limit_errors=most)
    except STUMBLES as error:
        # Halves are judged on their own until the row is found over which it stumbles.
        if len(rows) == 1:
            yield _Bad("cell-wrong-type", "", rows[0].row, " ".join(rows[0].cells), str(error))
            return
        middle = len(rows) // 2
        yield from _of_frictionless(schema, fields, rows[:middle])
        yield from _of_frictionless(schema, fields, rows[middle:])
        return
    keep_time()
    yield from _reported(report, named, rows)


def _bare(fields: Sequence[Mapping[str, Any]], cells: Sequence[str]) -> list[str]:
    return [bare(field, cell) for field, cell in zip(fields, cells, strict=True)]


def _reported(
    report: Any, named: Mapping[str, Mapping[str, Any]], rows: Sequence[_Row]
) -> Iterator[_Bad]:
    for task in report.tasks:
        for error in task.errors:
            number = getattr(error, "row_number", None)
            if number is None:
                yield _Bad("schema-not-valid", "", rows[0].row, error.note)
                continue
            at = rows[number - 2]
            name = getattr(error, "field_name", None) or ""
            cell = at.cells[list(named).index(name)] if name in named else ""
            if error.type == "primary-key":
                yield _Bad("key-not-unique", "", at.row, _key_in_words(error.note, rows))
                continue
            yield from _said(error, at, name, cell, named)


def _key_in_words(note: str, rows: Sequence[_Row]) -> str:
    """What is wrong with a key; frictionless counts the rows that it was given, not the file's."""
    same = SAME_KEY.search(note)
    return f"row {rows[int(same[1]) - 2].row} has the same" if same else NO_KEY


def _said(
    error: Any, at: _Row, name: str, cell: str, named: Mapping[str, Mapping[str, Any]]
) -> Iterator[_Bad]:
    field = named.get(name, {})
    match error.type:
        case "type-error":
            kind = str(field.get("type", "any"))
            code, wanted = TYPES.get(kind, ("cell-wrong-type", f"a value of type {kind}"))
            if kind in ("date", "datetime") and field.get("format", "default") != "default":
                wanted = f"the form {field['format']}"
            yield _Bad(code, name, at.row, cell, wanted)
        case "constraint-error":
            constraint = (re.findall(r'constraint "(\w+)"', error.note) or [""])[0]
            value = (field.get("constraints") or {}).get(constraint, "")
            wanted = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            wanted = WANTED.get(constraint, "{}").format(wanted)
            code = CONSTRAINTS.get(constraint, "cell-wrong-type")
            hint = did_you_mean(cell, list(map(str, value))) if constraint == "enum" else ""
            yield _Bad(code, name, at.row, cell, wanted, hint)
        case "unique-error":
            yield _Bad("cell-not-unique", name, at.row, cell)
        case _:
            yield _Bad("cell-wrong-type", name, at.row, cell, error.note)


def _of_ours(fields: Sequence[Mapping[str, Any]], rows: Sequence[_Row]) -> list[_Bad]:
    found: list[_Bad] = []
    for at, field in enumerate(fields):
        keep_time()
        name, cells = str(field["name"]), [row.cells[at] for row in rows]
        pairs = zip(rows, cells, refusals(field, cells), strict=True)
        found += [
            _Bad(said.code, name, row.row, cell, said.wanted, said.hint)
            for row, cell, said in pairs
            if said
        ]
    # In the order of the file, which is that of the groups as well.
    return sorted(found, key=lambda bad: bad.row)


def _of_unique_keys(
    resource: Resource,
    fields: Sequence[Mapping[str, Any]],
    rows: Sequence[_Row],
    told: Collection[tuple[str, int]],
) -> Iterator[_Bad]:
    """The keys that frictionless passes over; a row whose own cells are told of has none."""
    names = [str(field["name"]) for field in fields]
    for key in resource.schema.get("uniqueKeys", ()):
        if not set(key) <= set(names):
            continue
        places = [names.index(str(name)) for name in key]
        columns = [value_texts(fields[at], [row.cells[at] for row in rows]) for at in places]
        seen: dict[tuple[str, ...], int] = {}
        for row, *value in zip(rows, *columns, strict=True):
            own = tuple(value)
            if all(own) and not any((name, row.row) in told for name in key):
                first = seen.setdefault(own, row.row)
                if first != row.row:
                    yield _Bad("key-not-unique", "", row.row, f"row {first} has the same")


def _together(found: Sequence[_Bad]) -> Iterator[Finding]:
    """One finding for each sort of problem and text, the first problem of a cell being the one."""
    cells: dict[tuple[str, int], _Bad] = {}
    for bad in found:
        cells.setdefault((bad.column, bad.row), bad)
    groups: dict[_Bad, list[int]] = {}
    for bad in cells.values():
        alike = _Bad(bad.code, bad.column, 0, bad.found, bad.wanted, bad.hint)
        groups.setdefault(alike, []).append(bad.row)
    for alike, rows in groups.items():
        rows_of = tuple(sorted(rows))
        yield Finding(alike.code, alike.column, rows_of, alike.found, alike.wanted, alike.hint)
