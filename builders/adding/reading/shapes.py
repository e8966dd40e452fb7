"""A zipped shapefile: its areas as GeoJSON in longitude and latitude, its points as rows."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import pyproj
import shapefile

from builders.adding.reading.features import read_geojson
from builders.adding.reading.limits import UnreadableError, unpacked
from builders.adding.reading.sheets import cell_text
from builders.adding.table import Table

WGS84 = "EPSG:4326"
DECIMALS = 7  # of degrees: about a centimetre
MOST_LONGITUDE, MOST_LATITUDE = 180.0, 90.0
Move = Callable[[Sequence[float]], tuple[float, float]]

# It prints remarks of its own on what it mends, in words that nobody can act on.
shapefile.VERBOSE = False


def read_shapefile(name: str, data: bytes) -> Table | None:
    """The one shapefile of a zip as a table. Raises UnreadableError where there is not just one."""
    members = {PurePath(path).name.lower(): own for path, own in unpacked(data).items()}
    stems = sorted(path.removesuffix(".shp") for path in members if path.endswith(".shp"))
    if len(stems) != 1:
        found = f"it holds {len(stems)} files whose names end in .shp, not one"
        raise UnreadableError("add-file-unreadable", found)
    parts = {
        end: members.get(f"{stems[0]}{end}") for end in (".shp", ".dbf", ".shx", ".prj", ".cpg")
    }
    if parts[".dbf"] is None:
        raise UnreadableError("add-file-unreadable", "the table (.dbf) of the shapes is missing")
    text = _geojson(parts)
    table = read_geojson(f"{PurePath(name).stem}.geojson", text)
    if table is None:
        return None
    how = "The shapes in longitude and latitude (WGS 84), with the columns of their table."
    return replace(table, original=name, original_data=data, how=table.how or how)


def _geojson(parts: Mapping[str, bytes | None]) -> bytes:
    try:
        with shapefile.Reader(
            **{end[1:]: io.BytesIO(own) for end, own in parts.items()
               if own is not None and end in {".shp", ".dbf", ".shx"}},
            encoding=_encoding(parts[".cpg"]),
            encodingErrors="replace",
        ) as reader:  # fmt: skip
            features = list(_features(reader, _mover(parts[".prj"])))
    except (shapefile.ShapefileException, ValueError, IndexError, KeyError, OSError) as error:
        raise UnreadableError("add-file-unreadable", str(error)) from None
    except Exception as error:  # noqa: BLE001 - damaged shapes raise what they like
        raise UnreadableError("add-file-unreadable", type(error).__name__) from None
    value = {"type": "FeatureCollection", "features": features}
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()


def _encoding(said: bytes | None) -> str:
    told = (said or b"").decode("ascii", "ignore").strip()
    try:
        return "".encode(told).decode() or told or "utf-8"
    except LookupError:
        return "utf-8"


def _mover(said: bytes | None) -> Move:
    """How coordinates become longitude and latitude: by the .prj, which must say what they are."""
    if said is None:
        return _as_they_are
    try:
        source = pyproj.CRS.from_wkt(said.decode("utf-8", "replace"))
        transformer = pyproj.Transformer.from_crs(source, WGS84, always_xy=True)
    except pyproj.exceptions.ProjError as error:
        raise UnreadableError("add-file-unreadable", f"its projection: {error}") from None

    def move(point: Sequence[float]) -> tuple[float, float]:
        longitude, latitude = transformer.transform(point[0], point[1])
        return _rounded(longitude, latitude)

    return move


def _as_they_are(point: Sequence[float]) -> tuple[float, float]:
    """Without a .prj only what can be degrees is taken for degrees."""
    if abs(point[0]) > MOST_LONGITUDE or abs(point[1]) > MOST_LATITUDE:
        found = "it does not say in what projection it is (.prj), and its numbers are no degrees"
        raise UnreadableError("add-file-unreadable", found)
    return _rounded(point[0], point[1])


def _rounded(longitude: float, latitude: float) -> tuple[float, float]:
    return round(longitude, DECIMALS), round(latitude, DECIMALS)


def _features(reader: Any, move: Move) -> Iterator[dict[str, Any]]:
    for item in reader.iterShapeRecords():
        geometry = item.shape.__geo_interface__ if item.shape.shapeType else None
        yield {
            "type": "Feature",
            "properties": {k: _plain(v) for k, v in item.record.as_dict().items()},
            "geometry": geometry and {
                "type": geometry["type"],
                "coordinates": _moved(geometry["coordinates"], move),
            },
        }  # fmt: skip


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int) else cell_text(value)


def _moved(part: Any, move: Move) -> Any:
    if part and isinstance(part[0], int | float):
        return list(move(part))
    return [_moved(inner, move) for inner in part]
