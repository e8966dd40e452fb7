"""The drawn shape of a city: every place simplified, projected and written once.

Maps of the whole city and of single places share one ``MapBase``, so that a portal of hundreds of
places simplifies its boundaries once.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

WIDTH: Final = 400.0  # of the view box
TALLEST: Final = 480.0
MARGIN: Final = 4.0
FINEST: Final = 0.25  # pixels: the first tolerance of simplification
COARSER: Final = 1.6  # how it grows
ROUNDS: Final = 14
SPECK: Final = 0.4  # square pixels: a smaller part of a place is left out, unless it is the largest
INDEX_SIZE: Final = 90_000  # characters for the paths of all places
LOCATOR_SIZE: Final = 9_000  # characters for one path of a locator map
MANY: Final = 300_000  # vertices; to simplify a million of them together takes five seconds
UNSEEN: Final = 0.05  # pixels


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to pixels: equirectangular, true to shape at the city's own latitude."""

    west: float
    north: float
    across: float  # pixels a degree of longitude
    down: float  # pixels a degree of latitude

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The pixel of a position, to a tenth."""
        x = MARGIN + (longitude - self.west) * self.across
        y = MARGIN + (self.north - latitude) * self.down
        return round(x, 1), round(y, 1)


@dataclass(frozen=True, slots=True)
class MapArea:
    """One place as it is drawn. ``anchor`` is its roomiest point; ``room`` the width there."""

    path: str
    small: str  # coarser, for a locator map
    anchor: tuple[float, float]
    room: float
    area: float  # square pixels


@dataclass(frozen=True, slots=True)
class MapBase:
    """All places as drawn, by id in the order given, and the outline of the whole."""

    areas: Mapping[str, MapArea]
    outline: str
    height: float
    projection: Projection

    @property
    def view_box(self) -> str:
        """The SVG's view box."""
        return f"0 0 {WIDTH:.0f} {self.height:g}"


def map_base(shapes: Iterable[tuple[str, BaseGeometry]], size: int = INDEX_SIZE) -> MapBase:
    """Simplify and project places, given as id and geometry in degrees (longitude, latitude).

    ``size`` bounds the characters of all paths together; boundaries get coarser until they fit.
    A place without any area is left out. Raises ``ValueError`` where none is left.
    """
    known = {id_: polygons for id_, shape in shapes if (polygons := _polygons(shape)) is not None}
    if not known:
        message = "A map needs at least one place with an area."
        raise ValueError(message)
    projection, height = _projection(list(known.values()))
    exact = [_project(shape, projection) for shape in known.values()]
    drawn = _fit(_thinned(exact), size)
    areas = {id_: _area(shape) for id_, shape in zip(known, drawn, strict=True)}
    return MapBase(areas, _outline(drawn), height, projection)


def _polygons(shape: BaseGeometry | None) -> MultiPolygon | None:
    """The areas in a geometry, made valid; None where there are none."""
    if shape is None or shape.is_empty or not np.isfinite(shapely.get_coordinates(shape)).all():
        return None
    sound = shape if shape.is_valid else shapely.make_valid(shape)
    parts = [part for part in _parts(sound) if part.area > 0]
    return MultiPolygon(parts) if parts else None


def _parts(shape: BaseGeometry) -> list[Polygon]:
    if isinstance(shape, Polygon):
        return [shape]
    return [part for inner in getattr(shape, "geoms", ()) for part in _parts(inner)]


