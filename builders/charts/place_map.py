"""Static maps of places: areas shaded by a value, each a link; and small maps that show where.

The theme styles them by custom properties and classes:

==================  =====================================  =========  ========
property            what it colours                        fallback   for dark
==================  =====================================  =========  ========
--lw-map-0 … 4      the five shades, from low to high      (below)    (below)
--lw-map-line       boundaries and the hatching            #56606e    #a9b4c0
--lw-map-land       the city on a locator map              --lw-map-0 --lw-map-0
--lw-map-here       the place that a map is about          #b25a00    #f2a65a
==================  =====================================  =========  ========

Shades in light: #e4eff7 #b3d3e8 #77b0d6 #3a82b9 #10518a; in dark, from low to high, for instance
#1d2f40 #24507a #3277ad #61a6d8 #a9d4f2. Names use ``--lw-chart-ink`` and ``--lw-chart-paper``.

Classes: ``lw-map-svg`` (root), ``lw-map-area`` (each link), ``lw-map-point``. Focus must be seen,
so the theme needs ``.lw-map-area:focus-visible path { stroke: var(--lw-chart-ink);
stroke-width: 3 }`` and the like for points; ``lw-map-area`` takes no outline of its own away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from shapely.geometry.base import BaseGeometry

from builders.charts.colours import INK, PAPER, SERIES, TARGET, themed
from builders.charts.lettering import clean, width, wrap
from builders.charts.map_base import MapArea, MapBase, map_base
from builders.charts.map_classes import MapLegend, map_legend, shades
from builders.charts.svg import named_root, safe_id

SHADES: Final = ("#e4eff7", "#b3d3e8", "#77b0d6", "#3a82b9", "#10518a")
LAND: Final = "var(--lw-map-land, var(--lw-map-0, #eef1f4))"
LINE: Final = "var(--lw-map-line, #56606e)"
HIGHLIGHT: Final = "var(--lw-map-here, #b25a00)"
LETTERS: Final = 12.5  # size of the names
OVERHANG: Final = 1.1  # how much wider than its place a name may be
_LOCAL: Final = re.compile(r"(?![\\/]{2})[^:\s]*|https?://[^\s]+")

# A kind of point has a shape beside its colour: a circle, a square, a diamond, a triangle.
POINT_PATHS: Final = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
    "M-4.5 -4.5h9v9h-9z",
    "M0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z",
    "M0 -6l6 10.5h-12z",
)
# Points; more of them are drawn smaller and lead nowhere: nobody could hit one, and the keyboard
# would have to pass them all. The list beside the map has their links.
CROWD: Final = 120
SMALLEST: Final = 0.6
POINT_COLOURS: Final = (TARGET, SERIES[1], SERIES[3], SERIES[2])


@dataclass(frozen=True, slots=True)
class MapShape:
    """One place on a map: its boundary in degrees, its page, and the figure that shades it.

    ``value`` None is hatched, never shaded as if it were zero; ``shown`` then says why.
    """

    id: str
    name: str
    geometry: BaseGeometry
    href: str
    value: Decimal | None = None
    shown: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class MapPoint:
    """One thing at a position in degrees, such as a project, with its page."""

    lat: float
    lon: float
    href: str
    title: str
    kind: str = ""


def base_of(shapes: Sequence[MapShape]) -> MapBase:
    """The drawn shape of these places, to be made once and handed to every map."""
    return map_base((shape.id, shape.geometry) for shape in shapes)


def place_map(  # noqa: PLR0913 - what a map is made of, mostly by name
    shapes: Sequence[MapShape],
    title: str,
    sentence: str,
    id: str,  # noqa: A002
    *,
    base: MapBase | None = None,
    points: Sequence[MapPoint] = (),
    highlight: str = "",
) -> str:
    """The map of all places: shaded in five classes, each place a link with name and value.

    ``base`` spares the simplification where it is made already; ``highlight`` is the id of one
    place to stand out. The legend is data: see ``map_legend``. Raises ``ValueError`` where no place
    has an area, or a link is not one within the site or the web.
    """
    drawn = base or base_of(shapes)
    name = safe_id(id)
    root = _root(name, drawn, title, sentence)
    group = SubElement(root, "g", {"stroke": LINE, "stroke-width": "0.8", "fill-rule": "evenodd"})
    given = shades([shape.value for shape in shapes])
    if any(shade is None for shade in given):
        _hatching(root, name)
    for shape, shade in zip(shapes, given, strict=True):
        if shape.id in drawn.areas:
            fill = f"url(#lw-map-{name}-unknown)" if shade is None else _shade(shade)
            _draw_area(group, shape, drawn.areas[shape.id], fill)
    if highlight in drawn.areas:
        _draw_highlight(root, drawn.areas[highlight].path, filled=False)
    _draw_names(root, shapes, drawn.areas)
    _draw_points(root, points, drawn)
    return tostring(root, encoding="unicode")


def locator_map(
    base: MapBase,
    place: str,
    title: str,
    sentence: str,
    id: str,  # noqa: A002
    *,
    points: Sequence[MapPoint] = (),
) -> str:
    """A small map: where one place lies within the outline of the city.

    Raises ``ValueError`` where the place has no area on this base.
    """
    if place not in base.areas:
        message = f"The place {place!r} has no area to be shown on a map."
        raise ValueError(message)
    root = _root(safe_id(id), base, title, sentence)
    root.set("role", "group" if points else "img")
    outline = {"d": base.outline, "fill": LAND, "stroke": LINE, "fill-rule": "evenodd"}
    SubElement(root, "path", {**outline, "stroke-width": "1.5"})
    _draw_highlight(root, base.areas[place].small, filled=True)
    _draw_points(root, points, base)
    return tostring(root, encoding="unicode")


def point_kinds(points: Sequence[MapPoint]) -> tuple[tuple[str, str, str], ...]:
    """For the legend: each kind of point with its path (centred on zero) and its colour."""
    kinds = sorted({point.kind for point in points})
    return tuple(
        (kind, POINT_PATHS[place % 4], themed(POINT_COLOURS[place % 4]))
        for place, kind in enumerate(kinds)
    )


def _root(name: str, base: MapBase, title: str, sentence: str) -> Element:
    root = named_root(name, base.view_box, clean(title), clean(sentence), form="map")
    root.set("role", "group")  # an image would hide its links
    root.set("font-size", f"{LETTERS}")
    return root


def _shade(shade: int) -> str:
    return f"var(--lw-map-{shade}, {SHADES[shade]})"


def _hatching(root: Element, name: str) -> None:
    box = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
    pattern = SubElement(
        SubElement(root, "defs"), "pattern", {"id": f"lw-map-{name}-unknown", **box}
    )
    SubElement(pattern, "path", {"d": "M0 0h6v6h-6z", "fill": themed(PAPER)})
    SubElement(pattern, "path", {"d": "M0 6L6 0", "stroke": LINE, "stroke-width": "0.8"})


def _link(parent: Element, href: str, title: str, kind: str) -> Element:
    if not _LOCAL.fullmatch(href):
        message = f"{href!r} is not a link that a map may carry."
        raise ValueError(message)
    link = SubElement(parent, "a", {"href": href, "class": kind} if href else {"class": kind})
    SubElement(link, "title").text = clean(title)
    return link


def _draw_area(group: Element, shape: MapShape, area: MapArea, fill: str) -> None:
    title = f"{clean(shape.name)}: {clean(shape.shown)}" if clean(shape.shown) else shape.name
    link = _link(group, shape.href, title, "lw-map-area")
    if shape.figure:
        link.set("data-figure", clean(shape.figure))
    SubElement(link, "path", {"d": area.path, "fill": fill})


def _draw_highlight(root: Element, path: str, *, filled: bool) -> None:
    fill = HIGHLIGHT if filled else "none"
    look = {"d": path, "fill": fill, "stroke": HIGHLIGHT, "fill-rule": "evenodd"}
    SubElement(root, "path", {**look, "stroke-width": "3", "pointer-events": "none"})


def _draw_names(root: Element, shapes: Sequence[MapShape], areas: Mapping[str, MapArea]) -> None:
    """Write the names that fit their places, the largest place first; none over another."""
    halo = {"stroke": themed(PAPER), "stroke-width": "3", "stroke-linejoin": "round"}
    look = {"paint-order": "stroke", "text-anchor": "middle", "pointer-events": "none"}
    group = SubElement(root, "g", {"aria-hidden": "true", "fill": themed(INK), **halo, **look})
    taken: list[tuple[float, float, float, float]] = []
    named = [(areas[shape.id], clean(shape.name)) for shape in shapes if shape.id in areas]
    for area, name in sorted(named, key=lambda pair: (-pair[0].area, pair[1])):
        lines = _lines_that_fit(name, area)
        box = _box(area, lines)
        if lines and not any(_touch(box, other) for other in taken):
            taken.append(box)
            _write_name(group, area, lines)


def _lines_that_fit(name: str, area: MapArea) -> tuple[str, ...]:
    room = area.room * OVERHANG
    if not name or width(name, LETTERS) <= room:
        return (name,) if name else ()
    lines = wrap(name, room, size=LETTERS)
    whole = " ".join(lines) == name
    tall = area.area >= 2 * LETTERS * max(width(line, LETTERS) for line in lines)
    return lines if whole and tall else ()


def _box(area: MapArea, lines: tuple[str, ...]) -> tuple[float, float, float, float]:
    x, y = area.anchor
    half = max((width(line, LETTERS) for line in lines), default=0) / 2
    tall = LETTERS * 1.1 * len(lines) / 2
    return x - half, y - tall, x + half, y + tall


def _touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _write_name(group: Element, area: MapArea, lines: tuple[str, ...]) -> None:
    x, y = area.anchor
    first = y + LETTERS * 0.35 - (len(lines) - 1) * LETTERS * 0.55
    for place, line in enumerate(lines):
        at = {"x": f"{x:g}", "y": f"{first + place * LETTERS * 1.1:.1f}"}
        SubElement(group, "text", at).text = line


def _draw_points(root: Element, points: Sequence[MapPoint], base: MapBase) -> None:
    """Each kind in a group of its own, the first kind on top; smaller and thinner in a crowd."""
    size = point_size(len(points))
    look = {"stroke": themed(PAPER), "stroke-width": f"{1.2 * size:.2g}"}
    for kind, path, colour in reversed(point_kinds(points)):
        own = {**look, "fill-opacity": "0.8"} if size < 1 else look
        group = SubElement(root, "g", own)
        for point in points:
            if point.kind == kind:
                x, y = base.projection.at(point.lon, point.lat)
                href = point.href if size == 1 else ""
                link = _link(group, href, point.title, "lw-map-point")
                scale = f" scale({size:.2g})" if size < 1 else ""
                at = f"translate({x:.1f} {y:.1f}){scale}"
                SubElement(link, "path", {"d": path, "fill": colour, "transform": at})


def point_size(number: int) -> float:
    """How large the marks of so many points are drawn: as large as ever while there is room."""
    return max(SMALLEST, min(1.0, (CROWD / number) ** 0.5)) if number else 1.0


__all__ = [
    "MapBase",
    "MapLegend",
    "MapPoint",
    "MapShape",
    "base_of",
    "locator_map",
    "map_legend",
    "place_map",
    "point_kinds",
]
