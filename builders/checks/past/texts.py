"""The rows of a version's files as they stand in them, for comparing one version with another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from builders.checks.casts import quoted
from builders.checks.features import features_text
from builders.checks.reading import TextTable, text_table
from builders.checks.set_aside import is_blank
from builders.sources.dataset import Dataset, Resource
from builders.sources.geojson import read_features

BOUNDARY = " boundary"  # no column of a file begins with a blank


@dataclass(frozen=True, slots=True)
class Rows:
    """One file's rows: a view of its columns as text, without blank rows."""

    resource: Resource
    view: str
    columns: tuple[str, ...]
    count: int


def rows_of(
    connection: duckdb.DuckDBPyConnection, dataset: Dataset, cache: Path
) -> Mapping[str, Rows]:
    """The rows of each file that can be read, by its path in the dataset's folder."""
    found: dict[str, Rows] = {}
    for resource in dataset.resources:
        text = _text(connection, resource, cache)
        if text is None or text.undecodable is not None or not text.columns:
            continue
        view = f"{text.name}_compared"
        connection.execute(
            f"CREATE OR REPLACE TEMP VIEW {quoted(view)} AS SELECT * FROM {quoted(text.name)} "
            f"WHERE NOT ({is_blank(text.columns)})"
        )
        [(count,)] = connection.execute(f"SELECT count(*) FROM {quoted(view)}").fetchall()
        found[resource.path] = Rows(resource, view, text.columns, int(count))
    return found


def _text(
    connection: duckdb.DuckDBPyConnection, resource: Resource, cache: Path
) -> TextTable | None:
    if resource.format != "geojson":
        return text_table(connection, resource, cache)
    features, _ = read_features(resource.file, resource.shown)
    if not features:
        return None
    # A boundary that moved is a change of its row like any other.
    cells = [
        {**one.properties, BOUNDARY: one.geometry.wkb_hex if one.geometry is not None else ""}
        for one in features
    ]
    return features_text(connection, f"compared/{resource.sha256}", cells)
