"""The last day of a dataset that can be believed: a slip of the pen is no day of the data."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from builders.checks.casts import quoted

# Days on which something happened; planned and forecast days lie ahead and say nothing.
PAST_DAYS = ("opened", "closed", "snapshot", "actual_start", "actual_end", "period", "date")
# A day is far off if it and all later ones are few, and lie long after the day before them.
YEARS, RARE = 3653, 3  # after ten years: at most one cell in three
YEAR, VERY_RARE = 366, 20  # after one: one in twenty, and no gap as wide between earlier days


# What systems write for "not yet"; it is told of as a date that stands in for another.
NEVER = "DATE '9999-12-31'"


@dataclass(frozen=True, slots=True)
class DayCells:
    """A column of past days as SQL: its role, the day of a cell, and which rows count."""

    role: str
    day: str
    where: str


def past_days(kind: str, columns: Collection[str]) -> tuple[DayCells, ...]:
    """The columns of a table that tell how far its data go."""
    if found := [role for role in PAST_DAYS if role in columns]:
        days = {role: f"CAST({quoted(role)} AS DATE)" for role in found}
        return tuple(
            DayCells(r, day, f"{r} IS NOT NULL AND {day} < {NEVER}") for r, day in days.items()
        )
    if kind == "budget" and {"year", "phase"} <= set(columns):
        return (DayCells("year", "make_date(year, 1, 1)", "phase = 'actual' AND year IS NOT NULL"),)
    return ()


def days_sql(cells: Collection[DayCells], relation: str) -> str:
    """SQL that gives each day with the number of its cells; ``relation`` is an SQL name."""
    parts = (f"SELECT {cell.day} AS day FROM {relation} WHERE {cell.where}" for cell in cells)
    return f"SELECT day, count(*) FROM ({' UNION ALL '.join(parts)}) GROUP BY day"


def last_day(counts: Mapping[date, int]) -> date | None:
    """The last day of those with so many cells each, when days that are far off are passed over."""
    days = sorted(counts)
    total, before, widest = sum(counts.values()), 0, 0
    for day, following in pairwise(days):
        before += counts[day]
        after, gap = total - before, (following - day).days
        is_long = gap > YEARS and after * RARE <= total
        is_longest = gap > max(YEAR, widest) and after * VERY_RARE <= total
        if is_long or is_longest:
            return day
        widest = max(widest, gap)
    return days[-1] if days else None
