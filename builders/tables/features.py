"""The properties of GeoJSON features as a table of text, read like any other file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa

from builders.checks.casts import quoted
from builders.checks.reading import TextTable


def features_table(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    properties: Sequence[Mapping[str, str | None]],
) -> TextTable:
    """Put properties into the engine; the first feature is row 1, for it has no header above it."""
    columns = tuple(dict.fromkeys(key for own in properties for key in own))
    arrays = {"_row": pa.array(range(1, len(properties) + 1), pa.int64())}
    for column in columns:
        arrays[column] = pa.array([own.get(column) for own in properties], pa.string())
    connection.register(f"{name}_features", pa.table(arrays))
    connection.execute(
        f"CREATE OR REPLACE TABLE {quoted(name)} AS SELECT * FROM {quoted(name + '_features')}"
    )
    return TextTable(name=name, wide=name, columns=columns, rows=len(properties))
