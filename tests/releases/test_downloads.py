"""Each format, read back by a reader that had no part in writing it, equals the table."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest

from builders.releases.downloads import DOWNLOADS, MOST_XLSX_ROWS, absences
from builders.releases.subject import Subject

from ..reading_back import CHECKS, Rows, check_site  # noqa: TID252 - tests are no package


def truth(subject: Subject) -> Rows:
    rows: Rows = pq.read_table(subject.table.parquet).to_pylist()
    return rows


@pytest.mark.parametrize("name", DOWNLOADS)
def test_what_is_read_back_equals_the_table_value_by_value(
    name: str, subject: Subject, tmp_path: Path
):
    DOWNLOADS["changes"].write(subject, tmp_path / "table.spreadsheet-changes.json")
    file = tmp_path / f"table.{DOWNLOADS[name].suffix}"
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


@pytest.mark.whole
def test_every_download_of_the_demonstration_city_comes_back(built_site: Path):
    # Budget, payments, indicators and statistics lie nowhere: no GeoJSON.
    assert 7 * 7 == check_site(built_site) + 4
