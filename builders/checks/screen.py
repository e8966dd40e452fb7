"""Which rows are not certainly valid under a Table Schema, found by DuckDB at full speed.

Each expression here says "certainly valid". What it does not vouch for goes on to frictionless,
which gives the verdict: the screen may send too many rows on, never too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb

from builders.checks.casts import is_missing, literal, quoted
from builders.checks.columns import missing_tokens
from builders.sources.dataset import Resource

# Characters of a pattern that RE2 and Python read alike.
PLAIN_PATTERN = re.compile(r"^(?:[A-Za-z0-9 _/:,;@#%&=!<>~-]|\\[.\-/]|\\d|[\[\](){}|+*?.^$])*$")
INTEGER = "[-+]?[0-9]{1,18}"
NUMBER = r"[-+]?[0-9]{1,18}(\.[0-9]{1,12})?"
DATE = "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"
DATETIME = DATE + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?"
BOUNDS = {
    "minimum": ">=",
    "maximum": "<=",
    "exclusiveMinimum": ">",
    "exclusiveMaximum": "<",
}
LENGTHS = {"minLength": ">=", "maxLength": "<="}
CASTS = {"integer": "DECIMAL(38,12)", "number": "DECIMAL(38,12)", "date": "DATE", "year": "INTEGER"}
PATTERNS = {
    "integer": INTEGER,
    "number": NUMBER,
    "year": "[1-9][0-9]{3}",
    "date": DATE,
    "datetime": DATETIME,
}
DAYS = {"date": "DATE", "datetime": "TIMESTAMP"}
# Ways of writing that the plain patterns do not know.
OWN_WAYS = ("groupChar", "decimalChar", "bareNumber", "trueValues", "falseValues", "format")


def suspicious_rows(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    relation: str,
    fields: Sequence[Mapping[str, Any]],
) -> list[int]:
    """The rows of ``relation`` that are not certainly valid under these fields."""
    tests = [certain(resource, field) for field in fields]
    sql = f"SELECT _row FROM {quoted(relation)}"
    sure = " AND ".join(f"coalesce({test}, false)" for test in tests if test) or "true"
    rows = {row for (row,) in connection.execute(f"{sql} WHERE NOT ({sure})").fetchall()}
    for key in _keys(resource, fields):
        rows |= _repeated(connection, relation, key)
    return sorted(rows)


def certain(resource: Resource, field: Mapping[str, Any]) -> str:
    """SQL that holds where the cell is certainly valid; empty where every cell is."""
    cell = quoted(str(field["name"]))
    constraints = field.get("constraints") or {}
    missing = is_missing(cell, missing_tokens(resource, str(field["name"])))
    bare = f"({cell} IS NULL OR {cell} = '')" if constraints.get("required") else ""
    tests = [_typed(cell, field), *_constrained(cell, field, constraints)]
    valid = " AND ".join(f"({test})" for test in tests if test)
    if constraints.get("required"):
        return f"NOT {missing} AND NOT {bare}" + (f" AND {valid}" if valid else "")
    return f"({missing} OR ({valid}))" if valid else ""


def _typed(cell: str, field: Mapping[str, Any]) -> str:
    kind = field.get("type", "any")
    if any(field.get(key) not in (None, "default") for key in OWN_WAYS):
        return "false"
    if kind in ("any", "string"):
        return ""
    if kind == "boolean":
        return f"{cell} IN ('true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0')"
    if kind not in PATTERNS:
        return "false"
    test = _full(cell, PATTERNS[kind])
    return f"{test} AND try_cast({cell} AS {DAYS[kind]}) IS NOT NULL" if kind in DAYS else test


def _constrained(
    cell: str, field: Mapping[str, Any], constraints: Mapping[str, Any]
) -> Iterator[str]:
    for name, value in constraints.items():
        if name == "enum":
            yield f"{cell} IN ({', '.join(literal(str(item)) for item in value) or 'NULL'})"
        elif name == "pattern":
            yield _full(cell, value) if _is_plain(value) else "false"
        elif name in LENGTHS:
            yield f"length({cell}) {LENGTHS[name]} {value}" if isinstance(value, int) else "false"
        elif name not in ("required", "unique"):
            yield _bounded(cell, str(field.get("type")), name, value)
    if field.get("categories"):
        yield "false"


def _bounded(cell: str, kind: str, name: str, value: Any) -> str:
    if name not in BOUNDS or kind not in CASTS:
        return "false"
    bound = f"try_cast({literal(str(value))} AS {CASTS[kind]})"
    return f"try_cast({cell} AS {CASTS[kind]}) {BOUNDS[name]} {bound}"


def _full(cell: str, pattern: str) -> str:
    return f"regexp_full_match({cell}, {literal(pattern)})"


def _is_plain(pattern: Any) -> bool:
    """Whether RE2 reads the pattern as Python does, so that its word can be trusted."""
    if not isinstance(pattern, str) or not PLAIN_PATTERN.match(pattern) or "(?" in pattern:
        return False
    try:
        re.compile(pattern)
        with duckdb.connect() as apart:  # the process's own connection is not ours to use
            apart.execute("SELECT regexp_full_match('', ?)", [pattern]).fetchall()
    except (re.error, duckdb.Error):
        return False
    return True


def _keys(resource: Resource, fields: Sequence[Mapping[str, Any]]) -> Iterator[list[str]]:
    """SQL of the cells that must not stand twice: alike values give alike texts."""
    named = {str(field["name"]): field for field in fields}
    for name, field in named.items():
        if (field.get("constraints") or {}).get("unique"):
            yield [_alike(name, field)]
    for key in keys_of(resource):
        if set(key) <= set(named):
            yield [_alike(name, named[name]) for name in key]


def keys_of(resource: Resource) -> list[tuple[str, ...]]:
    """The primary key and the unique keys of the schema."""
    primary = resource.schema.get("primaryKey") or ()
    keys = [(primary,) if isinstance(primary, str) else tuple(primary)]
    keys += [tuple(map(str, key)) for key in resource.schema.get("uniqueKeys", ())]
    return [key for key in keys if key]


def _alike(name: str, field: Mapping[str, Any]) -> str:
    cell = quoted(name)
    if field.get("type", "any") in ("any", "string"):
        return cell
    # 1, 01 and 1.0 are one number; of other types, case and blanks are all that may differ.
    number = f"CAST(try_cast({cell} AS DECIMAL(38,12)) AS VARCHAR)"
    return f"coalesce({number}, lower(trim({cell})))"


def _repeated(connection: duckdb.DuckDBPyConnection, relation: str, key: Sequence[str]) -> set[int]:
    cells = ", ".join(key)
    empty = " OR ".join(f"coalesce({cell}, '') = ''" for cell in key)
    sql = (
        f"SELECT _row FROM {quoted(relation)} "
        f"QUALIFY count(*) OVER (PARTITION BY {cells}) > 1 OR {empty}"
    )
    return {row for (row,) in connection.execute(sql).fetchall()}
