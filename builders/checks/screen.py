"""Which rows are not certainly valid under a Table Schema, found by DuckDB at full speed.

Each expression here says "certainly valid". What it does not vouch for goes on to frictionless,
which gives the verdict: the screen may send too many rows on, never too few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb

from builders.checks.casts import quoted
from builders.checks.certain import Value, certain, decimals_of, missing_cell, value_of
from builders.checks.columns import missing_tokens
from builders.sources.dataset import Resource


def suspicious_rows(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    relation: str,
    fields: Sequence[Mapping[str, Any]],
) -> list[int]:
    """The rows of ``relation`` that are not certainly valid under these fields."""
    decimals = decimals_of(connection, f"FROM {quoted(relation)}", fields)
    sure = " AND ".join(sure_tests(resource, fields, values_of(fields, decimals))) or "true"
    sql = f"SELECT _row FROM {quoted(relation)} WHERE NOT ({sure})"
    rows = {row for (row,) in connection.execute(sql).fetchall()}
    for key in keys_of_fields(resource, fields):
        rows |= _repeated(connection, relation, resource, key)
    return sorted(rows)


def values_of(fields: Sequence[Mapping[str, Any]], decimals: Mapping[str, int]) -> dict[str, Value]:
    """The value of the cells of each field that has one, by its name."""
    named = {str(field["name"]): field for field in fields}
    found = {name: value_of(field, decimals.get(name)) for name, field in named.items()}
    return {name: value for name, value in found.items() if value}


def sure_tests(
    resource: Resource, fields: Sequence[Mapping[str, Any]], values: Mapping[str, Value]
) -> list[str]:
    """SQL for each field that not every cell fulfils: it holds where one certainly does."""
    tests = (certain(resource, field, values.get(str(field["name"]))) for field in fields)
    return [f"coalesce({test}, false)" for test in tests if test]


def keys_of_fields(
    resource: Resource, fields: Sequence[Mapping[str, Any]]
) -> Iterator[list[Mapping[str, Any]]]:
    """The fields of every key: each unique column, and the keys whose columns are all there."""
    named = {str(field["name"]): field for field in fields}
    for field in named.values():
        if (field.get("constraints") or {}).get("unique"):
            yield [field]
    for key in keys_of(resource):
        if set(key) <= set(named):
            yield [named[name] for name in key]


def keys_of(resource: Resource) -> list[tuple[str, ...]]:
    """The primary key and the unique keys of the schema."""
    primary = resource.schema.get("primaryKey") or ()
    keys = [(primary,) if isinstance(primary, str) else tuple(primary)]
    keys += [tuple(map(str, key)) for key in resource.schema.get("uniqueKeys", ())]
    return [key for key in keys if key]


def alike(name: str, field: Mapping[str, Any]) -> str:
    """SQL of a text that is the same for cells that the field's type reads as the same value."""
    cell = quoted(name)
    if field.get("type", "any") in ("any", "string"):
        return cell
    # 1, 01 and 1.0 are one number; of other types, case and blanks are all that may differ.
    number = f"CAST(try_cast({cell} AS DECIMAL(38,12)) AS VARCHAR)"
    return f"coalesce({number}, lower(trim({cell})))"


def _repeated(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    resource: Resource,
    key: Sequence[Mapping[str, Any]],
) -> set[int]:
    """Rows that have a key like another's, or a part of none."""
    names, table = [str(field["name"]) for field in key], quoted(relation)
    cells = ", ".join(alike(name, field) for name, field in zip(names, key, strict=True))
    empty = " OR ".join(missing_cell(quoted(n), missing_tokens(resource, n)) for n in names)
    sql = (
        f"SELECT _row FROM {table} WHERE ({empty}) OR ({cells}) IN "
        f"(SELECT ({cells}) FROM {table} GROUP BY {cells} HAVING count(*) > 1)"
    )
    return {row for (row,) in connection.execute(sql).fetchall()}
