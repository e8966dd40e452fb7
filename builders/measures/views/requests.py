"""Requests as measures see them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import ibis
import ibis.expr.types as ir

from builders.measures.views.common import labels, last_twelve_months, placed
from builders.sources.dataset import Dataset
from builders.tables.answers import coarse_roles

SECONDS_A_DAY = 86_400


def requests_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """Requests with the facts that measures count.

    ``is_answerable`` leaves out duplicates and cancelled ones. What was closed after the last day
    of the data was open on it, so ``closed`` is not known then. ``days`` runs from opened to
    closed; where either has no clock it is the days between the two dates. ``is_on_time`` is known
    where a due time stands and either the request is closed or the due time has passed; an open
    request past its due time is not on time. A due time without a clock is the end of its day.

    A time of exactly midnight has no clock: that is how a date alone is read. Where only the month
    or year of a time is published, what needs its day is left out.
    """
    seen = _seen(rows, as_of)
    coarse = coarse_roles(dataset)
    lost: set[str] = set()
    if {"opened", "closed", "due"} & coarse.keys():
        lost |= {"days", "is_on_time", "is_overdue"}
    if "opened" in coarse:
        lost |= {"period"} | ({"month"} if coarse["opened"] == "year" else set())
    return seen.drop(*(lost & set(seen.columns)))


def _seen(rows: ir.Table, as_of: date) -> ir.Table:
    seen = rows.mutate(
        **labels(rows, "service", "department", "channel"),
        **placed(rows),
        year=rows.opened.year().cast("string"),
        month=rows.opened.strftime("%Y-%m"),
        period=last_twelve_months(rows.opened, as_of),
        is_answerable=_is_answerable(rows),
    )
    is_open = _is_open(seen, as_of)
    if is_open is None:
        return seen
    seen = seen.mutate(is_open=is_open)
    if "closed" in rows.columns:
        seen = seen.mutate(closed=_closed_by(seen, as_of))
        seen = seen.mutate(days=ibis.ifelse(seen.is_answerable, _days(seen), ibis.null()))
    if {"due", "closed"} <= set(rows.columns):
        seen = seen.mutate(is_on_time=_is_on_time(seen, as_of))
    if "due" in rows.columns:
        seen = seen.mutate(is_overdue=seen.is_open & (seen.due < end_of(as_of)))
    return seen


def end_of(as_of: date) -> ir.Value:
    """The first moment after the day."""
    return ibis.literal(datetime(as_of.year, as_of.month, as_of.day) + timedelta(days=1))


def _is_answerable(rows: ir.Table) -> ir.Value:
    if "status" not in rows.columns:
        return ibis.literal(value=True)
    return ~rows.status.fill_null("open").isin(["duplicate", "cancelled"])


def _has_clock(time: ir.Value) -> ir.Value:
    return time != time.truncate("D")


def _closed_by(rows: ir.Table, as_of: date) -> ir.Value:
    """When it was closed, if that was by the end of the day."""
    return ibis.ifelse(rows.closed < end_of(as_of), rows.closed, ibis.null())


def _days(rows: ir.Table) -> ir.Value:
    """Days from opening to closing, by the clock where both have one, else by the calendar."""
    seconds = rows.closed.epoch_seconds() - rows.opened.epoch_seconds()
    midnights = (
        rows.closed.truncate("D").epoch_seconds() - rows.opened.truncate("D").epoch_seconds()
    )
    by_clock = _has_clock(rows.closed) & _has_clock(rows.opened)
    return ibis.ifelse(by_clock, seconds, midnights).cast("float64") / SECONDS_A_DAY


def _is_open(rows: ir.Table, as_of: date) -> ir.Value | None:
    """Open by the status where there is one, else by the missing closing time."""
    columns = set(rows.columns)
    if "closed" not in columns:
        return rows.status.fill_null("") == "open" if "status" in columns else None
    closed_later = (rows.closed >= end_of(as_of)).fill_null(ibis.literal(value=False))
    no_time = rows.closed.isnull() | closed_later
    if "status" not in columns:
        return no_time
    by_status = (rows.status == "open") | ((rows.status == "closed") & closed_later)
    return ibis.ifelse(rows.status.isnull(), no_time, by_status)


def _by_due(rows: ir.Table) -> ir.Value:
    """Closed by the due time; on the same day where either is a day without a clock."""
    by_clock = _has_clock(rows.closed) & _has_clock(rows.due)
    same_day = rows.closed.truncate("D") <= rows.due.truncate("D")
    return ibis.ifelse(by_clock, rows.closed <= rows.due, same_day)


def _is_on_time(rows: ir.Table, as_of: date) -> ir.Value:
    passed = rows.is_open & (rows.due < end_of(as_of))
    on_time = ibis.cases(
        (rows.closed.notnull() & rows.due.notnull(), _by_due(rows)),
        (passed, ibis.literal(value=False)),
        else_=ibis.null().cast("boolean"),
    )
    return ibis.ifelse(rows.is_answerable, on_time, ibis.null().cast("boolean"))
