"""SQL that holds where a cell is certainly valid under its field of the Table Schema.

What it does not vouch for is not wrong: frictionless looks at it and gives the verdict. Each test
has a form that says yes to nearly every good cell at a fraction of the cost, by writing the value
that was read and comparing the texts; only the others are held against the full expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from builders.checks.casts import BLANKS, is_missing, literal, quoted
from builders.checks.columns import missing_tokens
from builders.checks.linear import in_re2, is_run
from builders.sources.dataset import Resource

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
# The types in which the value of a good cell, written again, is nearly always the very cell.
WRITTEN = {"integer": "BIGINT", "year": "SMALLINT", "date": "DATE"}
WIDTHS = {"year": 4, "date": 10}
# Ways of writing that the plain patterns do not know.
OWN_WAYS = ("groupChar", "decimalChar", "bareNumber", "trueValues", "falseValues", "format")
# Decimals of the numbers in a column, as far as a first look at it tells.
MOST_DECIMALS = 12
SAMPLE = 1000


@dataclass(frozen=True, slots=True)
class Value:
    """SQL of what is read from a good cell, and its type."""

    sql: str
    sql_type: str


def value_of(field: Mapping[str, Any], decimals: int | None = None) -> Value | None:
    """The value of a field's cells, None where none is written as the cells are.

    ``decimals`` is how many most numbers of the column have, if that is known.
    """
    kind = str(field.get("type", "any"))
    sql_type = WRITTEN.get(kind, "")
    if kind == "number" and decimals is not None:
        sql_type = f"DECIMAL(18,{decimals})"
    cell = quoted(str(field["name"]))
    return Value(f"try_cast({cell} AS {sql_type})", sql_type) if sql_type else None


def certain(resource: Resource, field: Mapping[str, Any], value: Value | None = None) -> str:
    """SQL that holds where the cell is certainly valid; empty where every cell is.

    ``value`` is that of its cells, if there is one: it saves time.
    """
    cell = quoted(str(field["name"]))
    constraints = field.get("constraints") or {}
    tokens = missing_tokens(resource, str(field["name"]))
    missing, valid = missing_cell(cell, tokens), _valid(cell, field, constraints, value)
    if constraints.get("required"):
        if _says_it_is_there(str(field.get("type")), valid, tokens):
            return valid
        return f"NOT {missing}" + (f" AND {valid}" if valid else "")
    return f"CASE WHEN {valid} THEN true ELSE {missing} END" if valid else ""


def none_is_certain(field: Mapping[str, Any]) -> bool:
    """Whether no present cell of a field is certainly valid, however it is written."""
    return _typed("cell", field) == "false"


def decimals_of(
    connection: duckdb.DuckDBPyConnection, select: str, fields: Sequence[Mapping[str, Any]]
) -> dict[str, int]:
    """How many decimals the first numbers of each column mostly have; ``select`` gives the rows."""
    numbers = [str(field["name"]) for field in fields if field.get("type") == "number"]
    if not numbers:
        return {}
    cells = (quoted(name) for name in numbers)
    asked = ", ".join(
        f"mode(CASE WHEN strpos({c}, '.') > 0 THEN length({c}) - strpos({c}, '.') ELSE 0 END)"
        for c in cells
    )
    [found] = connection.execute(f"SELECT {asked} FROM ({select} LIMIT {SAMPLE})").fetchall()
    pairs = zip(numbers, found, strict=True)
    return {name: most for name, most in pairs if most is not None and most <= MOST_DECIMALS}


def missing_cell(cell: str, tokens: Sequence[str]) -> str:
    """Whether the cell is missing; one that begins with a plain sign seldom needs a close look."""
    plain = f"{cell} >= '!' AND {cell} < chr(127)"
    begins = "".join(
        f" AND NOT starts_with({cell}, {literal(t.strip())})" for t in tokens if t.strip()
    )
    return f"(CASE WHEN {plain}{begins} THEN false ELSE {is_missing(cell, tokens)} END)"


def _says_it_is_there(kind: str, valid: str, tokens: Sequence[str]) -> bool:
    """Whether no missing cell is valid: nothing but blanks is missing, and the type takes none."""
    return bool(valid) and kind in PATTERNS and not any(token.strip(BLANKS) for token in tokens)


def _valid(
    cell: str, field: Mapping[str, Any], constraints: Mapping[str, Any], value: Value | None
) -> str:
    """Whether a cell that is not missing is certainly valid; empty where every one is."""
    typed, rest = _typed(cell, field), list(_constrained(cell, field, constraints))
    full = " AND ".join(f"({test})" for test in (typed, *rest) if test)
    if value is None or typed == "false":
        return f"({full})" if full else ""
    own = [_bounded(value, name, bound) for name, bound in constraints.items() if name in BOUNDS]
    others = [*_constrained(cell, field, {k: v for k, v in constraints.items() if k not in BOUNDS})]
    again = _written_again(cell, str(field.get("type")), value)
    easily = " AND ".join(f"({test})" for test in (again, *own, *others) if test)
    return f"(CASE WHEN {easily} THEN true ELSE {full} END)"


def _written_again(cell: str, kind: str, value: Value) -> str:
    """Whether the value, written again, is the very text."""
    test = f"CAST({value.sql} AS VARCHAR) = {cell}"
    width = WIDTHS.get(kind)
    return f"{test} AND strlen({cell}) = {width} AND {cell} >= '1000'" if width else test


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
            yield _full(cell, in_re2(value)) if is_run(value) else "false"
        elif name in LENGTHS:
            yield f"length({cell}) {LENGTHS[name]} {value}" if isinstance(value, int) else "false"
        elif name not in ("required", "unique"):
            cast = CASTS.get(str(field.get("type")), "")
            read = Value(f"try_cast({cell} AS {cast})", cast)
            yield _bounded(read, name, value) if cast else "false"
    if field.get("categories"):
        yield "false"


def _bounded(value: Value, name: str, bound: Any) -> str:
    if name not in BOUNDS:
        return "false"
    # A bound is exact: that of a whole number may have decimals.
    exact = "DATE" if value.sql_type == "DATE" else "DECIMAL(38,12)"
    text = literal(str(bound))
    if value.sql_type in ("BIGINT", "SMALLINT") and re.fullmatch(r"-?[0-9]{1,18}", str(bound)):
        exact = "BIGINT"
    return f"{value.sql} {BOUNDS[name]} try_cast({text} AS {exact})"


def _full(cell: str, pattern: str) -> str:
    return f"regexp_full_match({cell}, {literal(pattern)})"
