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

from builders.problems import Problem, shorten
from builders.sources.geojson_form import members_of, outside_of
from builders.sources.geojson_text import MOST_POSITIONS, GeojsonError, parse
from builders.sources.markup import is_whole, made_whole

MOST_FEATURES = 50_000
FEWEST_POSITIONS = 4  # of a ring: a triangle that is closed
COLLECTION = "FeatureCollection"
Point = tuple[float, float]
AREAS = ("Polygon", "MultiPolygon")
Wrong = dict[str, GeojsonError]  # the first of each code


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
        around = tuple(_around(parsed.value))
    except GeojsonError as wrong:
        return (), (Problem(wrong.code, shown, None, "", wrong.found, wrong.wanted),)
    features: list[Feature] = []
    problems: list[Problem] = [
        Problem("geojson-wrong-form", shown, found=f"the key “{key}” stands twice")
        for key in parsed.doubled
    ]
    problems += [Problem("geojson-wrong-form", shown, found=said) for said in around]
    left = MOST_POSITIONS
    for number, item in enumerate(items, start=1):
        properties = item.get("properties") if isinstance(item, dict) else None
        said = _texts(properties) if isinstance(properties, dict) else {}
        problems += _outside(item, number, shown)
        problems += _halves(said, number, shown)
        said = {made_whole(key): text and made_whole(text) for key, text in said.items()}
        try:
            left -= _positions(item, left)
            geometry, found = _geometry_or_faults(item)
        except GeojsonError as wrong:
            geometry, found = None, [wrong]
        problems += [Problem(w.code, shown, number, "", w.found, w.wanted) for w in found]
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


def _around(value: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the collection itself; its features can be looked at all the same."""
    kind = value.get("type")
    if kind == "Feature":
        return
    if kind != COLLECTION:
        written = "there is none" if kind is None else f"“{shorten(str(kind), 40)}” stands there"
        yield f"its type should be “{COLLECTION}”, and {written}"
    yield from (said.found for said in members_of(value, 0, COLLECTION))


def _features(value: Any) -> Sequence[Any]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "Feature":
        return [value]
    items = value.get("features") if isinstance(value, dict) else None
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


def _geometry_or_faults(item: Any) -> tuple[BaseGeometry | None, list[GeojsonError]]:
    """The boundary of a feature, and what is wrong with it, the first of each sort."""
    wrong: Wrong = {}
    geometry = _geometry(item, wrong)
    if wrong or geometry is None:
        return None, [*wrong.values()]
    if geometry.is_valid:
        return geometry, []
    return _mended(geometry), [GeojsonError("geojson-crossing", explain_validity(geometry))]


def _geometry(item: Any, wrong: Wrong) -> BaseGeometry | None:
    if not isinstance(item, dict) or item.get("type") != "Feature":
        raise GeojsonError("geojson-bad-coordinates", "it is not a Feature")
    geometry = item.get("geometry")
    if geometry is None:
        raise GeojsonError("geojson-no-geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in AREAS:
        raise GeojsonError("geojson-wrong-geometry", str(kind))
    parts = _list(geometry.get("coordinates"))
    rings = [_rings(part, wrong) for part in ([parts] if kind == "Polygon" else parts)]
    if wrong:
        return None
    polygons = [Polygon(own[0], own[1:]) for own in rings]
    if not polygons:
        raise GeojsonError("geojson-no-geometry")
    return polygons[0] if kind == "Polygon" else MultiPolygon(polygons)


def _rings(rings: Any, wrong: Wrong) -> list[list[Point]]:
    """The rings of a polygon; what is wrong with one does not hide the others."""
    try:
        read = [_ring(ring, wrong) for ring in _list(rings)]
    except GeojsonError as error:
        wrong.setdefault(error.code, error)
        return []
    if not read:
        none = GeojsonError("geojson-bad-coordinates", "a polygon without a ring")
        wrong.setdefault(none.code, none)
    return read


def _ring(positions: Any, wrong: Wrong) -> list[Point]:
    ring: list[Point] = []
    for position in _list(positions):
        try:
            ring.append(_position(position))
        except GeojsonError as error:
            wrong.setdefault(error.code, error)
    if len(positions) < FEWEST_POSITIONS:
        raise GeojsonError("geojson-bad-coordinates", f"a ring of {len(positions)} positions")
    if _are_apart(positions[0], positions[-1]):
        left_open = GeojsonError("geojson-ring-open")
        wrong.setdefault(left_open.code, left_open)
    return ring


def _are_apart(first: Any, last: Any) -> bool:
    """Whether a ring ends elsewhere than it begins; of what is no position that is not known."""
    ends = [end[:2] for end in (first, last) if isinstance(end, list)]  # the height says nothing
    are_known = all(isinstance(n, int | float) for end in ends for n in end)
    return len(ends) == len((first, last)) and are_known and ends[0] != ends[1]


def _position(position: Any) -> Point:
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
