"""What a rule is: a generator over the typed rows of one dataset that yields what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from builders.checks.casts import quoted
from builders.checks.findings import Spot, spots_in_words
from builders.problems import Problem, Severity
from builders.sources.dataset import Dataset
from builders.sources.place import Place

MOST = 20  # problems that one rule tells of one dataset; the others are counted


@dataclass(frozen=True, slots=True)
class RuleInput:
    """A dataset's typed rows. ``table`` is the name of a relation in ``connection``.

    It has the columns ``file`` (path in the dataset), ``row`` and one for each role. ``as_of`` is
    the day up to which the data go; ``places`` are those that the dataset joins to, ``place_names``
    their names, ``known_places`` all that may stand for one (names, ids and aliases, folded),
    ``definitions`` the names of the ready-made indicators.
    """

    dataset: Dataset
    table: str
    columns: frozenset[str]
    connection: duckdb.DuckDBPyConnection
    as_of: date | None = None
    place_names: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    known_places: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    is_placed: bool = True  # whether there are places to which names may lead

    @property
    def relation(self) -> str:
        """The table's name as SQL."""
        return quoted(self.table)

    def has(self, *names: str) -> bool:
        """Whether the table has all of these columns."""
        return self.columns.issuperset(names)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows that the SQL gives."""
        return self.connection.execute(sql, list(values)).fetchall()

    def shown(self, file: str) -> str:
        """A file's path from the portal's folder."""
        return f"{self.dataset.folder}/{file}"

    def column(self, role: str, file: str = "") -> str:
        """What the column of a role is called in the file, for people to find it."""
        for resource in self.dataset.resources:
            if file in ("", resource.path) and (columns := resource.reading.roles.get(role)):
                return " + ".join(columns)
        return role

    def problem(
        self,
        code: str,
        role: str,
        place: tuple[str, int],
        rows: Sequence[int] = (),
        **words: Any,
    ) -> Problem:
        """A problem of that code at a file and row; ``rows`` are all of them, if it is in more."""
        file, row = place
        said: dict[str, Any] = {key: plain(value) for key, value in words.items()}
        several = tuple(rows) if len(rows) > 1 else ()
        return Problem(code, self.shown(file), row, self.column(role, file), **said, rows=several)


@dataclass(frozen=True, slots=True)
class Rule:
    """A check across rows: the kinds it serves, what it looks at, and the codes it may yield."""

    name: str
    kinds: frozenset[str]
    says: str
    codes: tuple[str, ...]
    check: Callable[[RuleInput], Iterator[Problem]]


def plain(value: Any) -> str:
    """A value for a sentence: decimals without needless zeros, times without seconds of zero."""
    if value is None:
        return ""
    text = str(value)
    return text.removesuffix(" 00:00:00")


def seen_from(file: str, spot: Spot) -> str:
    """Another row as a row of this file is told of it: ``12``, or ``12 of lines-2024.csv``."""
    other, row = spot
    return f"{row}" if other == file else f"{row} of {other}"


def told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first so many of a rule's problems, and one that counts the others."""
    others: list[Problem] = []
    for number, problem in enumerate(problems, start=1):
        if number <= MOST:
            yield problem
        else:
            others.append(problem)
    if others:
        first = others[0]
        rows = spots_in_words([(p.file, p.row) for p in others if p.row is not None])
        # What counts warnings is itself one: it must not stop a build that they would not stop.
        stops = any(problem.severity is Severity.ERROR for problem in others)
        code = "more-of-the-same" if stops else "more-to-look-at"
        yield Problem(code, first.file, first.row, first.column, f"{len(others):,}", "", rows)
