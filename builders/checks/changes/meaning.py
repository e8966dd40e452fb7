"""Columns that seem to hold something else than in the version before.

Three things are looked at, in columns that both versions have and fill: whether the cells are
numbers, how large a usual number is, and whether a column of few words still uses them. New rows
come and go in every version; that a column turns as a whole is what is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb

from builders.checks.casts import literal, number_text, present, quoted
from builders.checks.changes.past import Versions
from builders.checks.columns import missing_tokens
from builders.checks.damage.columns import CODE_WORDS, words_of
from builders.checks.findings import Finding
from builders.checks.reading import TextTable
from builders.sources.dataset import NumberStyle, Resource

FEWEST = 20  # filled cells of a column in each version
MOSTLY, HARDLY = 0.95, 0.5  # the share of numbers in a column of numbers, and in one of none
TIMES = 8  # as large, or as small, as before: units differ by ten, a hundred or a thousand
FEW_WORDS = 40  # different texts in a column of few words
KEPT = 0.1  # the share of cells whose text was known before, below which the words are others


@dataclass(frozen=True, slots=True)
class _Sort:
    """What a column holds: filled cells, the share of numbers, a usual number, a few texts."""

    filled: int
    numbers: float
    usual: float
    texts: int

    def in_words(self) -> str:
        if self.numbers < MOSTLY:
            return "text" if self.numbers < HARDLY else "numbers and text"
        return f"numbers, mostly about {f'{self.usual:,.2f}'.rstrip('0').rstrip('.')}"


def meaning_findings(
    connection: duckdb.DuckDBPyConnection, versions: Versions
) -> Iterator[Finding]:
    """Each column that seems to hold something else than before."""
    if versions.was is None:
        return
    for column in versions.now.columns:
        if column in versions.was.columns:
            yield from _of_column(connection, versions, versions.was, column)


def _of_column(
    connection: duckdb.DuckDBPyConnection, versions: Versions, earlier: TextTable, column: str
) -> Iterator[Finding]:
    now = _sort(connection, versions.resource, versions.now, column)
    was = _sort(connection, versions.resource, earlier, column)
    if min(now.filled, was.filled) < FEWEST:
        return
    if _turned(was.numbers, now.numbers) or _turned(now.numbers, was.numbers):
        yield Finding("column-changed", column, (), was.in_words(), now.in_words())
    elif min(now.numbers, was.numbers) >= MOSTLY:
        # Codes grow as they are given out; amounts stay about as large.
        if _jumped(was.usual, now.usual) and not words_of(column) & CODE_WORDS:
            yield Finding("column-changed", column, (), was.in_words(), now.in_words())
    elif max(now.texts, was.texts) <= FEW_WORDS and max(now.numbers, was.numbers) < HARDLY:
        yield from _of_words(connection, versions, earlier, column)


def _turned(one: float, other: float) -> bool:
    return one >= MOSTLY and other <= HARDLY


def _jumped(was: float, now: float) -> bool:
    return was > 0 and now > 0 and not 1 / TIMES < now / was < TIMES


def _cell(resource: Resource, column: str) -> str:
    return present(quoted(column), missing_tokens(resource, column))


def _sort(
    connection: duckdb.DuckDBPyConnection, resource: Resource, text: TextTable, column: str
) -> _Sort:
    style = resource.reading.numbers if resource.reading.numbers.decimal else NumberStyle()
    number = f"try_cast({number_text('cell', style)} AS DOUBLE)"
    [(filled, numbers, usual, texts)] = connection.execute(
        f"SELECT count(*), count(number), median(abs(number)), count(DISTINCT cell) "
        f"FROM (SELECT cell, {number} AS number FROM "
        f"(SELECT {_cell(resource, column)} AS cell FROM {quoted(text.name)}) "
        f"WHERE cell IS NOT NULL)"
    ).fetchall()
    return _Sort(filled, numbers / filled if filled else 0.0, float(usual or 0), texts)


def _of_words(
    connection: duckdb.DuckDBPyConnection, versions: Versions, earlier: TextTable, column: str
) -> Iterator[Finding]:
    cell = _cell(versions.resource, column)
    sql = (
        f"SELECT cell, count(*) FROM (SELECT {cell} AS cell FROM {{}}) WHERE cell IS NOT NULL "
        f"GROUP BY cell ORDER BY count(*) DESC, cell"
    )
    now = dict(connection.execute(sql.format(quoted(versions.now.name))).fetchall())
    was = dict(connection.execute(sql.format(quoted(earlier.name))).fetchall())
    known = sum(count for text, count in now.items() if text in was)
    if known < KEPT * sum(now.values()) and not _are_days(connection, now):
        yield Finding("column-changed", column, (), _few(was), _few(now))


def _are_days(connection: duckdb.DuckDBPyConnection, texts: dict[str, int]) -> bool:
    """Whether a text is a date, of which each version brings others."""
    first = literal(next(iter(texts)))
    [(day,)] = connection.execute(
        f"SELECT regexp_matches({first}, '(19|20)[0-9]{{2}}|[0-9]+[-/.][0-9]+[-/.][0-9]+')"
    ).fetchall()
    return bool(day)


def _few(texts: dict[str, int]) -> str:
    return ", ".join(f"“{text[:30]}”" for text in list(texts)[:3])
