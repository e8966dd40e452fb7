"""The readers of each form in which cities publish, by the ending of a file's name.

None writes anything, none runs anything, and none unpacks more than a machine has room for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builders.adding.reading.features import read_geojson
from builders.adding.reading.records import read_json
from builders.adding.reading.shapes import read_shapefile
from builders.adding.reading.sheets import read_workbook
from builders.adding.table import Table, read_table

Reader = Callable[[str, bytes], Table | None]

READERS: Mapping[str, Reader] = {
    ".csv": read_table,
    ".tsv": read_table,
    ".txt": read_table,
    ".xlsx": read_workbook,
    ".xls": read_workbook,
    ".ods": read_workbook,
    ".json": read_json,
    ".geojson": read_geojson,
    ".zip": read_shapefile,
}
FORMS = {
    ".xlsx": "an Excel workbook",
    ".xls": "an Excel workbook",
    ".ods": "an OpenDocument spreadsheet",
    ".json": "JSON",
    ".geojson": "GeoJSON",
    ".zip": "a zipped shapefile",
}
