"""One CSV file, read and checked: its text, every problem, and the rows that must be left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from builders.checks.findings import Finding, limited
from builders.checks.onepass import one_pass
from builders.checks.patience import SlowError, time_limit
from builders.checks.reading import TextTable, text_table
from builders.checks.structure import byte_problems, fatal_problems
from builders.problems import Problem, Route, Severity
from builders.sources.dataset import Dataset, Resource, Shape

if TYPE_CHECKING:
    from builders.checks.correcting import Outcome
    from builders.checks.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What became of one file.

    ``text`` is None where the file cannot be read at all. ``bad_rows`` are to be withheld: they
    are empty unless the descriptor says ``bad_rows: withhold``.
    """

    resource: Resource
    text: TextTable | None
    problems: tuple[Problem, ...] = ()
    bad_rows: tuple[int, ...] = ()
    route: Route | None = None  # None where no row was looked at
    outcomes: tuple[Outcome, ...] = ()  # of the corrections that are about the file

    @property
    def is_sound(self) -> bool:
        """Whether the file may be typed and published."""
        stops = any(problem.severity is Severity.ERROR for problem in self.problems)
        return self.text is not None and not stops


def check_file(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    cache: Path,
) -> FileCheck:
    """Check one CSV file of a dataset. Never raises for what stands in the file."""
    try:
        with time_limit(resource.limits.seconds, connection):
            return _checked(connection, dataset, resource, shape, cache)
    except SlowError:
        wanted = f"{resource.limits.seconds:,}"
        problem = Problem("file-too-slow", resource.shown, None, "", "", wanted)
        return FileCheck(resource, None, (problem,))


def _checked(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    cache: Path,
) -> FileCheck:
    if found := tuple(byte_problems(resource)):
        return FileCheck(resource, None, found)
    # Where no role is read from the file, its schema alone speaks of its rows.
    if not shape.roles and (passed := one_pass(resource)):
        return told(resource, passed.text, (), passed.verdict, passed.verdict.findings)
    text = text_table(connection, resource, cache)
    if found := tuple(fatal_problems(connection, resource, text)):
        return FileCheck(resource, None, found)
    from builders.checks.usual_way import check_text  # most files do without

    return check_text(connection, dataset, resource, shape, text)


def told(
    resource: Resource,
    text: TextTable,
    problems: Sequence[Problem],
    verdict: Verdict,
    findings: Iterable[Finding],
) -> FileCheck:
    """What is told of a file, in the order of its rows and columns."""
    said, bad_rows = tell(resource, limited(findings))
    order = {column: number for number, column in enumerate(text.columns)}
    said.sort(key=lambda problem: (problem.row or 0, order.get(problem.column, -1)))
    sent, why = verdict.judged, verdict.unscreened
    slow = text.slow_since
    route = Route(resource.shown, text.rows, sent, unscreened=why, columns=text.columns, slow=slow)
    return FileCheck(resource, text, (*problems, *verdict.problems, *said), bad_rows, route)


def tell(resource: Resource, findings: Iterable[Finding]) -> tuple[list[Problem], tuple[int, ...]]:
    """The findings as problems; as warnings about rows left out, where the steward chose so."""
    problems: list[Problem] = []
    bad_rows: set[int] = set()
    for finding in findings:
        problem = finding.problem(resource.shown)
        stops = problem.severity is Severity.ERROR and finding.rows
        if stops and resource.reading.bad_rows == "withhold":
            problem = finding.withheld(resource.shown)
            bad_rows.update(finding.rows)
        problems.append(problem)
    return problems, tuple(sorted(bad_rows))
