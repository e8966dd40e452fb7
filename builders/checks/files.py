"""One CSV file, read and checked: its text, every problem, and the rows that must be left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from builders.checks.casts import quoted
from builders.checks.cells import Cells
from builders.checks.columns import column_problems, role_columns
from builders.checks.correcting import Outcome, correct
from builders.checks.damage import look_findings, without_empty
from builders.checks.findings import Finding, limited
from builders.checks.kept import keep_rows
from builders.checks.look import Look, look_at
from builders.checks.onepass import one_pass
from builders.checks.patience import SlowError, time_limit
from builders.checks.reading import TextTable, text_table
from builders.checks.structure import (
    byte_problems,
    control_findings,
    fatal_problems,
    header_problems,
    repeated_findings,
    row_findings,
)
from builders.checks.verdict import Verdict, judge
from builders.checks.zones import zone_findings
from builders.problems import Problem, Route, Severity
from builders.sources.dataset import Dataset, Resource, Shape


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
        return _told(resource, passed.text, (), passed.verdict, passed.verdict.findings)
    text = text_table(connection, resource, cache)
    if found := tuple(fatal_problems(connection, resource, text)):
        return FileCheck(resource, None, found)
    return check_text(connection, dataset, resource, shape, text)


def check_text(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    text: TextTable,
) -> FileCheck:
    """Check a file that has been read as text (CSV, or the properties of a GeoJSON).

    The steward's corrections are made first, so that everything after sees the corrected text.
    """
    corrected = correct(connection, dataset, resource, text)
    check = _check_corrected(connection, dataset, resource, shape, corrected.text)
    return replace(check, outcomes=corrected.outcomes)


def _check_corrected(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    text: TextTable,
) -> FileCheck:
    problems = without_empty(connection, text, header_problems(resource, text))
    missing = list(column_problems(dataset, resource, shape, text))
    if missing:
        return FileCheck(resource, text, (*problems, *missing))
    kept = keep_rows(connection, resource, text)
    findings = [*row_findings(connection, kept, text, resource.limits.cell)]
    if resource.reading.duplicates == "error":
        findings += repeated_findings(connection, kept, text)
    findings += control_findings(connection, kept, text)
    whole = _whole_rows(connection, kept, len(text.columns))
    said = role_columns(shape, resource, text.columns)
    of_roles = list(Cells(connection, resource, whole, shape.kind).findings(said))
    verdict = judge(connection, resource, whole, text.columns)
    look = look_at(Look(connection, resource, text, whole, shape.kind, said))
    findings += look_findings(look)
    findings += [*of_roles, *zone_findings(connection, resource, whole, said)]
    findings += _not_told_yet(verdict.findings, of_roles)
    return _told(resource, text, problems, verdict, findings)


def _told(
    resource: Resource,
    text: TextTable,
    problems: Sequence[Problem],
    verdict: Verdict,
    findings: Iterable[Finding],
) -> FileCheck:
    told, bad_rows = tell(resource, limited(findings))
    order = {column: number for number, column in enumerate(text.columns)}
    told.sort(key=lambda problem: (problem.row or 0, order.get(problem.column, -1)))
    sent, why = verdict.judged, verdict.unscreened
    slow = text.slow_since
    route = Route(resource.shown, text.rows, sent, unscreened=why, columns=text.columns, slow=slow)
    return FileCheck(resource, text, (*problems, *verdict.problems, *told), bad_rows, route)


def _whole_rows(connection: duckdb.DuckDBPyConnection, kept: str, width: int) -> str:
    """The rows whose cells certainly stand under their own columns."""
    name = f"{kept}_whole"
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW {quoted(name)} AS "
        f"SELECT * FROM {quoted(kept)} WHERE _width = {width}"
    )
    return name


def _not_told_yet(findings: Iterable[Finding], told: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of the schema about cells of which the role has not spoken already."""
    spoken = {(finding.column, row) for finding in told for row in finding.rows}
    for finding in findings:
        rows = tuple(row for row in finding.rows if (finding.column, row) not in spoken)
        if rows:
            yield replace(finding, rows=rows)


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
