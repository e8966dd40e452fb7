"""The other forms in which cities publish: each becomes the table that it holds, or is refused."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, datetime
from pathlib import Path

import pyproj
import pytest
import shapefile
import xlsxwriter

from builders.adding.opening import open_files
from builders.adding.reading import READERS, limits
from builders.adding.reading.limits import UnreadableError
from builders.adding.reading.sheet_marks import Marks, marks_of
from builders.adding.table import Table
from builders.problems import PortalError

POINTS = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "properties": {"id": n, "kind": "Bins"},
         "geometry": {"type": "Point", "coordinates": [13.4 + n, 52.5]}} for n in range(3)
    ],
}  # fmt: skip
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Etat">
<table:table-row>
<table:table-cell office:value-type="string"><text:p>Amt</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Betrag</text:p></table:table-cell>
</table:table-row><table:table-row>
<table:table-cell office:value-type="string"><text:p>Bäder</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50</text:p>
</table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>
"""


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def workbook() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Read me"])
        sheet = book.add_worksheet("Lines 2025")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["The budget of the city"])
        sheet.write_row(2, 0, ["Agency", "Amount", "Paid on", "Zip"])
        for row in range(3, 6):
            sheet.write_row(row, 0, [f"Parks {row}", row + 0.5])
            sheet.write_datetime(row, 2, datetime(2025, 6, row), day)
            sheet.write_string(row, 3, f"0213{row}")
    return stream.getvalue()


def zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return stream.getvalue()


def shapes(crs: str | None, corner: tuple[float, float], size: float) -> bytes:
    shp, dbf, shx = io.BytesIO(), io.BytesIO(), io.BytesIO()
    with shapefile.Writer(shp=shp, dbf=dbf, shx=shx, shapeType=shapefile.POLYGON) as writer:
        writer.field("NAME", "C", 20)
        writer.field("POP", "N", 10, 0)
        for n, name in enumerate(("Köln", "Ash")):
            x, y = corner[0] + n * size, corner[1]
            writer.poly([[[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]]])
            writer.record(name, 10 + n)
    parts = {"a__shp": shp.getvalue(), "a__dbf": dbf.getvalue(), "a__shx": shx.getvalue()}
    if crs:
        parts["a__prj"] = pyproj.CRS(crs).to_wkt("WKT1_ESRI").encode()
    return zipped(**parts)


def read(name: str, data: bytes) -> Table:
    table = READERS[Path(name).suffix](name, data)
    assert table is not None
    return table


def test_of_a_workbook_the_sheet_with_the_most_rows_is_taken_and_the_others_are_named() -> None:
    table = read("budget.xlsx", workbook())
    assert ("budget.csv", "budget.xlsx", 3) == (table.name, table.original, len(table.grid.rows))
    assert ("Parks 3", "3.5", "2025-06-03", "02133") == table.grid.rows[0]
    assert ("Agency", "Amount", "Paid on", "Zip") == table.grid.columns
    assert "“Notes”" in table.how
    assert "Lines 2025" in table.hints


def test_the_original_workbook_is_kept_whole() -> None:
    assert workbook()[:2] == read("budget.xlsx", workbook()).original_data[:2] == b"PK"


def test_an_opendocument_sheet_is_read_by_its_values() -> None:
    parts = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}
    parts |= {
        "META-INF/manifest__xml": MANIFEST.encode(),
        "content__xml": ODS.replace("\n", "").encode(),
    }
    data = zipped(**parts)
    assert (("Bäder", "12.5"),) == read("etat.ods", data).grid.rows


def test_a_workbook_in_name_alone_is_read_as_the_text_that_it_is() -> None:
    table = read("spend.xls", b"Agency,Amount\nParks,5\n")
    assert ("spend.xls", "", (("Parks", "5"),)) == (table.name, table.original, table.grid.rows)


