"""A file's text held against everything: corrections, structure, roles, schema, letters, damage.

It is the way that tells every problem with its row. A file that is found valid in one pass
(``onepass.py``) does not take it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import duckdb

from builders.checks.casts import quoted
from builders.checks.cells import Cells
from builders.checks.columns import column_problems, role_columns
from builders.checks.correcting import correct
from builders.checks.damage.registry import look_findings, without_empty
from builders.checks.files import FileCheck, told
from builders.checks.findings import Finding
from builders.checks.kept import keep_rows
from builders.checks.look import Look, look_at
from builders.checks.reading import TextTable
from builders.checks.structure import (
    control_findings,
    header_problems,
    repeated_findings,
    row_findings,
)
from builders.checks.verdict import judge
from builders.checks.zones import zone_findings
from builders.sources.dataset import Dataset, Resource, Shape


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
    return told(resource, text, problems, verdict, findings)


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
