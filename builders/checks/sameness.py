"""When two cells are one value: all comparisons of keys go by this, within a file and across files.

Nearly all cells are written plainly, and the engine says what they are. The others, such as 1e3, a
time with a zone or a date of a form of its own, are read as frictionless reads them, each once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb

from builders.checks.casts import BLANKS, is_missing, literal, quoted, stripped
from builders.checks.certain import DATE, DATETIME, INTEGER, NUMBER, PATTERNS
from builders.checks.columns import missing_tokens
from builders.checks.patience import keep_time
from builders.checks.strict import bare
from builders.checks.strict.judges import STUMBLES, judge_of
from builders.sources.dataset import Resource

if TYPE_CHECKING:
    from frictionless import Field as Judge

TEXTS = frozenset({"any", "string"})
# Of cells in ways of their own, and of numbers that are rounded, the engine is not asked.
OWN_WAYS = ("groupChar", "decimalChar", "bareNumber", "floatNumber", "format")
TRUE = ("true", "True", "TRUE", "1")
FALSE = ("false", "False", "FALSE", "0")
KEPT_DECIMALS = 12
MOST_DIGITS = 26  # before the point


def is_bare(cell: str) -> str:
    """SQL of whether no blank stands around a text: a glance costs a fraction of taking it away."""
    first = [f"starts_with({cell}, {literal(blank)})" for blank in BLANKS if blank > "!"]
    last = [f"ends_with({cell}, {literal(blank)})" for blank in BLANKS]
    return f"{cell} >= '!' AND NOT ({' OR '.join([*first, *last])})"


def plain_value(cell: str, field: Mapping[str, Any]) -> str:
    """SQL of a text that is the same for all plain cells of one value; NULL for other cells."""
    kind = str(field.get("type", "any"))
    if kind in TEXTS:
        return cell
    if kind == "boolean":
        no, yes = _listed(field, "falseValues", FALSE), _listed(field, "trueValues", TRUE)
        return f"CASE WHEN {cell} IN ({no}) THEN 'false' WHEN {cell} IN ({yes}) THEN 'true' END"
    if any(field.get(key) not in (None, "default") for key in OWN_WAYS):
        return "NULL"
    whole = f"CAST(try_cast({cell} AS BIGINT) AS VARCHAR)"
    exact = f"CAST(try_cast({cell} AS DECIMAL(38,12)) AS VARCHAR)"
    ways = {
        # A number that is written again as the very text may have a digit more than the pattern.
        "integer": f"CASE WHEN {whole} = {cell} THEN {cell} "
        f"WHEN {_is(cell, INTEGER)} THEN {whole} END",
        "number": f"CASE WHEN {_is_short(cell)} OR {_is(cell, NUMBER)} THEN {exact} END",
        "year": f"CASE WHEN {_is(cell, PATTERNS['year'])} THEN {cell} END",
        "date": f"CASE WHEN {_is(cell, DATE)} THEN {cell} END",
        "datetime": f"CASE WHEN {_is(cell, DATETIME)} THEN {cell} END",
    }
    return ways.get(kind, "NULL")


def alike(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    resource: Resource,
    field: Mapping[str, Any],
    aside: str,
    among: Sequence[int] | None = None,
) -> str:
    """SQL of a text that is the same for all cells of one value, for the rows of ``relation``.

    ``aside`` is a name for the table of those cells that are not written plainly, if there are any;
    ``among`` are the only rows that may have one, if that is known.
    """
    raw, cell = quoted(str(field["name"])), stripped(quoted(str(field["name"])))
    if field.get("type", "any") in TEXTS:
        return f"CASE WHEN {is_bare(raw)} THEN {raw} ELSE {cell} END"
    # What is not plain as it stands may be so without the blanks around it.
    plain = f"coalesce({plain_value(raw, field)}, {plain_value(cell, field)})"
    missing = is_missing(raw, missing_tokens(resource, str(field["name"])))
    odd = f"CASE WHEN {plain} IS NOT NULL THEN false ELSE NOT {missing} END"
    texts = _texts(connection, f"SELECT DISTINCT {cell} FROM {quoted(relation)} WHERE {odd}", among)
    if not texts:
        return f"coalesce({plain}, {cell})"
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {quoted(aside)} AS "
        "SELECT unnest(?::VARCHAR[]) AS cell, unnest(?::VARCHAR[]) AS value",
        [texts, list(value_texts(field, texts))],
    )
    read = f"(SELECT any_value(value) FROM {quoted(aside)} aside WHERE aside.cell = {cell})"
    return f"coalesce({plain}, {read}, {cell})"


def _texts(
    connection: duckdb.DuckDBPyConnection, select: str, among: Sequence[int] | None
) -> list[str]:
    if among is None:
        return [text for (text,) in connection.execute(select).fetchall()]
    if not among:
        return []
    within = f"{select} AND _row IN (SELECT unnest(?::BIGINT[]))"
    return [text for (text,) in connection.execute(within, [list(among)]).fetchall()]


def value_texts(field: Mapping[str, Any], cells: Sequence[str]) -> Iterator[str]:
    """The same texts, for any cells; one that cannot be read is like its own text alone."""
    judge = None if field.get("type", "any") in TEXTS else judge_of(field)
    for cell in cells:
        keep_time()
        yield _read(judge, bare(field, cell)) if judge and cell else cell


def _read(judge: Judge, cell: str) -> str:
    try:
        value, wrong = judge.read_cell(cell)
    except STUMBLES:
        return cell
    return cell if wrong or value is None else _text(value)


def _text(value: Any) -> str:
    way = next((way for kind, way in WAYS if isinstance(value, kind)), repr)
    return way(value)


def _of_number(number: Decimal) -> str:
    """The text that the engine has for it; what is too long for that by its digits and exponent."""
    if not number.is_finite():
        return str(number)
    sign, digits, exponent = number.as_tuple()
    text = "".join(map(str, digits)).strip("0")
    after = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    power = int(exponent) + after if text else 0
    if power < -KEPT_DECIMALS or len(text) + power > MOST_DIGITS:
        return f"{'-' if sign else ''}{text}e{power}"
    return f"{number if text else Decimal(0):.{KEPT_DECIMALS}f}"


def _of_time(value: datetime) -> str:
    """With a zone, what the clock shows in UTC: a time without one is like none that has one."""
    clock, away = value.replace(tzinfo=None), value.utcoffset()
    if away is None:
        return clock.isoformat()
    with suppress(OverflowError):
        return f"{(clock - away).isoformat()}Z"
    return f"{clock.isoformat()} {away}"


def _of_clock(value: time) -> str:
    return _of_time(datetime.combine(date(2000, 1, 2), value))


# What is of two of these is of the first: a truth value is a whole number too, and a time a day.
WAYS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: str(value).lower()),
    (int, str),
    (Decimal, _of_number),
    (float, lambda value: _of_number(Decimal(repr(value)))),
    (datetime, _of_time),
    (date, date.isoformat),
    (time, _of_clock),
    (tuple, lambda value: " ".join(map(_text, value))),
)


def _is_short(cell: str) -> str:
    """Whether a number is too short to have more decimals than are kept; a look for less."""
    letters = f"contains({cell}, 'e') OR contains({cell}, 'E')"
    return f"(strlen({cell}) <= {KEPT_DECIMALS + 1} AND NOT ({letters}))"


def _is(cell: str, pattern: str) -> str:
    return f"regexp_full_match({cell}, {literal(pattern)})"


def _listed(field: Mapping[str, Any], key: str, usual: Sequence[str]) -> str:
    said = field.get(key)
    return ", ".join(literal(str(item)) for item in (usual if said is None else said)) or "NULL"
