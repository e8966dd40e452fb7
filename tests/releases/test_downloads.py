"""Each format, read back by a reader that had no part in writing it, equals the table."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from builders.releases.cells import FIRST_DAY, MOST_DIGITS
from builders.releases.downloads import DOWNLOADS, MOST_XLSX_ROWS, absences
from builders.releases.subject import Subject
from builders.wording.numbers import plain

Rows = list[dict[str, Any]]


def truth(subject: Subject) -> Rows:
    rows: Rows = pq.read_table(subject.table.parquet).to_pylist()
    return rows


def read_csv(file: Path) -> Rows:
    """RFC 4180 by the csv module, then each value by its text."""
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def as_csv(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return plain(value)
        case datetime() | date():
            return value.isoformat() if not isinstance(value, datetime) else _moment(value)
        case list():
            return ";".join(value)
        case _:
            return str(value)


def _moment(value: datetime) -> str:
    text = value.isoformat()
    return text.rstrip("0") if value.microsecond else text


def as_json(value: Any) -> Any:
    match value:
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case float():
            return Decimal(repr(value))
        case _:
            return value


def as_xlsx(value: Any) -> Any:
    """What a spreadsheet can hold of a value: everything else is its text."""
    match value:
        case Decimal():
            small = len(plain(value).replace(".", "").strip("-0")) <= MOST_DIGITS
            return float(value) if small else plain(value)
        case int() if abs(value) >= 10**MOST_DIGITS:
            return str(value)
        case datetime():
            fits = value.date() >= FIRST_DAY and not value.microsecond % 1000
            return value if fits else value.isoformat()
        case date():
            fits = value >= FIRST_DAY
            return datetime(value.year, value.month, value.day) if fits else value.isoformat()
        case list():
            return ";".join(value)
    return value


def check_csv(file: Path, rows: Rows) -> None:
    for own, row in zip(read_csv(file), rows, strict=True):
        for name, value in row.items():
            if isinstance(value, float):
                assert float(own[name]) == value
            else:
                assert own[name] == as_csv(value), name


def check_json(file: Path, rows: Rows) -> None:
    read = json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    for own, row in zip(read, rows, strict=True):
        assert own == {name: as_json(value) for name, value in row.items()}


def check_ndjson(file: Path, rows: Rows) -> None:
    read = [json.loads(line, parse_float=Decimal) for line in file.read_bytes().splitlines()]
    assert read == [{name: as_json(value) for name, value in row.items()} for row in rows]


def check_spreadsheet(file: Path, rows: Rows) -> None:
    """The list of changes leads from the safe copy back to every value."""
    changes = json.loads(file.with_name("changes").read_bytes())
    back = {(one["row"], one["column"]): (one["is"], one["was"]) for one in changes}
    assert back
    for number, (own, row) in enumerate(zip(read_csv(file), rows, strict=True), 2):
        for name, value in row.items():
            if isinstance(value, float):
                assert float(own[name]) == value
                continue
            safe, was = back.get((number, name), (own[name], own[name]))
            assert own[name] == safe
            assert was == as_csv(value), name


def check_changes(file: Path, rows: Rows) -> None:
    changes = json.loads(file.read_bytes())
    assert {"text"} == {one["column"] for one in changes}
    assert all(rows[one["row"] - 2][one["column"]] == one["was"] != one["is"] for one in changes)


def check_geojson(file: Path, rows: Rows) -> None:
    read = json.loads(file.read_bytes(), parse_float=Decimal)
    assert "FeatureCollection" == read["type"]
    found = [one["properties"] for one in read["features"]]
    assert found == [{name: as_json(value) for name, value in row.items()} for row in rows]
    for one, row in zip(read["features"], rows, strict=True):
        ends = [row["longitude"], row["latitude"]]
        wanted = None if None in ends else {"type": "Point", "coordinates": ends}
        assert wanted == one["geometry"]


def check_xlsx(file: Path, rows: Rows) -> None:
    book = openpyxl.load_workbook(file)
    cells = list(_unescaped(book["Data"]))
    names, records = cells[0], cells[1:]
    assert list(names) == list(rows[0])
    for own, row in zip(records, rows, strict=True):
        for name, found, value in zip(names, own, row.values(), strict=True):
            wanted = as_xlsx(value)
            if isinstance(wanted, datetime):
                assert abs((found - wanted).total_seconds()) < 0.0005, name
            else:
                assert found == wanted, name


def _unescaped(sheet: Worksheet) -> Iterator[tuple[Any, ...]]:
    for row in sheet.iter_rows():
        assert not any(cell.data_type == "f" or cell.hyperlink for cell in row)
        # openpyxl leaves the escapes of control characters as they stand; Excel reads them.
        yield tuple(unescape(c.value) if isinstance(c.value, str) else c.value for c in row)


def check_parquet(file: Path, rows: Rows) -> None:
    relation = duckdb.connect().sql(f"SELECT * FROM read_parquet('{file.as_posix()}')")
    names = relation.columns
    assert [dict(zip(names, row, strict=True)) for row in relation.fetchall()] == rows


CHECKS: dict[str, Callable[[Path, Rows], None]] = {
    "csv": check_csv,
    "spreadsheet": check_spreadsheet,
    "changes": check_changes,
    "json": check_json,
    "ndjson": check_ndjson,
    "geojson": check_geojson,
    "xlsx": check_xlsx,
    "parquet": check_parquet,
}


@pytest.mark.parametrize("name", DOWNLOADS)
def test_what_is_read_back_equals_the_table_value_by_value(
    name: str, subject: Subject, tmp_path: Path
):
    file = tmp_path / f"table.{DOWNLOADS[name].suffix}"
    DOWNLOADS["changes"].write(subject, tmp_path / "changes")
    DOWNLOADS[name].write(subject, file)
    CHECKS[name](file, truth(subject))


@pytest.mark.parametrize("name", DOWNLOADS)
def test_the_same_table_gives_the_same_bytes(name: str, subject: Subject, tmp_path: Path):
    first, second = tmp_path / "first", tmp_path / "second"
    DOWNLOADS[name].write(subject, first)
    if name == "xlsx":
        time.sleep(2)  # the clock of a zip file ticks every two seconds
    DOWNLOADS[name].write(subject, second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("name", DOWNLOADS)
def test_a_table_without_rows_can_be_taken_away(name: str, subject: Subject, tmp_path: Path):
    parquet, file = tmp_path / "empty.parquet", tmp_path / f"file.{DOWNLOADS[name].suffix}"
    pq.write_table(pq.read_table(subject.table.parquet).slice(0, 0), parquet)
    empty = replace(subject, table=replace(subject.table, parquet=parquet, rows=0))
    DOWNLOADS[name].write(empty, file)
    if name in ("json", "changes"):
        assert json.loads(file.read_bytes()) == []
    if name == "geojson":
        assert json.loads(file.read_bytes())["features"] == []
    if name == "csv":
        assert file.read_bytes().count(b"\r\n") == 1
    if name == "xlsx":
        assert openpyxl.load_workbook(file)["Data"].max_row == 1


@pytest.mark.parametrize("name", DOWNLOADS)
def test_every_format_says_why_anyone_would_want_it(name: str):
    assert DOWNLOADS[name].title
    assert "/" in DOWNLOADS[name].media_type
    assert DOWNLOADS[name].why.endswith(".")


def test_an_empty_text_differs_from_a_missing_cell_in_csv(subject: Subject, tmp_path: Path):
    DOWNLOADS["csv"].write(subject, tmp_path / "a.csv")
    _, first, second, *_ = (tmp_path / "a.csv").read_bytes().split(b"\r\n")
    assert first.startswith(b"lines.csv,2,,")
    assert second.startswith(b'lines.csv,3,"",')


def test_csv_lines_end_as_rfc_4180_says_and_there_is_no_byte_order_mark(
    subject: Subject, tmp_path: Path
):
    DOWNLOADS["csv"].write(subject, tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.endswith(b"\r\n")
    assert content.startswith(b"file,row,")
    assert b'"odd, ""name"""' in content


def test_duckdb_reads_the_csv_and_the_json(subject: Subject, tmp_path: Path):
    for name, reader in (("csv", "read_csv"), ("json", "read_json")):
        DOWNLOADS[name].write(subject, tmp_path / name)
        reading = duckdb.connect()
        found = reading.sql(
            f"SELECT count(*) FROM {reader}('{(tmp_path / name).as_posix()}')"
        ).fetchall()
        assert found == [(subject.table.rows,)]


def test_a_workbook_is_not_made_of_a_very_large_table_and_the_reason_is_given(subject: Subject):
    assert DOWNLOADS["xlsx"].fits(replace(subject.table, rows=MOST_XLSX_ROWS))
    assert absences(replace(subject.table, rows=MOST_XLSX_ROWS)) == ()
    large = replace(subject.table, rows=MOST_XLSX_ROWS + 1)
    assert not DOWNLOADS["xlsx"].fits(large)
    reason, of_maps = absences(large)
    assert of_maps.startswith("There is no GeoJSON:")
    assert reason.startswith("There is no Excel workbook: the table has 100,001 rows,")
    assert reason.endswith("Use the CSV instead.")
