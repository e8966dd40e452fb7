"""All columns of a file searched at once, so that only few cells need a closer look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb

from builders.checks.casts import literal, quoted
from builders.checks.laying import laid

SAMPLE = 5_000  # rows by which a column as a whole is judged
SHORTEST = 6  # letters of the shortest text that any pattern could find: a@b.co
# Times in ISO 8601 are digits and hyphens like so much else, and there are very many of them.
LONGEST_TIME, HYPHEN, COLON = 32, 5, 14


def standing_patterns(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    columns: Sequence[str],
    patterns: Sequence[str],
) -> Mapping[str, frozenset[str]]:
    """For each column, the patterns (RE2) that stand in some cell of it."""
    either = "|".join(f"(?:{pattern})" for pattern in patterns)
    some = [column for column, _ in _standing(connection, relation, columns, [either])]
    standing: dict[str, set[str]] = {column: set() for column in columns}
    for column, pattern in _standing(connection, relation, some, patterns):
        standing[column].add(pattern)
    return {column: frozenset(own) for column, own in standing.items()}


def _standing(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    columns: Sequence[str],
    patterns: Sequence[str],
) -> Sequence[tuple[str, str]]:
    """The columns and patterns where the pattern stands in some cell of the column."""
    if not columns:
        return ()
    cells = laid(relation, [quoted(column) for column in columns])
    matches = ", ".join(f"count(*) FILTER ({_matches(pattern)})" for pattern in patterns)
    found = connection.execute(
        f"SELECT nth, {matches} FROM ({cells}) GROUP BY nth ORDER BY nth"
    ).fetchall()
    return [
        (columns[nth], pattern)
        for nth, *numbers in found
        for pattern, number in zip(patterns, numbers, strict=True)
        if number
    ]


def _matches(pattern: str) -> str:
    is_time = f"length(cell) < {LONGEST_TIME} AND cell[{HYPHEN}] = '-' AND cell[{COLON}] = ':'"
    return (
        f"CASE WHEN length(cell) < {SHORTEST} OR ({is_time}) THEN false "
        f"ELSE regexp_matches(cell, {literal(pattern)}) END"
    )


def sample_of(
    connection: duckdb.DuckDBPyConnection, relation: str, columns: Sequence[str], rows: int
) -> Mapping[str, tuple[tuple[int, str], ...]]:
    """For each column its different cells with their first rows, of rows spread over the file."""
    listed = ", ".join(f"trim({quoted(column)})" for column in columns)
    every = max(1, rows // SAMPLE)
    found = connection.execute(
        f"SELECT _row, {listed} FROM {quoted(relation)} WHERE _row % {every} = 0 ORDER BY _row"
    ).fetchall()
    samples: dict[str, dict[str, int]] = {column: {} for column in columns}
    for row, *cells in found:
        for column, cell in zip(columns, cells, strict=True):
            if cell:
                samples[column].setdefault(cell, row)
    return {
        column: tuple((row, cell) for cell, row in own.items()) for column, own in samples.items()
    }
