"""One file of SQLite holds all tables, to the last digit, with keys and comments."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builders.measures.figure import Figure, Figures
from builders.releases.sqlite_file import value_of, write_sqlite
from builders.releases.subject import Subject
from builders.tables.table import Column

from ..reading_back import as_typed  # noqa: TID252 - tests are no package

FIGURE = Figure(
    "hard-values.amount;year=2025",
    "amount",
    "hard-values",
    "3f2a9c01b7de",
    (("year", "2025"),),
    Decimal("123456789012345678901.123456789"),
    None,
    Decimal("0.5"),
    "money",
    "q1",
)


@pytest.fixture
def places(subject: Subject, tmp_path: Path) -> Subject:
    parquet = tmp_path / "places.parquet"
    pq.write_table(pa.table({"id": ["harbour", "hill"], "name": ["Harbour", "Hill"]}), parquet)
    columns = (Column("id", "VARCHAR", description="What\nnames it."), Column("name", "VARCHAR"))
    table = replace(
        subject.table, name="places", kind="places", columns=columns, parquet=parquet, rows=2
    )
    return replace(subject, dataset=replace(subject.dataset, id="places"), table=table)


@pytest.fixture
def file(subject: Subject, places: Subject, tmp_path: Path) -> sqlite3.Connection:
    figures = Figures({FIGURE.id: FIGURE}, {})
    write_sqlite([subject, places], figures, tmp_path / "all.sqlite")
    return sqlite3.connect(tmp_path / "all.sqlite")


def test_every_value_comes_back(file: sqlite3.Connection, subject: Subject):
    truth = pq.read_table(subject.table.parquet).to_pylist()
    for own, row in zip(file.execute("SELECT * FROM hard_values"), truth, strict=True):
        for value, wanted in zip(own, row.values(), strict=True):
            assert wanted == as_typed(value, wanted)


def test_numbers_are_numbers_where_that_is_exact_and_texts_where_it_is_not():
    assert (1234.5, 20, "0.1234567890123456789", None) == tuple(
        map(value_of, (Decimal("1234.50"), Decimal(20), Decimal("0.1234567890123456789"), None))
    )
    assert "123456789012345678901" == value_of(Decimal(123456789012345678901))


def test_the_figures_are_there_with_all_their_digits(file: sqlite3.Connection):
    rows = file.execute("SELECT id, value, denominator, dimensions FROM lightwell_figures")
    assert [
        (FIGURE.id, "123456789012345678901.123456789", 0.5, '{"year": "2025"}')
    ] == rows.fetchall()


def test_places_have_a_key_and_figures_too(file: sqlite3.Connection):
    for table, key in (("places", "id"), ("lightwell_figures", "id")):
        columns = file.execute(f"PRAGMA table_info({table})").fetchall()
        assert [key] == [name for _, name, _, _, _, is_key in columns if is_key]


def test_comments_stand_in_the_sql_and_in_a_table(file: sqlite3.Connection):
    ((sql,),) = file.execute("SELECT sql FROM sqlite_master WHERE name = 'places'")
    assert "-- What names it. VARCHAR" in sql
    found = file.execute(
        "SELECT description FROM lightwell_columns WHERE table_name = 'places' AND name = 'id'"
    ).fetchall()
    assert [("What\nnames it.",)] == found


def test_the_same_tables_give_the_same_bytes(subject: Subject, places: Subject, tmp_path: Path):
    figures = Figures({FIGURE.id: FIGURE}, {})
    for name in ("first", "second"):
        write_sqlite([subject, places], figures, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_a_table_wider_than_sqlite_allows_is_left_out(subject: Subject, tmp_path: Path):
    wide = replace(subject.table, columns=tuple(Column(f"c{n}", "VARCHAR") for n in range(2001)))
    write_sqlite([replace(subject, table=wide)], Figures(), tmp_path / "wide.sqlite")
    tables = sqlite3.connect(tmp_path / "wide.sqlite").execute("SELECT id FROM lightwell_datasets")
    assert [] == tables.fetchall()
