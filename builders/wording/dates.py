"""Days, months and periods as people read them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from babel.dates import format_date, format_skeleton

from builders.wording.locales import locale_of
from builders.wording.phrases import phrase

MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)
QUARTER = re.compile(r"([0-9]{4})-?Q([1-4])", re.ASCII)


def long_date(day: date, language: str) -> str:
    """A day: ``March 14, 2025``, in the order and words of the language."""
    return format_date(day, "long", locale=locale_of(language))


def month_year(day: date, language: str) -> str:
    """The month of a day: ``March 2025``."""
    return format_skeleton("yMMMM", day, locale=locale_of(language))


def month_name(number: int, language: str) -> str:
    """The name of a month, 1 to 12, by itself: ``March``."""
    return format_date(date(2000, number, 1), "LLLL", locale=locale_of(language))


def period_label(period: str, language: str) -> str:
    """A period of the figures in words.

    ``2025`` stays; ``2025-03`` is March 2025; ``2025-Q1`` is Q1 2025; ``2025-03-14`` a long date;
    ``2024-07-01/2025-06-30`` is July 2024 to June 2025. What is not a period is given back as it
    is.
    """
    start, slash, end = period.partition("/")
    if slash:
        return _interval(start, end, language) or period
    if found := MONTH.fullmatch(period):
        return _month(found, language) or period
    if found := QUARTER.fullmatch(period):
        return phrase("quarter", language, quarter=f"Q{found[2]}", year=found[1])
    day = _day(period)
    return long_date(day, language) if day else period


def fiscal_year_label(year: int, starts: int, language: str = "en") -> str:
    """A fiscal year, named by the year in which it ends: ``FY2025``.

    A fiscal year that starts in January (month 1) is the calendar year: ``2025``.
    """
    return str(year) if starts == 1 else phrase("fiscal year", language, year=str(year))


def fiscal_year_span(year: int, starts: int) -> tuple[date, date]:
    """The first and last day of a fiscal year. ValueError for a year before 2 or after 9999."""
    if starts == 1:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year - 1, starts, 1), date(year, starts - 1, monthrange(year, starts - 1)[1])


def _month(found: re.Match[str], language: str) -> str:
    day = _day(f"{found[0]}-01")
    return month_year(day, language) if day else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2025-03-14") else None
    except ValueError:
        return None


def _interval(start: str, end: str, language: str) -> str:
    """Whole months are named by month, others by day; nothing where it is no interval."""
    first = _day(f"{start}-01" if MONTH.fullmatch(start) else start)
    last = _end(end)
    if first is None or last is None or last < first:
        return ""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    name = month_year if whole else long_date
    begins, ends = name(first, language), name(last, language)
    return begins if begins == ends else phrase("from to", language, start=begins, end=ends)


def _end(text: str) -> date | None:
    """The last day that an interval's end means: ``2025-06`` is its thirtieth."""
    if not MONTH.fullmatch(text):
        return _day(text)
    first = _day(f"{text}-01")
    return first.replace(day=monthrange(first.year, first.month)[1]) if first else None
