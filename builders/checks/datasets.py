"""One dataset, read and checked: every file's text, the boundaries, and every problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import duckdb

from builders.checks.columns import nowhere_problems
from builders.checks.files import FileCheck, check_file
from builders.checks.reading import TextTable
from builders.problems import CorrectionMade, Problem, Route, Severity
from builders.sources.dataset import Dataset, Resource, Shape


@dataclass(frozen=True, slots=True)
class DatasetCheck:
    """What became of a dataset's files. The mappings go by the resource's name.

    ``geometries`` has the shapes of each GeoJSON file in the order of its rows, None where a
    feature has no boundary that can be used.
    """

    texts: Mapping[str, TextTable] = field(default_factory=dict)
    geometries: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    bad_rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    routes: tuple[Route, ...] = ()
    corrected: tuple[CorrectionMade, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether the dataset may be typed and published."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)


def check_dataset(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    shape: Shape,
    cache: Path,
    *,
    is_past: bool = False,
) -> DatasetCheck:
    """Read and check every file of a dataset. Never raises for what stands in the files.

    What is wrong between files is found when all datasets have been read: see ``foreign.py``.

    One that is past is held against no version before it.
    """
    files: list[FileCheck] = []
    geometries: dict[str, Sequence[Any]] = {}
    for resource in dataset.resources:
        if resource.format == "geojson":
            check, shapes = _check_features(connection, dataset, resource, shape)
            geometries[resource.name] = shapes
        else:
            check = check_file(connection, dataset, resource, shape, cache)
        files.append(check)
    texts = {check.resource.name: check.text for check in files if check.text is not None}
    outcomes = [outcome for check in files for outcome in check.outcomes]
    problems = [problem for check in files for problem in check.problems]
    all_read = len(texts) == len(dataset.resources)
    problems += nowhere_problems(dataset, texts.values()) if all_read else ()
    made: tuple[CorrectionMade, ...] = ()
    if dataset.corrections:
        from builders.checks.corrected import correction_findings, corrections_made

        problems += correction_findings(dataset, outcomes) if all_read else ()
        made = tuple(corrections_made(dataset, outcomes))
    why: Mapping[str, str] = {}
    # Outside a portal nothing is known of versions before.
    if shape.kind and not is_past:
        from builders.checks.changes import changes_of

        changes = changes_of(connection, dataset, shape, texts, cache)
        why, problems = changes.why, [*problems, *changes.problems]
    bad_rows = {check.resource.name: check.bad_rows for check in files if check.bad_rows}
    routes = tuple(
        replace(check.route, not_compared=why.get(check.resource.shown, ""))
        for check in files
        if check.route is not None
    )
    return DatasetCheck(texts, geometries, bad_rows, tuple(problems), routes, made)


def _check_features(
    connection: duckdb.DuckDBPyConnection, dataset: Dataset, resource: Resource, shape: Shape
) -> tuple[FileCheck, Sequence[Any]]:
    # Only datasets with boundaries pay for what reads them.
    from builders.checks.features import features_text
    from builders.checks.usual_way import check_text
    from builders.sources.geojson import read_features
    from builders.sources.geojson_form import form_problems

    if not shape.kind:  # outside a portal features need be no places
        return FileCheck(resource, None, form_problems(resource.file, resource.shown)), ()
    features, problems = read_features(resource.file, resource.shown)
    if not features:
        return FileCheck(resource, None, problems), ()
    key = f"{dataset.id}/{resource.name}/{resource.sha256}"
    text = features_text(connection, key, [feature.properties for feature in features])
    check = check_text(connection, dataset, resource, shape, text)
    whole = replace(check, problems=(*problems, *check.problems))
    return whole, [feature.geometry for feature in features]
