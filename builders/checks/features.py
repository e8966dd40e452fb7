"""The properties of GeoJSON features as a table of text, checked like any other file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa

from builders.checks.casts import quoted
from builders.checks.headers import name_columns
from builders.checks.reading import TextTable


def features_text(
    connection: duckdb.DuckDBPyConnection,
    key: str,
    properties: Sequence[Mapping[str, str | None]],
) -> TextTable:
    """Put properties into the engine; the first feature is row 1, for no header stands above it.

    ``key`` tells this file from all others.
    """
    keys = list(dict.fromkeys(name for own in properties for name in own))
    columns = name_columns(keys).columns
    name = f"features_{hashlib.sha256(key.encode()).hexdigest()[:16]}"
    arrays: dict[str, pa.Array] = {"_row": pa.array(range(1, len(properties) + 1), pa.int64())}
    for column, source in zip(columns, keys, strict=True):
        arrays[column] = pa.array([own.get(source) for own in properties], pa.string())
    connection.register(f"{name}_arrow", pa.table(arrays))
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS SELECT * FROM {name}_arrow")
    connection.unregister(f"{name}_arrow")
    wide = f"{name}_wide"
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW {quoted(wide)} AS "
        f"SELECT *, {len(columns)} AS _width FROM {quoted(name)}"
    )
    return TextTable(name=name, wide=wide, columns=columns, rows=len(properties))