def _projection(shapes: Sequence[BaseGeometry]) -> tuple[Projection, float]:
    west, south, east, north = (float(side) for side in shapely.total_bounds(shapes))
    narrow = max(0.01, math.cos(math.radians((south + north) / 2)))
    wide, tall = (east - west) * narrow, north - south
    scale = min((WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / tall)
    spare = (WIDTH - 2 * MARGIN - wide * scale) / 2
    across = scale * narrow
    projection = Projection(west - spare / across, north, across, scale)
    return projection, math.ceil(tall * scale + 2 * MARGIN)


def _project(shape: BaseGeometry, projection: Projection) -> BaseGeometry:
    def moved(points: Any) -> Any:
        x = MARGIN + (points[:, 0] - projection.west) * projection.across
        y = MARGIN + (projection.north - points[:, 1]) * projection.down
        return np.column_stack([x, y])

    projected: BaseGeometry = shapely.transform(shape, moved)
    return projected


def _thinned(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Shapes of very many vertices without those that no one could see.

    Each is thinned on its own: neighbours then part by less than a tenth of a pixel, and the rest
    is ten times as fast.
    """
    if shapely.get_num_coordinates(list(shapes)).sum() <= MANY:
        return list(shapes)
    return [shape.simplify(UNSEEN) for shape in shapes]


def _fit(shapes: Sequence[BaseGeometry], size: int) -> list[MultiPolygon]:
    """The shapes, as coarse as they have to be for their paths to take ``size`` characters."""
    tolerance = FINEST
    drawn = _simplified(shapes, tolerance)
    for _ in range(ROUNDS):
        if sum(len(path_of(shape)) for shape in drawn) <= size:
            break
        tolerance *= COARSER
        drawn = _simplified(drawn, tolerance)
    return drawn


def _simplified(shapes: Sequence[BaseGeometry], tolerance: float) -> list[MultiPolygon]:
    """Simplify neighbours together, so that a shared boundary stays shared."""
    try:
        together = list(shapely.coverage_simplify(list(shapes), tolerance))
    except shapely.errors.GEOSException:  # boundaries so entangled that only each alone will do
        together = [shape.simplify(tolerance) for shape in shapes]
    return [_without_specks(simple, shape) for shape, simple in zip(shapes, together, strict=True)]


def _without_specks(simple: BaseGeometry, before: BaseGeometry) -> MultiPolygon:
    """The parts that can be seen; a place so small that none can keeps its largest."""
    sound = simple if simple.is_valid else shapely.make_valid(simple)
    parts = sorted(_parts(sound) or _parts(before), key=lambda part: part.area, reverse=True)
    kept = [part for place, part in enumerate(parts) if not place or part.area >= SPECK]
    return MultiPolygon(kept)


def path_of(shape: BaseGeometry) -> str:
    """The polygons as SVG path data, to a tenth of a pixel; holes by the even-odd rule."""
    return "".join(
        _ring(ring) for part in _parts(shape) for ring in (part.exterior, *part.interiors)
    )


def _ring(ring: LineString) -> str:
    """One closed ring: an absolute start, then steps, each from the rounded point before."""
    tenths = np.rint(shapely.get_coordinates(ring) * 10).astype(np.int64)[:-1]
    steps = np.diff(tenths, axis=0)
    steps = steps[(steps != 0).any(axis=1)]
    if not len(steps):
        return ""
    start = f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}"
    return start + "l" + " ".join(f"{_tenth(x)} {_tenth(y)}" for x, y in steps) + "z"


def _tenth(value: Any) -> str:
    return f"{value / 10:g}" if value % 10 else str(value // 10)


def _area(drawn: MultiPolygon) -> MapArea:
    largest = max(_parts(drawn), key=lambda part: part.area)
    anchor = shapely.maximum_inscribed_circle(largest, tolerance=0.5).coords[0]
    x, y = round(anchor[0], 1), round(anchor[1], 1)
    chord = largest.intersection(LineString([(0, y), (WIDTH, y)]))
    pieces = getattr(chord, "geoms", [chord])
    room = max((piece.length for piece in pieces if _covers(piece, x)), default=0.0)
    path = path_of(drawn)
    small = path if len(path) <= LOCATOR_SIZE else path_of(_fit([drawn], LOCATOR_SIZE)[0])
    return MapArea(path, small, (x, y), round(room, 1), round(drawn.area, 1))


def _covers(piece: BaseGeometry, x: float) -> bool:
    return bool(not piece.is_empty and piece.bounds[0] - 1 <= x <= piece.bounds[2] + 1)


def _outline(drawn: Sequence[MultiPolygon]) -> str:
    """The boundary of the whole city; slits between neighbours narrower than a pixel are closed."""
    sound = [shape if shape.is_valid else shapely.make_valid(shape) for shape in drawn]
    whole = shapely.union_all([shape.buffer(0.6) for shape in sound]).buffer(-0.6)
    return path_of(_fit([whole], LOCATOR_SIZE)[0])
