"""The time that a table is about, in whole months or years, whatever slips stand in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from builders.tables.spans import Span, span_of
from builders.tables.table import Column, Table


def span(kind: str, column: str, cells: list[str], first_month: int = 1) -> Span | None:
    connection = duckdb.connect()
    kind_of_cell = "INTEGER" if column == "year" else "DATE"
    connection.execute(f'CREATE TABLE own ("{column}" {kind_of_cell})')
    connection.executemany("INSERT INTO own VALUES (?)", [[cell or None] for cell in cells])
    table = Table("own", "own", kind, (Column(column, kind_of_cell),), Path(), len(cells))
    return span_of(connection, table, first_month)


def test_days_are_told_as_whole_months_so_that_none_points_to_a_row() -> None:
    days = ["2024-02-10", "", "2024-05-03", "2025-02-01"]
    assert (date(2024, 2, 1), date(2025, 2, 28)) == span("requests", "opened", days)


def test_a_fiscal_year_is_told_from_its_first_day_to_its_last() -> None:
    assert (date(2023, 7, 1), date(2025, 6, 30)) == span("budget", "year", ["2024", "2025"], 7)
    assert (date(2024, 1, 1), date(2025, 12, 31)) == span("budget", "year", ["2024", "2025"])


def test_periods_that_all_begin_with_the_year_are_years() -> None:
    years = span("counts", "period", ["2023-01-01", "2024-01-01"])
    months = span("counts", "period", ["2023-01-01", "2024-02-01"])
    assert (date(2023, 1, 1), date(2024, 12, 31)) == years
    assert (date(2023, 1, 1), date(2024, 2, 29)) == months


def test_a_day_far_off_at_either_end_is_passed_over() -> None:
    days = [f"2024-{month:02}-05" for month in range(1, 13)]
    found = span("payments", "date", ["1900-01-01", *days, "2204-03-01", "9999-12-31"])
    assert (date(2024, 1, 1), date(2024, 12, 31)) == found


@pytest.mark.parametrize(("kind", "column"), [("requests", "opened"), ("budget", "year")])
def test_where_no_cell_is_known_no_time_is(kind: str, column: str) -> None:
    assert span(kind, column, [""]) is None
    assert span("projects", column, ["2024"] if column == "year" else ["2024-01-01"]) is None
