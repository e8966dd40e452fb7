"""The city's calendar: its today is fixed, its fiscal year runs from July to June."""

from __future__ import annotations

from datetime import date

TODAY = date(2025, 6, 30)  # the last day of fiscal year 2025
LAST_YEAR = 2025


def fiscal_years(years: int) -> range:
    """The fiscal years up to this one; each bears the name of the year in which it ends."""
    return range(LAST_YEAR - years + 1, LAST_YEAR + 1)


def first_day(years: int) -> date:
    """The first day of the first fiscal year."""
    return date(LAST_YEAR - years, 7, 1)


def months(years: int) -> list[tuple[int, int]]:
    """The months of the fiscal years as (year, month), in order."""
    start = (LAST_YEAR - years) * 12 + 6
    return [((start + number) // 12, (start + number) % 12 + 1) for number in range(12 * years)]


def half_years(years: int) -> list[date]:
    """The days on which the project register is written down: 31 December and 30 June."""
    return [
        day for year in fiscal_years(years) for day in (date(year - 1, 12, 31), date(year, 6, 30))
    ]
