"""Every number of the site as one table, and the SQL behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from builders.measures.figure import Figure, Figures

NUMBER = pa.decimal128(38, 9)
ROWS_AT_ONCE = 50_000


def _field(name: str, kind: Any, description: str) -> Any:
    return pa.field(name, kind, metadata={"description": description})


SCHEMA = pa.schema(
    [
        _field("id", pa.string(), "The figure's id: dataset, measure and breakdown."),
        _field("measure", pa.string(), "What is counted; defined on the page of methods."),
        _field("dataset", pa.string(), "The dataset that it was computed from."),
        _field("version", pa.string(), "The version of that dataset."),
        _field("place", pa.string(), "The place's id; missing for the whole city."),
        _field("period", pa.string(), "Year, month or interval; missing for all the data."),
        _field("dimensions", pa.map_(pa.string(), pa.string()), "The whole breakdown."),
        _field("value", NUMBER, "The number; missing where it is not known."),
        _field("numerator", NUMBER, "Of a rate: what is divided."),
        _field("denominator", NUMBER, "Of a rate: what it is divided by."),
        _field("status", pa.string(), "published, suppressed (to protect people) or unknown."),
        _field("unit", pa.string(), "money, count, share (0 to 1), percent (0 to 100), days, ..."),
        _field("query", pa.string(), "The id of its SQL in queries.json."),
        _field(
            "rows", pa.int64(), "How many rows it is made of; rows_sql of its query lists them."
        ),
    ]
)


def figure_rows(figures: Figures) -> tuple[pa.RecordBatch, ...]:
    """The table of figures: a row each, in their own order."""
    return tuple(_batches(figures))


def write_parquet_rows(rows: Iterable[pa.RecordBatch], target: Path) -> None:
    """Write the table of figures as Parquet, numbers as DECIMAL(38,9)."""
    with pq.ParquetWriter(target, SCHEMA, compression="zstd") as writer:
        for batch in rows:
            writer.write_batch(batch)


def queries_json(figures: Figures) -> bytes:
    """The SQL of every family of figures, in order of the queries' ids."""
    rows = [
        {
            "id": query.id,
            "measure": query.measure,
            "dataset": query.dataset,
            "dimensions": list(query.dimensions),
            "sql": query.sql,
            **({"rows_sql": query.rows_sql} if query.rows_sql else {}),
            **({"rows_equal": query.rows_equal} if query.rows_equal else {}),
        }
        for _, query in sorted(figures.queries.items())
    ]
    return pretty(rows)


def pretty(value: Any) -> bytes:
    """JSON for people and programs alike."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _batches(figures: Figures) -> Iterator[pa.RecordBatch]:
    rest = iter(figures)
    while some := list(islice(rest, ROWS_AT_ONCE)):
        columns = zip(*map(_row, some), strict=True)
        arrays = [
            pa.array(values, field.type) for values, field in zip(columns, SCHEMA, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)


def _row(figure: Figure) -> tuple[Any, ...]:
    return (
        figure.id,
        figure.measure,
        figure.dataset,
        figure.version,
        figure.place or None,
        figure.period or None,
        figure.dimensions,
        figure.value,
        figure.numerator,
        figure.denominator,
        figure.status,
        figure.unit,
        figure.query,
        figure.rows,
    )
