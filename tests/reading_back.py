"""Readers that had no part in writing a download, and what each finds there of a table's values."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
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
from builders.wording.numbers import plain

Rows = list[dict[str, Any]]


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
    """The list of changes, which stands beside it, leads from the safe copy back to each value."""
    beside = file.with_name(file.name.replace(".spreadsheet.csv", ".spreadsheet-changes.json"))
    changes = json.loads(beside.read_bytes())
    back = {(one["row"], one["column"]): (one["is"], one["was"]) for one in changes}
    for number, (own, row) in enumerate(zip(read_csv(file), rows, strict=True), 2):
        for name, value in row.items():
            if isinstance(value, float):
                assert float(own[name]) == value
                continue
            safe, was = back.get((number, name), (own[name], own[name]))
            assert own[name] == safe
            assert was == as_csv(value), name


def check_changes(file: Path, rows: Rows) -> None:
    for one in json.loads(file.read_bytes()):
        assert as_csv(rows[one["row"] - 2][one["column"]]) == one["was"] != one["is"]


def check_geojson(file: Path, rows: Rows) -> None:
    """The properties are the rows; a point is where its row lies, an area has a shape."""
    read = json.loads(file.read_bytes(), parse_float=Decimal)
    assert "FeatureCollection" == read["type"]
    found = [one["properties"] for one in read["features"]]
    assert found == [{name: as_json(value) for name, value in row.items()} for row in rows]
    for one, row in zip(read["features"], rows, strict=True):
        if "longitude" not in row:
            assert one["geometry"] is None or "Polygon" in one["geometry"]["type"]
            continue
        ends = [as_json(row["longitude"]), as_json(row["latitude"])]
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


BY_ENDING = {
    ".csv": check_csv,
    ".spreadsheet.csv": check_spreadsheet,
    ".spreadsheet-changes.json": check_changes,
    ".json": check_json,
    ".ndjson": check_ndjson,
    ".geojson": check_geojson,
    ".xlsx": check_xlsx,
}


def check_database(file: Path, table: str, rows: Rows) -> None:
    """The table of a SQLite file, each value by the type that the truth has."""
    found = sqlite3.connect(file).execute(f'SELECT * FROM "{table}"')
    assert [name for name, *_ in found.description] == list(rows[0])
    for own, row in zip(found, rows, strict=True):
        for value, wanted in zip(own, row.values(), strict=True):
            assert wanted == as_typed(value, wanted)


def as_typed(value: Any, wanted: Any) -> Any:
    """A value of SQLite as the type that the dictionary gives it."""
    match wanted:
        case Decimal():
            return Decimal(repr(value) if isinstance(value, float) else str(value))
        case bool():
            return bool(value)
        case datetime():
            return datetime.fromisoformat(value)
        case date():
            return date.fromisoformat(value)
        case list():
            return json.loads(value)
    return value


def check_site(site: Path) -> int:
    """Read every download of every dataset of a site back; gives how many files there were."""
    read = 0
    for parquet in sorted(site.glob("downloads/*/*.parquet")):
        if parquet.parent.name == "quality":
            continue
        rows = pq.read_table(parquet).to_pylist()
        check_database(site / "downloads/all-tables.sqlite", parquet.stem, rows)
        for ending, check in BY_ENDING.items():
            file = parquet.with_suffix(ending)
            if file.is_file():
                check(file, rows)
                read += 1
    return read


def unzipped(packed: Path, folder: Path) -> dict[str, bytes]:
    """Every file of a zip by its path, as Info-ZIP reads it, which shares nothing with Python."""
    program = shutil.which("unzip")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("unzip is absent, and CI is set.")
        pytest.skip("unzip is absent.")
    subprocess.run([program, "-q", str(packed), "-d", str(folder)], check=True, capture_output=True)
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
