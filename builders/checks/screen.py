"""Which rows are not certainly valid under a Table Schema, found by DuckDB at full speed.

Each expression here says "certainly valid". What it does not vouch for goes on to frictionless,
which gives the verdict: the screen may send too many rows on, never too few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from builders.checks.casts import quoted
from builders.checks.certain import (
    Value,
    certain,
    decimals_of,
    missing_cell,
    none_is_certain,
    value_of,
)
from builders.checks.columns import missing_tokens
from builders.checks.sameness import alike
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
    keys = _Keys(connection, relation, resource, sorted(rows))
    return sorted(rows.union(*map(keys.suspects, keys_of_fields(resource, fields))))


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


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys of the rows of a relation; ``unsure`` are those with a cell that is not certain."""

    connection: duckdb.DuckDBPyConnection
    relation: str
    resource: Resource
    unsure: Sequence[int]

    def suspects(self, key: Sequence[Mapping[str, Any]]) -> set[int]:
        """Rows that have a key like another's, or a part of none."""
        names = [str(field["name"]) for field in key]
        lacks = (missing_cell(quoted(n), missing_tokens(self.resource, n)) for n in names)
        found = self._rows(" OR ".join(lacks))
        # Where no cell of a column is certain, all rows are under suspicion already.
        return found if any(map(none_is_certain, key)) else found | self._repeated(key)

    def _repeated(self, key: Sequence[Mapping[str, Any]]) -> set[int]:
        values = [self._value(field, f"aside_{at}") for at, field in enumerate(key)]
        named = ", ".join(f"{value} AS k{at}" for at, value in enumerate(values))
        numbers = ", ".join(f"k{at}" for at in range(len(values)))
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE repeated AS SELECT {named} "
            f"FROM {quoted(self.relation)} GROUP BY {numbers} HAVING count(*) > 1"
        )
        # Nearly always there is none, and no row is looked for.
        if self.connection.execute("SELECT 1 FROM repeated LIMIT 1").fetchall() == []:
            return set()
        return self._rows(f"({', '.join(values)}) IN (SELECT ({numbers}) FROM repeated)")

    def _value(self, field: Mapping[str, Any], aside: str) -> str:
        """SQL of what the cells of a column mean; only of rounded numbers certain ones are odd."""
        among = None if field.get("floatNumber") else self.unsure
        return alike(self.connection, self.relation, self.resource, field, aside, among)

    def _rows(self, condition: str) -> set[int]:
        sql = f"SELECT _row FROM {quoted(self.relation)} WHERE {condition}"
        return {row for (row,) in self.connection.execute(sql).fetchall()}
