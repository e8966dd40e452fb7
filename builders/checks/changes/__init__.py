"""What changed since the version before, as git keeps it: columns and totals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from builders.checks.changes.meaning import meaning_findings
from builders.checks.changes.past import versions_of
from builders.checks.changes.totals import total_problems
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.dataset import Dataset, Shape

__all__ = ["Changes", "changes_of"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is told of changes; ``why`` says of a file (as shown) why it was not compared."""

    problems: tuple[Problem, ...] = ()
    why: Mapping[str, str] = field(default_factory=dict)


def changes_of(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    shape: Shape,
    texts: Mapping[str, TextTable],
    cache: Path,
) -> Changes:
    """Compare each CSV file of a portal's dataset with its version before. Never raises."""
    if not shape.kind:
        return Changes()
    versions = [
        versions_of(connection, resource, texts[resource.name], cache)
        for resource in dataset.resources
        if resource.name in texts and resource.format == "csv"
    ]
    problems = [
        finding.problem(version.resource.shown)
        for version in versions
        for finding in meaning_findings(connection, version)
    ]
    if len(texts) == len(dataset.resources):
        problems += total_problems(connection, dataset, shape, versions)
    why = {version.resource.shown: version.why for version in versions if version.why}
    return Changes(tuple(problems), why)
