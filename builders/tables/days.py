"""The day up to which a dataset is complete, when its steward does not say so."""

from __future__ import annotations

from datetime import date, timedelta

import duckdb

from builders.checks.casts import quoted
from builders.checks.far_days import days_sql, last_day, past_days
from builders.sources.dataset import Dataset
from builders.tables.table import Table


def day_of(
    connection: duckdb.DuckDBPyConnection, dataset: Dataset, table: Table, first_month: int
) -> date | None:
    """The steward's day, else the last day in the data, else the end of the last actual year.

    A day far off from all others is passed over. ``first_month`` is the month in which the fiscal
    year starts. None where nothing tells.
    """
    if dataset.as_of:
        return date.fromisoformat(dataset.as_of)
    cells = past_days(table.kind, {column.name for column in table.columns})
    found = connection.execute(days_sql(cells, quoted(table.name))).fetchall() if cells else []
    last = last_day(dict(found))
    if cells and cells[0].role == "year":
        [(year,)] = connection.execute(f"SELECT max(year) FROM {quoted(table.name)}").fetchall()
        return end_of_year(last.year if last else year, first_month) if last or year else None
    if cells:
        return last
    return date.fromisoformat(dataset.updated) if dataset.updated else None


def end_of_year(year: int, first_month: int) -> date:
    """The last day of the fiscal year that is named by the year in which it ends."""
    follows = date(year + 1, 1, 1) if first_month == 1 else date(year, first_month, 1)
    return follows - timedelta(days=1)
