"""The same problem in many rows, told once: where it stands first, and in how many rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builders.problems import Problem, Severity

MOST = 20  # different problems told of one column; the others are counted
SHOWN = 3  # rows named of those in which one problem stands

Spot = tuple[str, int]  # a file and a row of it


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in one or more rows of a file; without rows it is about the whole column."""

    code: str
    column: str
    rows: tuple[int, ...]
    found: str = ""
    wanted: str = ""
    hint: str = ""

    def problem(self, file: str) -> Problem:
        """The finding as a problem of that file."""
        row = self.rows[0] if self.rows else None
        return Problem(
            self.code, file, row, self.column, self.found, self.wanted, self.hint, self._several
        )

    @property
    def _several(self) -> tuple[int, ...]:
        return self.rows if len(self.rows) > 1 else ()

    def withheld(self, file: str) -> Problem:
        """The finding as a warning about rows that are left out for it."""
        whole = self.problem(file)
        said = f"{self.column}: {whole.message}" if self.column else whole.message
        return Problem("row-withheld", file, whole.row, self.column, said, rows=self._several)


def rows_in_words(rows: Sequence[int], subject: str = "It stands") -> str:
    """``It stands in 412 rows: 12, 18, 40 and others.``; nothing where it stands in one."""
    count = len(rows)
    if count <= 1:
        return ""
    listed = ", ".join(f"{row}" for row in rows[:SHOWN])
    others = " and others" if count > SHOWN else ""
    return f"{subject} in {count:,} rows: {listed}{others}."


def rows_of_one_file(spots: Sequence[Spot]) -> tuple[int, ...]:
    """The rows of spots that are all in one file; nothing where they are in several."""
    one = len({file for file, _ in spots}) == 1
    return tuple(row for _, row in spots) if one else ()


def spots_in_words(spots: Sequence[Spot]) -> str:
    """The same of rows in several files, with the first row of each.

    ``It stands in 5 rows of 2 files: 2 of a.csv, 7 of b.csv.``
    """
    first: dict[str, int] = {}
    for file, row in spots:
        first.setdefault(file, row)
    if len(first) <= 1:
        return rows_in_words([row for _, row in spots])
    listed = ", ".join(f"{row} of {file}" for file, row in list(first.items())[:SHOWN])
    others = " and others" if len(first) > SHOWN else ""
    return f"It stands in {len(spots):,} rows of {len(first):,} files: {listed}{others}."


def limited(findings: Iterable[Finding]) -> list[Finding]:
    """At most so many findings of a column, and one that counts the others."""
    kept: list[Finding] = []
    over: dict[tuple[str, str], list[Finding]] = {}
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = (finding.code, finding.column)
        seen[key] = seen.get(key, 0) + 1
        if seen[key] <= MOST:
            kept.append(finding)
        else:
            over.setdefault(key, []).append(finding)
    for (code, column), rest in over.items():
        rows = tuple(row for finding in rest for row in finding.rows)
        stops = Problem(code).severity is Severity.ERROR
        more = "more-of-the-same" if stops else "more-to-look-at"
        kept.append(Finding(more, column, tuple(sorted(rows)), f"{len(rest):,}"))
    return kept
