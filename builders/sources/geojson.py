"""A GeoJSON file as places: what is said of each, and its boundary."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from builders.problems import Problem
from builders.sources.geojson_form import outside_of
from builders.sources.geojson_text import MOST_POSITIONS, GeojsonError, parse
from builders.sources.markup import is_whole, made_whole

MOST_FEATURES = 50_000
FEWEST_POSITIONS = 4  # of a ring: a triangle that is closed
AREAS = ("Polygon", "MultiPolygon")


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its properties as text, and a Polygon, MultiPolygon or None."""

    properties: Mapping[str, str | None]
    geometry: BaseGeometry | None


def read_features(file: Path, shown: str) -> tuple[tuple[Feature, ...], tuple[Problem, ...]]:
    """The features of a file in WGS 84, in order, and everything wrong with them.

    Rows of problems count features from 1. A boundary that crosses itself is mended and told of.
    Never raises for what stands in the file.
    """
    try:
        parsed = parse(file)
        items = _features(parsed.value)
    except GeojsonError as wrong:
        return (), (Problem(wrong.code, shown, None, "", wrong.found, wrong.wanted),)
    features: list[Feature] = []
    problems: list[Problem] = [
        Problem("geojson-wrong-form", shown, found=f"the key “{key}” stands twice")
        for key in parsed.doubled
    ]
    left = MOST_POSITIONS
    for number, item in enumerate(items, start=1):
        properties = item.get("properties") if isinstance(item, dict) else None
        said = _texts(properties) if isinstance(properties, dict) else {}
        problems += _outside(item, number, shown)
        problems += _halves(said, number, shown)
        said = {made_whole(key): text and made_whole(text) for key, text in said.items()}
        try:
            left -= _positions(item, left)
            geometry = _geometry(item)
            if geometry is not None and not geometry.is_valid:
                why = explain_validity(geometry)
                problems.append(Problem("geojson-crossing", shown, number, "", why))
                geometry = _mended(geometry)
        except GeojsonError as wrong:
            problems.append(Problem(wrong.code, shown, number, "", wrong.found, wrong.wanted))
            geometry = None
        features.append(Feature(said, geometry))
    return tuple(features), tuple(problems)


def _halves(said: Mapping[str, str | None], number: int, shown: str) -> Iterator[Problem]:
    """A property that holds half a character, which no file can hold."""
    halves = (text for pair in said.items() for text in pair if text and not is_whole(text))
    if half := next(halves, None):
        why = f"“{made_whole(half)}” holds half a character"
        yield Problem("geojson-not-json", shown, number, "", why)


def _outside(item: Any, number: int, shown: str) -> Iterator[Problem]:
    """What is wrong with a feature beside its geometry; that it lacks one is told elsewhere."""
    if isinstance(item, dict) and item.get("type") == "Feature":
        for said in outside_of({"geometry": None, "properties": None, **item}, number):
            yield Problem(said.code, shown, number, found=said.found)


def _features(value: Any) -> Sequence[Any]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "Feature":
        return [value]
    items = value.get("features") if kind == "FeatureCollection" else None
    if not isinstance(items, list) or not items:
        raise GeojsonError("geojson-no-features")
    if len(items) > MOST_FEATURES:
        raise GeojsonError("geojson-too-large", f"{len(items):,} features", f"{MOST_FEATURES:,}")
    return items


def _texts(properties: Mapping[str, Any]) -> dict[str, str | None]:
    return {str(key): _text(value) for key, value in properties.items()}


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))  # exports write whole numbers as 7.0
    return json.dumps(value, ensure_ascii=False)


def _positions(item: Any, left: int) -> int:
    """How many numbers the coordinates hold; raises where they are more than are left."""
    geometry = item.get("geometry") if isinstance(item, dict) else None
    waiting = [geometry.get("coordinates")] if isinstance(geometry, dict) else []
    count = 0
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting.extend(part)
            count += 1
        if count > left:
            raise GeojsonError("geojson-too-large", "too many positions", f"{MOST_POSITIONS:,}")
    return count


def _geometry(item: Any) -> BaseGeometry | None:
    if not isinstance(item, dict) or item.get("type") != "Feature":
        raise GeojsonError("geojson-bad-coordinates", "it is not a Feature")
    geometry = item.get("geometry")
    if geometry is None:
        raise GeojsonError("geojson-no-geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in AREAS:
        raise GeojsonError("geojson-wrong-geometry", str(kind))
    parts = _list(geometry.get("coordinates"))
    polygons = [_polygon(part) for part in ([parts] if kind == "Polygon" else parts)]
    if not polygons:
        raise GeojsonError("geojson-no-geometry")
    return polygons[0] if kind == "Polygon" else MultiPolygon(polygons)


def _polygon(rings: Any) -> Polygon:
    read = [list(_ring(ring)) for ring in _list(rings)]
    if not read:
        raise GeojsonError("geojson-bad-coordinates", "a polygon without a ring")
    return Polygon(read[0], read[1:])


def _ring(positions: Any) -> Iterator[tuple[float, float]]:
    ring = [_position(position) for position in _list(positions)]
    if len(ring) < FEWEST_POSITIONS:
        raise GeojsonError("geojson-bad-coordinates", f"a ring of {len(ring)} positions")
    if ring[0] != ring[-1]:
        raise GeojsonError("geojson-ring-open")
    yield from ring


def _position(position: Any) -> tuple[float, float]:
    numbers = [n for n in _list(position)[:2] if isinstance(n, int | float) and n is not True]
    if len(numbers) != len(("longitude", "latitude")) or not all(map(_is_finite, numbers)):
        raise GeojsonError("geojson-bad-coordinates", json.dumps(position)[:60])
    longitude, latitude = map(float, numbers)
    if abs(longitude) > 180 or abs(latitude) > 90:  # noqa: PLR2004 - the globe's own numbers
        raise GeojsonError("geojson-out-of-range", f"{longitude}, {latitude}")
    return longitude, latitude


def _is_finite(number: float) -> bool:
    try:
        return math.isfinite(number)
    except OverflowError:
        return False


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise GeojsonError("geojson-bad-coordinates", json.dumps(value)[:60])
    return value


def _mended(geometry: BaseGeometry) -> BaseGeometry | None:
    """The areas of a mended geometry; lines and points that mending leaves over are dropped."""
    mended = shapely.make_valid(geometry)
    parts = [part for part in shapely.get_parts(mended) if part.geom_type in AREAS]
    polygons = [own for part in parts for own in shapely.get_parts(part)]
    if not polygons:
        return None
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