@pytest.mark.parametrize(
    "value",
    [
        [{"id": 1, "at": {"x": "0.10"}}, {"id": 2, "at": {"x": "7"}}],
        {"meta": {"n": 2}, "result": {"records": [{"id": 1, "at": {"x": "0.10"}}, {"id": 2}]}},
    ],
)
def test_the_longest_list_of_records_of_a_json_file_is_its_table(value: object) -> None:
    grid = read("rows.json", json.dumps(value).encode()).grid
    assert (("id", "at.x"), ("1", "0.10")) == (grid.columns, grid.rows[0])


def test_numbers_of_json_keep_the_digits_in_which_they_are_written() -> None:
    rows = read(
        "rows.json", b'[{"a": 0.10, "b": 1}, {"a": 12345678901234567.25, "b": 2}]'
    ).grid.rows
    assert (("0.10", "1"), ("12345678901234567.25", "2")) == rows


def test_points_become_rows_with_a_longitude_and_a_latitude() -> None:
    table = read("bins.geojson", json.dumps(POINTS).encode())
    assert ("id", "kind", "longitude", "latitude") == table.grid.columns
    assert (("0", "Bins", "13.4", "52.5"), "csv") == (table.grid.rows[0], table.format)


def test_areas_go_on_as_the_file_itself(squares: object) -> None:
    data = squares("Oak", "Elm").encode()  # type: ignore[operator]
    table = read("areas.geojson", data)
    assert ("geojson", "", data) == (table.format, table.original, table.data)


def test_what_a_library_remarks_on_odd_shapes_is_not_printed(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    shp, dbf, shx = io.BytesIO(), io.BytesIO(), io.BytesIO()
    with shapefile.Writer(shp=shp, dbf=dbf, shx=shx, shapeType=shapefile.POLYGON) as writer:
        writer.field("NAME", "C", 20)
        writer.poly([[[6, 50], [7, 50], [7, 51], [6, 51], [6, 50]]])  # a hole in nothing
        writer.record("Ash")
    table = read(
        "areas.zip",
        zipped(a__shp=shp.getvalue(), a__dbf=dbf.getvalue(), a__shx=shx.getvalue()),
    )
    assert ("Ash",) == table.grid.rows[0]
    assert ([], "") == (caplog.records, capsys.readouterr().err)


@pytest.mark.parametrize(
    ("crs", "corner", "size"),
    [("EPSG:25832", (356_000.0, 5_645_000.0), 1000.0), (None, (6.95, 50.93), 0.01)],
)
def test_a_shapefile_becomes_areas_in_longitude_and_latitude(
    crs: str | None, corner: tuple[float, float], size: float
) -> None:
    table = read("areas.zip", shapes(crs, corner, size))
    assert ("areas.geojson", "areas.zip", "geojson") == (table.name, table.original, table.format)
    [first, _] = json.loads(table.data)["features"]
    assert {"NAME": "Köln", "POP": 10} == first["properties"]
    longitude, latitude = first["geometry"]["coordinates"][0][0]
    assert (pytest.approx(6.95, abs=0.01), pytest.approx(50.93, abs=0.02)) == (longitude, latitude)


def test_a_shapefile_that_does_not_say_where_it_lies_is_refused() -> None:
    with pytest.raises(UnreadableError, match=""):
        read("areas.zip", shapes(None, (356_000.0, 5_645_000.0), 1000.0))


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.json", "a.geojson", "a.zip"])
@pytest.mark.parametrize("data", [b"PK\x03\x04 not a zip \x00\x01", b"{", b"\x00\xff" * 50])
def test_a_damaged_file_is_refused_with_a_code(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PortalError) as refused:
        open_files([tmp_path / name])
    assert {problem.code for problem in refused.value.problems} <= {
        "add-file-unreadable",
        "add-no-table",
    }
    assert 1 == refused.value.exit_code


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR,,\n1,2\n3,4\n", "an image (PNG)"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a workbook"),
        (b"%PDF-1.7\n1,2\n", "a PDF"),
    ],
)
def test_what_is_no_text_whatever_its_name_says_is_told_as_what_it_is(
    data: bytes, told: str, tmp_path: Path
) -> None:
    (tmp_path / "table.csv").write_bytes(data)
    with pytest.raises(PortalError) as refused:
        open_files([tmp_path / "table.csv"])
    (problem,) = refused.value.problems
    assert "add-file-unreadable" == problem.code
    assert told in problem.message


