"""Writing typed rows to Parquet, the same bytes each time, each column with its meaning."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from builders.tables.table import Column

ROWS_AT_ONCE = 50_000


def write_parquet(
    connection: duckdb.DuckDBPyConnection, sql: str, columns: tuple[Column, ...], target: Path
) -> int:
    """Write the rows of ``sql`` to ``target`` and give their number.

    The file appears whole or not at all. Descriptions, units and source columns stand in the
    metadata of each field.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(f".{os.getpid()}.part")
    reader = connection.sql(sql).to_arrow_reader(ROWS_AT_ONCE)
    schema = _with_meaning(reader.schema, columns)
    rows = 0
    with pq.ParquetWriter(unfinished, schema, compression="zstd") as writer:
        for batch in reader:
            rows += batch.num_rows
            writer.write_table(pa.Table.from_batches([batch]).cast(schema))
    unfinished.replace(target)
    return rows


def _with_meaning(schema: pa.Schema, columns: tuple[Column, ...]) -> pa.Schema:
    known = {column.name: column for column in columns}
    return pa.schema([field.with_metadata(_meaning(known.get(field.name))) for field in schema])


def _meaning(column: Column | None) -> dict[str, str]:
    if column is None:
        return {}
    notes = {
        "description": column.description,
        "unit": column.unit,
        "source": column.source,
        "role": column.role,
    }
    return {key: value for key, value in notes.items() if value}
