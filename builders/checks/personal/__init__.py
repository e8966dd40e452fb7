"""The gate before publishing: every column that looks personal needs the steward's answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import duckdb

from builders.checks.columns import role_columns
from builders.checks.personal import addresses, births, emails, identifiers, people, phones
from builders.checks.personal.detector import Detector, Look
from builders.checks.personal.screen import sample_of, standing_patterns
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.dataset import Dataset, Resource, Shape

__all__ = ["DETECTORS", "Detector", "personal_problems"]

# In this order: whose home an address is, is told by what was found before it.
DETECTORS: dict[str, Detector] = {
    module.DETECTOR.name: module.DETECTOR
    for module in (emails, phones, identifiers, births, people, addresses)
}


def personal_problems(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    text: TextTable,
) -> Iterator[Problem]:
    """One problem for each column that looks personal and that the steward has not answered for.

    Rows that are withheld count too, since they stand in the original file.
    """
    columns = tuple(c for c in text.columns if dataset.disclosure.of(c) is None)
    if not columns:
        return
    patterns = tuple(detector.pattern for detector in DETECTORS.values() if detector.pattern)
    standing = standing_patterns(connection, text.name, columns, patterns)
    samples = sample_of(connection, text.name, columns, text.rows)
    roles = _roles(shape, resource, text.columns)
    found: set[str] = set()
    told: set[str] = set()
    for detector in DETECTORS.values():
        for column in columns:
            look = Look(
                connection,
                text.name,
                column,
                samples[column],
                standing[column],
                dataset.kind,
                roles.get(column, ""),
                frozenset(found),
            )
            seen = detector.find(look) if column not in told else None
            if seen is not None:
                found.add(detector.code)
                told.add(column)
                several = tuple(seen.rows) if len(seen.rows) > 1 else ()
                where = (resource.shown, seen.rows[0], column)
                yield Problem(detector.code, *where, seen.example, rows=several)


def _roles(shape: Shape, resource: Resource, columns: Sequence[str]) -> Mapping[str, str]:
    """What each column means to the dataset's kind."""
    said = role_columns(shape, resource, columns)
    return {column: one.role.name for one in said for column in one.columns}
