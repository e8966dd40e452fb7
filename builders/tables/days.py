"""The day up to which a dataset is complete, when its steward does not say so."""

from __future__ import annotations

from datetime import date

import duckdb

from builders.checks.casts import quoted
from builders.sources.dataset import Dataset
from builders.tables.table import Table

# Days on which something happened; planned and forecast days lie ahead and say nothing.
PAST_DAYS = ("opened", "closed", "snapshot", "actual_start", "actual_end", "period")


def day_of(
    connection: duckdb.DuckDBPyConnection, dataset: Dataset, table: Table, first_month: int
) -> date | None:
    """The steward's day, else the last day in the data, else the end of the last actual year.

    ``first_month`` is the month in which the fiscal year starts. None where nothing tells.
    """
    if dataset.as_of:
        return date.fromisoformat(dataset.as_of)
    if days := [name for name in PAST_DAYS if table.has(name)]:
        latest = ", ".join(f"max(CAST({quoted(name)} AS DATE))" for name in days)
        return _one(connection, f"SELECT greatest({latest}) FROM {quoted(table.name)}")
    if table.kind == "budget" and table.has("year", "phase"):
        sql = (
            f"SELECT make_date(coalesce(max(year) FILTER (phase = 'actual'), max(year)), "
            f"{first_month}, 1) + INTERVAL 1 YEAR - INTERVAL 1 DAY "
            f"- INTERVAL {0 if first_month == 1 else 1} YEAR FROM {quoted(table.name)}"
        )
        return _one(connection, f"SELECT CAST(({sql}) AS DATE)")
    return date.fromisoformat(dataset.updated) if dataset.updated else None


def _one(connection: duckdb.DuckDBPyConnection, sql: str) -> date | None:
    found = connection.execute(sql).fetchall()
    return found[0][0] if found else None
