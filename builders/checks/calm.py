"""SQL that counts what would give the checks of letters and of damage a reason to look closer.

A file in which nothing is counted has nothing that they would tell (``look.py`` says what they look
for), so that a valid file needs one pass only. What is counted here need not be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builders.checks.casts import literal, quoted
from builders.checks.certain import DATE
from builders.checks.damage import row_limits, swallowed, totals
from builders.checks.damage.columns import FIXED_WORDS, coordinates, is_code, words_of
from builders.checks.damage.coordinates import are_plain
from builders.checks.letters import headers
from builders.checks.look import EXPONENT, MONTH_DAY, Look, is_odd, stand_ins
from builders.checks.scan import Scan

# The tests of these types leave no room for letters.
BARE = frozenset({"integer", "number", "year", "boolean"})
DAYS = frozenset({"date", "datetime"})
NO_NAMES = DAYS | {"integer", "number", "year"}  # no name of a column is valid under these
REASONS = (
    rf"^\s*#|^\s*{EXPONENT}\s*$|^\s*(?:{MONTH_DAY})\s*$|"
    rf"^\s*(?:{'|'.join(day.replace('.', '[.]') for day in stand_ins())})\s*$"
)


def is_calm(look: Look, select: str) -> bool:
    """Whether neither the header, the size nor the points could give a reason.

    ``select`` gives the rows, whose other cells are seen to by ``reasons``.
    """
    said = [*row_limits.RULE.check(look), *headers.RULE.check(look)]
    pair = coordinates(look)
    return not said and (pair is None or are_plain(look.connection, select, pair))


def reasons(look: Look, fields: Sequence[Mapping[str, Any]], scan: Scan) -> Iterator[str]:
    """Aggregates over certainly valid rows; none of them holds where there is no reason."""
    kinds = {str(field["name"]): str(field.get("type", "any")) for field in fields}
    for column, kind in kinds.items():
        cell = quoted(column)
        if kind in DAYS:
            yield f"bool_or({' OR '.join(_spans(cell, _least_day(fields, column)))})"
        elif kind not in BARE and not _is_listed(fields, column):
            yield f"bool_or({_begins_oddly(cell)})"
            if scan.inner_breaks:
                yield f"bool_or({_has_lines(cell)})"
            if not scan.ascii_only:
                yield f"bool_or({is_odd(cell)})"
        if is_code(look, column):
            yield _uneven(column)
    yield alone(fields)
    yield from _odd_rows(kinds, [c for c in kinds if _is_listed(fields, c)])


def _spans(cell: str, least: str) -> Iterator[str]:
    """Valid days stand with the year in front: those that stand for none are a few spans."""
    if least < "1970-01-02":
        yield f"{cell} >= '1' AND {cell} < '1901'"
        yield f"{cell} >= '1970-01-01' AND {cell} < '1970-01-02'"
    yield f"{cell} >= '9999-12-31' AND {cell} < ':'"


def _least_day(fields: Sequence[Mapping[str, Any]], column: str) -> str:
    """The day before which no cell of the column is certainly valid; empty where none is known."""
    field = next(field for field in fields if field["name"] == column)
    least = str((field.get("constraints") or {}).get("minimum", ""))
    return least if field.get("type") == "date" and re.fullmatch(DATE, least) else ""


def _is_listed(fields: Sequence[Mapping[str, Any]], column: str) -> bool:
    """Whether every cell is one of the values that the schema lists, in plain letters."""
    field = next(field for field in fields if field["name"] == column)
    listed = (field.get("constraints") or {}).get("enum") or ()
    plain = all(str(text).isascii() and str(text)[:1].isalpha() for text in listed)
    return bool(listed) and plain and not any("total" in str(text).lower() for text in listed)


def _begins_oddly(cell: str) -> str:
    """All reasons begin with a digit, a sign or a blank, but for months, which have six letters."""
    close = f"regexp_matches({cell}, {literal(REASONS)})"
    return f"CASE WHEN {cell} < ':' OR strlen({cell}) = 6 THEN {close} ELSE false END"


def _has_lines(cell: str) -> str:
    """Whether there are as many lines in a cell as whole rows need that stand in it."""
    breaks = f"length({cell}) - length(translate({cell}, chr(10) || chr(13), ''))"
    return f"{breaks} >= {swallowed.FEWEST_LINES}"


def _uneven(column: str) -> str:
    """Codes in digits may have lost zeros where some have them, or where all should be as long."""
    cell = quoted(column)
    if words_of(column) & FIXED_WORDS:
        return f"coalesce(max(strlen({cell})) - min(strlen({cell})) FILTER ({cell} <> ''), 0)"
    zeros = f"bool_or({cell} >= ' ' AND {cell} < '1')"
    return f"CASE WHEN min(strlen({cell})) = max(strlen({cell})) THEN false ELSE {zeros} END"


def _odd_rows(kinds: Mapping[str, str], listed: Sequence[str]) -> Iterator[str]:
    """Totals, and the header once more."""
    for column in list(kinds)[: totals.LABELS]:
        if kinds[column] not in BARE | DAYS and column not in listed:
            cell = quoted(column)
            letters = f"strlen({cell}) < 30 AND contains(lower({cell}), 'total')"
            yield f"bool_or(CASE WHEN strlen({cell}) < 30 THEN {letters} ELSE false END)"
    if not any(kinds[c] in NO_NAMES and c[:1].isalpha() for c in kinds):
        same = " AND ".join(f"lower({quoted(c)}) = {literal(c.lower())}" for c in kinds)
        length = f"strlen({quoted(next(iter(kinds)))}) = {len(next(iter(kinds)).encode())}"
        yield f"bool_or(CASE WHEN {length} THEN {same} ELSE false END)"


def alone(fields: Sequence[Mapping[str, Any]]) -> str:
    """Whether there are rows without text, or with text in the first cell alone."""
    if any((field.get("constraints") or {}).get("required") for field in fields[1:]):
        return "false"
    blank = [f"({c} < '!' OR {c} >= chr(127))" for c in (quoted(str(f["name"])) for f in fields)]
    others = " AND ".join(blank[2:]) or "true"
    return f"bool_or(CASE WHEN {blank[1] if blank[1:] else blank[0]} THEN {others} END)"


def filled(fields: Sequence[Mapping[str, Any]]) -> str:
    """SQL that holds over some rows where no column of them is blank throughout."""
    cells = (quoted(str(field["name"])) for field in fields)
    return " AND ".join(f"count(*) FILTER ({c} >= '!' AND {c} < chr(127)) > 0" for c in cells)
