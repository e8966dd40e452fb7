"""What a detector is: one sort of personal data, looked for in the cells of one column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import duckdb

from builders.checks.casts import literal, quoted

MOST_CANDIDATES = 20_000  # cells of a column that are looked at closely


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a column: the rows, and one cell of it, masked."""

    rows: tuple[int, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Look:
    """One column of a file as text. ``role`` is what it means to the dataset's kind, if anything.

    ``sample`` has one row for each different cell, from rows spread evenly over the file;
    ``standing`` are the patterns that stand in some cell of the whole column; ``beside`` are the
    codes of what was found in other columns of the file.
    """

    connection: duckdb.DuckDBPyConnection
    relation: str
    column: str
    sample: tuple[tuple[int, str], ...]
    standing: frozenset[str] = frozenset()
    kind: str = ""
    role: str = ""
    beside: frozenset[str] = frozenset()

    def candidates(self, pattern: str) -> list[tuple[int, str]]:
        """The rows and cells in which a pattern of RE2 stands, in the order of the file."""
        if pattern not in self.standing:
            return []
        cell = quoted(self.column)
        found = self.connection.execute(
            f"SELECT _row, {cell} FROM {quoted(self.relation)} "
            f"WHERE regexp_matches({cell}, {literal(pattern)}) "
            f"ORDER BY _row LIMIT {MOST_CANDIDATES}"
        ).fetchall()
        return [(int(row), str(text)) for row, text in found]

    def everywhere(self, found: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
        """These cells of the sample in all rows in which they stand."""
        if not found:
            return []
        cell, cells = quoted(self.column), list(dict.fromkeys(text for _, text in found))
        rows = self.connection.execute(
            f"SELECT _row, {cell} FROM {quoted(self.relation)} "
            f"WHERE trim({cell}) IN (SELECT unnest(?::VARCHAR[])) "
            f"ORDER BY _row LIMIT {MOST_CANDIDATES}",
            [cells],
        ).fetchall()
        return [(int(row), str(text)) for row, text in rows]

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the column's name speaks of it: weak evidence, for cells that look like it."""
        return pattern.search(spaced(self.column)) is not None


@dataclass(frozen=True, slots=True)
class Detector:
    """One sort of personal data.

    ``find`` is asked of every column, and asks for candidates of ``pattern`` (RE2) alone, which
    all columns are searched for at once.
    """

    name: str
    code: str
    says: str
    find: Callable[[Look], Seen | None]
    pattern: str = ""


def seen(found: Sequence[tuple[int, str]]) -> Seen | None:
    """The rows of what was found, and the first of it, masked."""
    if not found:
        return None
    return Seen(tuple(row for row, _ in found), masked(found[0][1]))


def masked(text: str, longest: int = 40) -> str:
    """A personal value in a form that shows its shape and nothing more: ``j•••@e•••.o•••``."""
    shape = re.sub(r"[^\W\d_]+", lambda word: word[0][0] + "•••", text.strip())
    shape = re.sub(r"\d", "•", shape)
    return shape if len(shape) <= longest else shape[: longest - 1] + "…"


def spaced(name: str) -> str:
    """A column's name in lower case, its words apart: ``HomePhone`` and ``home_phone`` alike."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return re.sub(r"[^a-zà-ÿ]+", " ", apart.lower()).strip()
