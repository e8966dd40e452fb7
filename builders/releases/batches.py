"""Typed rows, read a few at a time: memory does not grow with the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from builders.tables.table import Table

ROWS_AT_ONCE = 16_384


def batches(table: Table, rows: int = ROWS_AT_ONCE) -> Iterator[pa.RecordBatch]:
    """The table's rows in order, so many at once."""
    with pq.ParquetFile(table.parquet) as file:
        yield from file.iter_batches(batch_size=rows)


def schema_of(parquet: Path) -> Any:
    """The Arrow schema of a Parquet file."""
    return pq.read_schema(parquet)
