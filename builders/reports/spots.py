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
from builders.reports.features import begins_of
from builders.reports.groups import rows_of
from builders.sources.outside import TABLES, likely_delimiter

MAPS = ".geojson"
LONGEST = 100_000  # characters of a record that is followed cell by cell
BOMS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Spot:
    """A row's first line (from 1), its cells, and the line and character at which each begins.

    ``at`` is the character at which the whole begins, where that is not the first of the line.
    """

    line: int
    cells: tuple[str, ...] = ()
    starts: tuple[tuple[int, int], ...] = ()
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Spots:
    """The rows of one file that problems are about; ``header`` gives columns their position.

    A row that was not found stands at the line of its number, if the file is one of lines.
    """

    header: tuple[str, ...]
    rows: Mapping[int, Spot]
    is_of_lines: bool = True

    def line(self, problem: Problem) -> int | None:
        """The line on which a problem begins, or None where it is about the whole file."""
        if problem.row is None:
            return None
        spot = self.rows.get(problem.row)
        if spot is None:
            return problem.row if self.is_of_lines else None
        start = self._start(spot, problem)
        return start[0] if start else spot.line

    def column(self, problem: Problem) -> int | None:
        """The character at which the problem's cell begins, or None where that is not known."""
        spot = self.rows.get(problem.row or 0)
        if spot is None:
            return None
        start = self._start(spot, problem)
        return start[1] if start else spot.at

    def _start(self, spot: Spot, problem: Problem) -> tuple[int, int] | None:
        if not problem.column or problem.column not in self.header:
            return None  # a header may well be blank, and a problem about a whole row
        position = self.header.index(problem.column)
        return spot.starts[position] if position < len(spot.starts) else None


NOWHERE = Spots((), {})


def spots_of(root: Path, problems: Collection[Problem], *, every: bool = False) -> dict[str, Spots]:
    """The spots of every table and map that the problems name; descriptors count in lines already.

    Of a problem in several rows the first is looked up; or the cells of ``every`` one, without
    where they begin.
    """
    rows: dict[str, set[int]] = {}
    for problem in problems:
        if Path(problem.file).suffix.lower() in (*TABLES, MAPS):
            rows.setdefault(problem.file, set()).update(rows_of(problem)[: None if every else 1])
    return {file: _spots(root / file, wanted, every) for file, wanted in rows.items() if wanted}


def _spots(file: Path, wanted: Collection[int], every: bool) -> Spots:  # noqa: FBT001 - our own
    is_map = file.suffix.lower() == MAPS
    try:
        if is_map:
            begins = begins_of(file, wanted).items()
            return Spots((), {row: Spot(line, at=at) for row, (line, at) in begins}, not is_map)
        sign = likely_delimiter(file)
        with file.open(encoding=_encoding(file), errors="replace", newline="") as stream:
            return _read(stream, sign, wanted, starts_of=_no_starts if every else _starts)
    except OSError:
        return Spots((), {}, not is_map)


def _encoding(file: Path) -> str:
    with file.open("rb") as stream:
        start = stream.read(2)
    return "utf-16" if start in BOMS else "utf-8-sig"


def _read(
    stream: Iterator[str],
    sign: str,
    wanted: Collection[int],
    starts_of: Callable[[list[str], str, int], tuple[tuple[int, int], ...]],
) -> Spots:
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
            found[row] = Spot(line, tuple(cells), starts_of(taken, sign, line) if cells else ())
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


def _no_starts(lines: list[str], sign: str, first: int) -> tuple[tuple[int, int], ...]:
    del lines, sign, first
    return ()


def _starts(lines: list[str], sign: str, first: int) -> tuple[tuple[int, int], ...]:
    """The line and character at which each cell of a record begins; its quote is part of it."""
    if sum(map(len, lines)) > LONGEST:
        return ()
    starts, is_quoted = [(first, 1)], False
    for line, text in enumerate(lines, start=first):
        for at, character in enumerate(text, start=1):
            if character == '"' and (is_quoted or starts[-1] == (line, at)):
                # A doubled quote closes and opens again, which comes to the same.
                is_quoted = not is_quoted
            elif character == '"' and at > 1 and text[at - 2] == '"':
                is_quoted = True
            elif character == sign and not is_quoted:
                starts.append((line, at + 1))
    return tuple(starts)
