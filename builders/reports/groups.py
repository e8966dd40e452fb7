"""Problems that are alike, told together: in one file and column, of one code and one remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builders.problems import Problem, rows_in_words


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence about the rows in which it holds; without rows it is about the whole file."""

    message: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Problems that are mended in the same way, in the order of their rows."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The problem that stands for all of them."""
        return self.problems[0]

    @property
    def rows(self) -> tuple[int, ...]:
        """Every row that one of them is about, in order."""
        return tuple(sorted({row for problem in self.problems for row in rows_of(problem)}))

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is said, each sentence once with its rows."""
        rows: dict[str, set[int]] = {}
        for problem in self.problems:
            rows.setdefault(problem.message, set()).update(rows_of(problem))
        return tuple(Line(message, tuple(sorted(own))) for message, own in rows.items())


def rows_of(problem: Problem) -> tuple[int, ...]:
    """All rows that a problem is about."""
    return problem.rows or (() if problem.row is None else (problem.row,))


def groups_of(problems: Iterable[Problem]) -> list[Group]:
    """The problems in groups, by file and first row."""
    ordered = sorted(problems, key=lambda p: (p.file, p.row or 0, p.column, p.code, p.found))
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in ordered:
        key = (problem.file, problem.code, problem.column, problem.remedy)
        groups.setdefault(key, []).append(problem)
    return [Group(tuple(own)) for own in groups.values()]


def place_in_words(column: str, rows: tuple[int, ...], noun: str = "row") -> str:
    """``row 12, amount``, or ``amount, 412 rows, first 12, 18, 40``; nothing for a whole file."""
    said = rows_in_words(rows, noun) if rows else ""
    parts = (column, said) if len(rows) > 1 else (said, column)
    return ", ".join(part for part in parts if part)
