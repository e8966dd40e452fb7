"""The time that a dataset's rows are about, for whoever looks for data of a certain year.

Whole months and fiscal years are told: the very first and last day could point to one row.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypeAlias

import duckdb

from builders.checks.casts import quoted
from builders.checks.far_days import NEVER, last_day
from builders.tables.days import end_of_year
from builders.tables.table import Table

Span: TypeAlias = tuple[date, date]
# The one column of a kind that says when what a row tells was so.
TIMES = {"payments": "date", "requests": "opened", "indicators": "period", "counts": "period"}
PERIODS = "period"  # is told by its first day, and may be a year


def span_of(connection: duckdb.DuckDBPyConnection, table: Table, first_month: int) -> Span | None:
    """The first and the last day; days far off are passed over. None where nothing tells."""
    if table.kind == "budget" and table.has("year"):
        sql = f"SELECT min(year), max(year) FROM {quoted(table.name)}"
        [(first, last)] = connection.execute(sql).fetchall()
        if first is None or not date.min.year < first <= last < date.max.year:
            return None
        begins = end_of_year(first - 1, first_month) + timedelta(days=1)
        return begins, end_of_year(last, first_month)
    role = TIMES.get(table.kind, "")
    if not role or not table.has(role):
        return None
    day = f"CAST({quoted(role)} AS DATE)"
    sql = (
        f"SELECT {day}, count(*) FROM {quoted(table.name)} "
        f"WHERE {quoted(role)} IS NOT NULL AND {day} < {NEVER} GROUP BY ALL"
    )
    return _between(dict(connection.execute(sql).fetchall()), role)


def _between(counts: Mapping[date, int], role: str) -> Span | None:
    last = last_day(counts)
    first = last_day({_mirrored(day): number for day, number in counts.items()})
    if first is None or last is None:
        return None
    first = _mirrored(first)
    if role == PERIODS and all((day.month, day.day) == (1, 1) for day in counts):
        return first, last.replace(month=12, day=31)
    return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])


def _mirrored(day: date) -> date:
    """The day as far from the end of the calendar as this one is from its beginning."""
    return date.fromordinal(date.max.toordinal() + 1 - day.toordinal())
