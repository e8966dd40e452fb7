"""The typed rows as GeoJSON (RFC 7946): a feature a row, for maps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from builders.releases.batches import batches
from builders.releases.json_rows import objects
from builders.releases.subject import Subject
from builders.releases.texts import TEXT, joined, lines, text_of
from builders.tables.table import Table

START = b'{"type":"FeatureCollection","features":[\n'
NOWHERE = "null"  # a feature without a place, as the standard has it


def has_places(table: Table) -> bool:
    """Whether the rows of a table lie somewhere: areas, or points."""
    return (table.kind == "places" and table.has("id")) or table.has("latitude", "longitude")


def write_geojson(subject: Subject, target: Path) -> None:
    """Write a feature for each row, all columns its properties; longitude stands first."""
    with target.open("wb") as file:
        file.write(START)
        before = len(",\n")  # no comma before the first
        for batch in batches(subject.table):
            if batch.num_rows:
                file.write(lines(_features(subject, batch))[before:])
                before = 0
        file.write(b"\n]}\n")


def _features(subject: Subject, batch: pa.RecordBatch) -> list[Any]:
    place = _areas(subject, batch) if subject.shapes else _points(batch)
    return [',\n{"type":"Feature","geometry":', place, ',"properties":', *objects(batch), "}"]


def _points(batch: pa.RecordBatch) -> Any:
    if not {"latitude", "longitude"}.issubset(batch.schema.names):
        return pa.array([NOWHERE] * batch.num_rows, TEXT)
    ends = [text_of(batch.column(name)) for name in ("longitude", "latitude")]
    point = joined('{"type":"Point","coordinates":[', ends[0], ",", ends[1], "]}")
    return pc.fill_null(point, NOWHERE)


def _areas(subject: Subject, batch: pa.RecordBatch) -> Any:
    shapes = [subject.shapes.get(ident) for ident in batch.column("id").to_pylist()]
    return pa.array([NOWHERE if shape is None else _spelled(shape) for shape in shapes], TEXT)


def _spelled(shape: Any) -> str:
    return json.dumps(shape.__geo_interface__, separators=(",", ":"))
