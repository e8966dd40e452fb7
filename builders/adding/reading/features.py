"""GeoJSON: areas stay as they are; points become rows with a longitude and a latitude."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from builders.adding.grid import grid_of_cells
from builders.adding.profile import profile_grid
from builders.adding.reading.csv_text import csv_bytes
from builders.adding.reading.limits import UnreadableError
from builders.adding.sniffed import Sniffed
from builders.adding.table import Table, read_table

AREAS = frozenset({"Polygon", "MultiPolygon"})


def is_features(value: Any) -> bool:
    """Whether a value of JSON is GeoJSON that holds features."""
    return isinstance(value, dict) and value.get("type") == "FeatureCollection"


def read_geojson(name: str, data: bytes) -> Table | None:
    """The properties of the features as a table; of areas the file itself goes on."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError("add-file-unreadable", str(error)) from None
    items = value.get("features") if is_features(value) else None
    features = [item for item in items or () if isinstance(item, dict)]
    if not features:
        return None
    kinds = {_kind(feature) for feature in features} - {""}
    if kinds <= AREAS:
        return of_areas(name, data, [_properties(feature) for feature in features])
    if kinds == {"Point"}:
        return _of_points(name, data, features)
    found = f"it holds {', '.join(sorted(kinds))}, and only areas or only points can be taken"
    raise UnreadableError("add-file-unreadable", found)


def of_areas(name: str, data: bytes, properties: Sequence[Mapping[str, Any]]) -> Table | None:
    """The table of a GeoJSON file of areas."""
    columns = list(dict.fromkeys(key for own in properties for key in own))
    rows = [[_text(own.get(column)) for column in columns] for own in properties]
    grid = grid_of_cells(columns, rows)
    if grid is None:
        return None
    stem = PurePath(name).stem
    return Table(name, data, Sniffed("utf-8"), grid, profile_grid(grid), "geojson", hints=(stem,))


def _of_points(name: str, data: bytes, features: Sequence[Mapping[str, Any]]) -> Table | None:
    said = [_properties(feature) for feature in features]
    columns = list(dict.fromkeys(key for own in said for key in own))
    taken = {column.casefold() for column in columns}
    point = [own if own not in taken else f"point_{own}" for own in ("longitude", "latitude")]
    rows = [
        [*(_text(own.get(column)) for column in columns), *_point(feature)]
        for own, feature in zip(said, features, strict=True)
    ]
    table = read_table(f"{PurePath(name).stem}.csv", csv_bytes([[*columns, *point], *rows]))
    how = "Each point is a row, with its longitude and latitude beside its properties."
    return replace(table, original=name, original_data=data, how=how) if table else None


def _kind(feature: Mapping[str, Any]) -> str:
    geometry = feature.get("geometry")
    return str(geometry.get("type", "")) if isinstance(geometry, dict) else ""


def _properties(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    own = feature.get("properties")
    return own if isinstance(own, dict) else {}


def _point(feature: Mapping[str, Any]) -> tuple[str, str]:
    geometry = feature.get("geometry")
    at = geometry.get("coordinates") if isinstance(geometry, dict) else None
    numbers = [n for n in at[:2] if isinstance(n, int | float)] if isinstance(at, list) else []
    return (repr(numbers[0]), repr(numbers[1])) if len(numbers) > 1 else ("", "")


def _text(value: Any) -> str:
    """A property as the pipeline reads it: 7.0 is 7, what is no plain value is JSON."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return json.dumps(value, ensure_ascii=False)
