"""Where in a file's text a row and a cell begin: the true line and the character in it.

A row is a line of the file only while no cell holds a line break; editors, GitHub and SARIF count
lines.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builders.problems import Problem
from builders.reports.groups import rows_of
from builders.sources.outside import TABLES, likely_delimiter

BOMS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Spot:
    """A row's first line (from 1), its cells, and the character (from 1) at which each begins.

    ``starts`` is empty where the row runs over several lines or holds quotes.
    """

    line: int
    cells: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Spots:
    """The rows of one file that problems are about; ``header`` gives columns their position."""

    header: tuple[str, ...]
    rows: Mapping[int, Spot]

    def line(self, problem: Problem) -> int | None:
        """The line on which a problem begins, or None where it is about the whole file."""
        if problem.row is None:
            return None
        spot = self.rows.get(problem.row)
        return spot.line if spot else problem.row

    def column(self, problem: Problem) -> int | None:
        """The character at which the problem's cell begins, or None where that is not known."""
        spot = self.rows.get(problem.row or 0)
        if spot is None or problem.column not in self.header:
            return None
        position = self.header.index(problem.column)
        return spot.starts[position] if position < len(spot.starts) else None


NOWHERE = Spots((), {})


def spots_of(root: Path, problems: Collection[Problem], *, every: bool = False) -> dict[str, Spots]:
    """The spots of every table that the problems name; descriptors count in lines already.

    Of a problem in several rows the first is looked up, or ``every`` one.
    """
    rows: dict[str, set[int]] = {}
    for problem in problems:
        if Path(problem.file).suffix.lower() in TABLES:
            rows.setdefault(problem.file, set()).update(rows_of(problem)[: None if every else 1])
    return {file: _spots(root / file, wanted) for file, wanted in rows.items() if wanted}


def _spots(file: Path, wanted: Collection[int]) -> Spots:
    try:
        sign = likely_delimiter(file)
        with file.open(encoding=_encoding(file), errors="replace", newline="") as stream:
            return _read(stream, sign, wanted)
    except OSError:
        return NOWHERE


def _encoding(file: Path) -> str:
    with file.open("rb") as stream:
        start = stream.read(2)
    return "utf-16" if start in BOMS else "utf-8-sig"


def _read(stream: Iterator[str], sign: str, wanted: Collection[int]) -> Spots:
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in stream:
            taken.append(line)
            yield line

    reader = csv.reader(lines(), delimiter=sign, strict=True)
    header: tuple[str, ...] = ()
    found: dict[int, Spot] = {}
    row, last = 0, max(wanted)
    while row < last:
        row += 1
        line = reader.line_num + 1
        cells = _next(reader.__next__)
        if cells is None:
            break
        if row == 1:
            header = tuple(cell.strip() for cell in cells)
        if row in wanted:
            found[row] = Spot(line, tuple(cells), _starts(taken, sign))
        taken.clear()
    return Spots(header, found)


def _next(step: Callable[[], list[str]]) -> list[str] | None:
    """The next record; one whose quotes are broken has no cells. None at the end."""
    try:
        return step()
    except StopIteration:
        return None
    except csv.Error:
        return []


def _starts(lines: list[str], sign: str) -> tuple[int, ...]:
    if len(lines) != 1 or '"' in lines[0]:
        return ()
    starts, at = [], 1
    for cell in lines[0].rstrip("\r\n").split(sign):
        starts.append(at)
        at += len(cell) + 1
    return tuple(starts)
