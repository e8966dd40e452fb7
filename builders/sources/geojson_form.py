"""Whether a file is GeoJSON as RFC 7946 has it: every object, every geometry, every position.

This is the standard's own verdict, whatever the file is for; that places need areas is asked in
``geojson.py``. What the standard only advises gives a notice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from builders.problems import Problem
from builders.sources.geojson_text import GeojsonError, parse

# How many lists deep the positions of each type stand.
DEPTH = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
# Members that would give an object another meaning (section 7.1).
FOREIGN = {
    "FeatureCollection": ("coordinates", "geometries", "geometry", "properties"),
    "Feature": ("coordinates", "geometries", "features"),
    "geometry": ("geometry", "properties", "features"),
}
FEWEST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
MOST_FAULTS = 1_000  # of one geometry that are looked at, to tell each sort once
BBOX = (4, 6)
MOST_IN_POSITION = 3
LARGEST = 1e300  # beyond it there is no reckoning with them
WRONG, UNWISE = "geojson-wrong-form", "geojson-unwise"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said of a feature (counted from 1) or of the whole file (0)."""

    code: str
    number: int
    found: str


def form_problems(file: Path, shown: str) -> tuple[Problem, ...]:
    """Everything in which a file is not as the standard has it. Rows count features from 1."""
    try:
        parsed = parse(file)
    except GeojsonError as wrong:
        return (Problem(wrong.code, shown, None, "", wrong.found, wrong.wanted),)
    said = [
        *(Said(WRONG, 0, f"the key “{key}” stands twice") for key in parsed.doubled),
        *said_of(parsed.value),
    ]
    return tuple(Problem(one.code, shown, one.number or None, found=one.found) for one in said)


def said_of(value: Any) -> Iterator[Said]:
    """What is to be said of a GeoJSON value."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict):
        yield Said(WRONG, 0, "it is no object")
    elif kind == "FeatureCollection":
        yield from members_of(value, 0, kind)
        features = value.get("features")
        if not isinstance(features, list):
            yield Said(WRONG, 0, "“features” is no list")
            return
        for number, feature in enumerate(features, start=1):
            yield from feature_of(feature, number)
    elif kind == "Feature":
        yield from feature_of(value, 1)
    else:
        yield from geometry_of(value, 0)


def members_of(value: Mapping[str, Any], number: int, kind: str) -> Iterator[Said]:
    """What is wrong with an object's own members: those it may not have, and its bounds."""
    for key in FOREIGN[kind]:
        if key in value:
            yield Said(WRONG, number, f"the object has “{key}”, which would change its meaning")
    box = value.get("bbox")
    if box is not None and (not isinstance(box, list) or not all(map(is_number, box))):
        yield Said(WRONG, number, "“bbox” is no list of numbers")
    elif box is not None and len(box) not in BBOX:
        yield Said(WRONG, number, "“bbox” has neither four numbers nor six")


def feature_of(feature: Any, number: int) -> Iterator[Said]:
    """What is wrong with a feature, its geometry included."""
    yield from outside_of(feature, number)
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if geometry is not None:
        yield from geometry_of(geometry, number)


def outside_of(feature: Any, number: int) -> Iterator[Said]:
    """What is wrong with a feature but for its geometry."""
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        yield Said(WRONG, number, "it is no Feature")
        return
    yield from members_of(feature, number, "Feature")
    for key in ("geometry", "properties"):
        if key not in feature:
            yield Said(WRONG, number, f"it lacks “{key}”")
    properties, own = feature.get("properties"), feature.get("id")
    if properties is not None and not isinstance(properties, dict):
        yield Said(WRONG, number, "“properties” is no object")
    if "id" in feature and not (isinstance(own, str) or is_number(own)):
        yield Said(WRONG, number, "“id” is neither a text nor a number")


def geometry_of(geometry: Any, number: int, *, within: bool = False) -> Iterator[Said]:
    """What is wrong with a geometry of any type."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(kind, str) or kind not in (*DEPTH, "GeometryCollection"):
        yield Said(WRONG, number, f"there is no geometry of the type {_shown(kind)}")
        return
    yield from members_of(geometry, number, "geometry")
    if kind == "GeometryCollection":
        yield from _collection(geometry, number, within=within)
        return
    found = _coordinates(geometry.get("coordinates"), DEPTH[kind], kind)
    if wrong := dict.fromkeys(islice(found, MOST_FAULTS)):
        yield from (Said(WRONG, number, one) for one in wrong)
    else:
        yield from _advice(geometry["coordinates"], kind, number)


def _collection(value: Mapping[str, Any], number: int, *, within: bool) -> Iterator[Said]:
    parts = value.get("geometries")
    if not isinstance(parts, list):
        yield Said(WRONG, number, "“geometries” is no list")
        return
    if within:
        yield Said(UNWISE, number, "a collection of geometries stands in another")
        return
    if len(parts) == 1:
        yield Said(UNWISE, number, "a collection holds a single geometry")
    for part in parts:
        yield from geometry_of(part, number, within=True)


def _coordinates(value: Any, depth: int, kind: str) -> Iterator[str]:
    """What is wrong with coordinates that nest so deep; positions are at depth 0."""
    if not isinstance(value, list):
        yield "its coordinates are not nested as its type asks"
    elif depth == 0:
        if len(value) < 2 or not all(map(is_number, value)):  # noqa: PLR2004 - x and y
            yield "a position is not two or three numbers"
    else:
        wrong = (said for part in value for said in _coordinates(part, depth - 1, kind))
        first = next(wrong, None)
        if first is not None:
            yield first
            yield from wrong
        elif depth == 1:  # how many there are says nothing while some are none
            yield from _line(value, kind)


def _line(positions: Sequence[Any], kind: str) -> Iterator[str]:
    """What is wrong with a line or ring of sound positions."""
    if kind in FEWEST and len(positions) < FEWEST[kind]:
        yield f"a line or ring has {len(positions)} positions"
    elif kind.endswith("Polygon") and positions[0] != positions[-1]:
        yield "a ring does not end where it begins"


def _advice(coordinates: Any, kind: str, number: int) -> Iterator[Said]:
    depth = DEPTH[kind]
    if any(len(position) > MOST_IN_POSITION for position in _level(coordinates, depth)):
        yield Said(UNWISE, number, "positions have more than three numbers")
    if kind.endswith("Polygon"):
        polygons = [coordinates] if kind == "Polygon" else coordinates
        turns = (_turns_left(ring) == (at == 0) for p in polygons for at, ring in enumerate(p))
        if not all(turns):
            yield Said(UNWISE, number, "rings do not follow the right-hand rule")


def _level(value: Any, depth: int) -> Iterator[Any]:
    """What stands so many lists deep."""
    if depth == 0:
        yield value
    else:
        for part in value:
            yield from _level(part, depth - 1)


def _turns_left(ring: Any) -> bool:
    """Whether a ring runs against the clock, by the sign of its area."""
    area: float = sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairwise(ring))
    return area <= 0


def is_number(value: Any) -> bool:
    """Whether a JSON value is a number that is finite; true and false are none."""
    plain = isinstance(value, int | float) and not isinstance(value, bool)
    return plain and -LARGEST < value < LARGEST


def _shown(kind: Any) -> str:
    return f"“{kind}”" if isinstance(kind, str) else "nothing"
