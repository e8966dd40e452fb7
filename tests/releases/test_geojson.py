"""Areas and points in GeoJSON, as maps read them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from shapely.geometry import Polygon, shape

from builders.releases.downloads import DOWNLOADS
from builders.releases.geojson import has_places, write_geojson
from builders.releases.subject import Subject
from builders.tables.table import Column

SQUARE = Polygon([(0, 0), (1, 0), (1, 1), (0, 0)])


def areas(subject: Subject, folder: Path) -> Subject:
    parquet = folder / "places.parquet"
    pq.write_table(pa.table({"id": ["harbour", "hill"], "people": [12, None]}), parquet)
    columns = (Column("id", "VARCHAR"), Column("people", "BIGINT"))
    table = replace(subject.table, kind="places", columns=columns, parquet=parquet, rows=2)
    return replace(subject, table=table, shapes={"harbour": SQUARE})


def test_a_place_has_its_boundary_and_one_without_is_there_all_the_same(
    subject: Subject, tmp_path: Path
):
    write_geojson(areas(subject, tmp_path), tmp_path / "a.geojson")
    first, second = json.loads((tmp_path / "a.geojson").read_bytes())["features"]
    assert SQUARE.equals(shape(first["geometry"]))
    assert {"id": "harbour", "people": 12} == first["properties"]
    assert (None, {"id": "hill", "people": None}) == (second["geometry"], second["properties"])


def test_it_is_offered_where_rows_lie_somewhere(subject: Subject, tmp_path: Path):
    assert has_places(subject.table)
    assert has_places(areas(subject, tmp_path).table)
    nowhere = replace(subject.table, columns=(Column("amount", "DECIMAL(38,2)"),))
    assert not DOWNLOADS["geojson"].fits(nowhere)
