"""Requests as measures see them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import ibis
import ibis.expr.types as ir

from builders.measures.views.common import labels, last_twelve_months, placed
from builders.sources.dataset import Dataset

SECONDS_A_DAY = 86_400


def requests_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """Requests with the facts that measures count.

    ``is_answerable`` leaves out duplicates and cancelled ones. ``days`` runs from opened to closed.
    ``is_on_time`` is known where a due time stands and either the request is closed or the due time
    has passed; an open request past its due time is not on time.
    """
    del dataset
    seen = rows.mutate(
        **labels(rows, "service", "department", "channel"),
        **placed(rows),
        year=rows.opened.year().cast("string"),
        month=rows.opened.strftime("%Y-%m"),
        period=last_twelve_months(rows.opened, as_of),
        is_answerable=_is_answerable(rows),
    )
    if "closed" in rows.columns:
        seconds = seen.closed.epoch_seconds() - seen.opened.epoch_seconds()
        days = seconds.cast("float64") / SECONDS_A_DAY
        seen = seen.mutate(days=ibis.ifelse(seen.is_answerable, days, ibis.null()))
    is_open = _is_open(seen)
    if is_open is None:
        return seen
    seen = seen.mutate(is_open=is_open)
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


def _is_open(rows: ir.Table) -> ir.Value | None:
    """Open by the status where there is one, else by the missing closing time."""
    columns = set(rows.columns)
    if "status" in columns:
        unsaid = rows.closed.isnull() if "closed" in columns else ibis.literal(value=False)
        return ibis.ifelse(rows.status.isnull(), unsaid, rows.status == "open")
    return rows.closed.isnull() if "closed" in columns else None


def _is_on_time(rows: ir.Table, as_of: date) -> ir.Value:
    passed = rows.is_open & (rows.due < end_of(as_of))
    on_time = ibis.cases(
        (rows.closed.notnull(), rows.closed <= rows.due),
        (passed, ibis.literal(value=False)),
        else_=ibis.null().cast("boolean"),
    )
    return ibis.ifelse(rows.is_answerable, on_time, ibis.null().cast("boolean"))