@pytest.mark.parametrize("name", ["bomb.xlsx", "bomb.zip"])
def test_what_would_fill_the_machine_is_not_unpacked(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_UNPACKED", 1 << 20)
    (tmp_path / name).write_bytes(zipped(a__shp=b"\x00" * (4 << 20)))
    with pytest.raises(PortalError) as refused:
        open_files([tmp_path / name])
    assert ["add-file-too-large"] == [problem.code for problem in refused.value.problems]


def test_deep_json_is_refused_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "deep.json").write_bytes(b"[" * 200_000)
    with pytest.raises(PortalError):
        open_files([tmp_path / "deep.json"])


def test_the_day_of_a_cell_is_that_of_the_sheet() -> None:
    assert date(2025, 6, 4).isoformat() == read("b.xlsx", workbook()).grid.rows[1][2]


SPAN = (
    '<table:table-cell office:value-type="string" table:number-rows-spanned="2">'
    "<text:p>North</text:p></table:table-cell>"
)
SHARE = '<table:table-cell office:value-type="percentage" office:value="%s"><text:p>x</text:p></table:table-cell>'
NAME = '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'


def opendocument(*rows: str) -> bytes:
    head, _, tail = ODS.partition("<table:table-row>")
    _, _, tail = tail.rpartition("</table:table-row>")
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return zipped(
        mimetype=b"application/vnd.oasis.opendocument.spreadsheet",
        content__xml=f"{head}{body}{tail}".encode(),
        **{"META-INF/manifest__xml": MANIFEST.encode()},
    )


def test_percentages_and_merged_cells_of_an_opendocument_sheet_are_read_as_it_shows_them() -> None:
    table = READERS[".ods"](
        "works.ods",
        opendocument(
            "".join(NAME % name for name in ("Ward", "Work", "Done")),
            SPAN + NAME % "Pool" + SHARE % "0.055",
            "<table:covered-table-cell/>" + NAME % "Hall" + SHARE % "1",
        ),
    )
    assert table is not None
    assert "Ward,Work,Done\nNorth,Pool,5.5%\nNorth,Hall,100%\n" == table.data.decode()
    assert "Percentages are as it shows them" in table.how


def test_percentages_and_merged_cells_of_an_excel_sheet_are_read_as_it_shows_them() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Read me"])
        sheet = book.add_worksheet("Works & more")
        share = book.add_format({"num_format": "0.0%"})
        quoted = book.add_format({"num_format": '0.0"%"'})
        sheet.write_row(0, 0, ["Ward", "Work", "Done", "Rate"])
        sheet.merge_range("A2:A3", "North")
        for row, (work, done) in enumerate((("Pool", 0.055), ("Hall", 1)), start=1):
            sheet.write(row, 1, work)
            sheet.write_number(row, 2, done, share)
            sheet.write_number(row, 3, done, quoted)
    table = READERS[".xlsx"]("works.xlsx", stream.getvalue())
    assert table is not None
    told = "Ward,Work,Done,Rate\nNorth,Pool,5.5%,0.055\nNorth,Hall,100%,1\n"
    assert told == table.data.decode()


def test_a_workbook_whose_cells_are_shown_as_they_are_says_nothing_of_it() -> None:
    table = READERS[".xlsx"]("lines.xlsx", workbook())
    assert table is not None
    assert "Percentages" not in table.how


def test_entities_of_a_document_s_own_are_not_unfolded() -> None:
    sheet = ODS.replace('"float"', '"percentage"')
    assert Marks(frozenset({(1, 1)}), {}) == marks_of({"content.xml": sheet.encode()}, "Etat")
    first, _, rest = sheet.partition("\n")
    unfolding = f'{first}<!DOCTYPE x [<!ENTITY a "aaaa">]>\n{rest}'.replace("Amt", "&a;")
    assert Marks() == marks_of({"content.xml": unfolding.encode()}, "Etat")
