"""What is said of boundaries."""

from __future__ import annotations

from builders.problem_words.words import Words

BOUNDARIES: dict[str, Words] = {
    "geojson-not-json": Words(
        "Boundaries cannot be read",
        "The file is not GeoJSON: {found}.",
        "Export the boundaries again as GeoJSON in WGS 84 (EPSG:4326).",
        "The file cannot be read as JSON, so no place can be drawn.",
    ),
    "geojson-wrong-form": Words(
        "Not GeoJSON as the standard has it",
        "The file is not GeoJSON as the standard has it: {found}.",
        "Export it again, or mend it by the standard (RFC 7946).",
        "Programs read GeoJSON by its standard. An object that lacks a part, or has one that means "
        "something else, is read in different ways by different programs, or not at all.",
    ),
    "geojson-unwise": Words(
        "GeoJSON that the standard advises against",
        "The standard advises against this: {found}.",
        "Mend it when you can; the file can be used.",
        "GeoJSON of older programs is often so. Outer rings run against the clock and inner ones "
        "with it, a position has two or three numbers, and collections do not nest.",
        "notice",
    ),
    "geojson-no-features": Words(
        "No places in the file",
        "The file has no features, so there is no place in it.",
        "Export the boundaries again, as a GeoJSON FeatureCollection.",
        "A file of places is a FeatureCollection with one feature for each place.",
    ),
    "geojson-too-large": Words(
        "Boundaries too detailed",
        "The file has {found}, more than can be read ({wanted}).",
        "Simplify the boundaries before you export them.",
        "Maps of a city need a few thousand points; a file with millions would slow every page.",
    ),
    "geojson-wrong-geometry": Words(
        "Not an area",
        "The geometry of this feature is {found}, not an area.",
        "Export areas (polygons): a place needs a boundary, not a point or a line.",
        "Places are Polygon or MultiPolygon. Points and lines have no area to be shown or "
        "searched.",
    ),
    "geojson-no-geometry": Words(
        "Place without a boundary",
        "This feature has no geometry, so the place cannot be drawn.",
        "Add its boundary if there is one.",
        "The place is listed with its name and its figures but is not on the map.",
        "warning",
    ),
    "geojson-bad-coordinates": Words(
        "Coordinates cannot be read",
        "The coordinates of this feature cannot be read: {found}.",
        "Export the boundaries again as GeoJSON.",
        "A boundary is made of rings of at least four positions, each of two numbers: "
        "longitude and latitude.",
    ),
    "geojson-ring-open": Words(
        "Boundary is not closed",
        "A boundary of this feature is not closed: it does not end where it begins.",
        "Export the boundaries again, or close the ring by repeating its first position at "
        "the end.",
        "A boundary goes round an area, so its last position is its first.",
    ),
    "geojson-out-of-range": Words(
        "Coordinates off the globe",
        "{found} is not a longitude and latitude in degrees.",
        "Export the boundaries in WGS 84 (EPSG:4326).",
        "The boundaries are in another coordinate system, often metres or feet of a state's "
        "grid. Longitude goes from -180 to 180, latitude from -90 to 90.",
    ),
    "geojson-crossing": Words(
        "Boundary crosses itself",
        "The boundary of this feature crosses itself ({found}); it was mended for the map.",
        "Mend it in the source when you can.",
        "A boundary that crosses itself has no clear inside, so points near the crossing may "
        "be counted in the wrong place.",
        "warning",
    ),
}
