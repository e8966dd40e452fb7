"""Statistics as measures see them."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.views.common import label, labels, last_twelve_months, placed
from builders.sources.dataset import Dataset

JANUARY_1 = "-01-01"


def counts_view(rows: ir.Table, dataset: Dataset, as_of: date, starts: int = 1) -> ir.Table:
    """Values with their year and month.

    A statistic whose days are all 1 January is one of years: it has no month. ``is_whole`` marks
    the rows that the city's number is made of: where a row is of the whole city, the rows of its
    places are not added to it. A statistic that the descriptor says is the ``latest`` is no sum
    over time: ``is_last_of_year`` and its like mark the last day that it was counted. Where years
    are fiscal, they begin in the month ``starts`` and are named by the year in which they end.
    """
    named = rows.mutate(statistic=label(rows, "statistic"), **labels(rows, "unit"), **placed(rows))
    yearly = named.period.strftime("-%m-%d").max().over(_within(named, "statistic")) == JANUARY_1
    seen = named.mutate(
        year=_year(named.period, starts).cast("string"),
        month=ibis.ifelse(yearly, _nothing(), named.period.strftime("%Y-%m")),
        span=ibis.ifelse(yearly, _nothing(), last_twelve_months(named.period, as_of)),
        is_latest=_is_latest(named, dataset),
        is_whole=_is_whole(named),
    )
    seen = seen.mutate(
        is_last_of_year=~seen.is_latest | _is_last(seen, "year"),
        is_last_of_month=~seen.is_latest | _is_last(seen, "month"),
        is_last_of_period=~seen.is_latest | _is_last(seen, "span"),
    )
    return seen.drop("period").rename(period="span")


def _year(day: ir.Value, starts: int) -> ir.Value:
    if starts == 1:
        return day.year()
    return day.year() + ibis.ifelse(day.month() >= starts, 1, 0)


def _nothing() -> ir.Value:
    return ibis.null().cast("string")


def _within(rows: ir.Table, *names: str) -> ir.Value:
    return ibis.window(group_by=list(names))


def _is_latest(rows: ir.Table, dataset: Dataset) -> ir.Value:
    own = [key for key, said in dataset.statistics.items() if said.combine == "latest"]
    return rows.statistic.isin(own) if own else ibis.literal(value=False)


def _is_whole(rows: ir.Table) -> ir.Value:
    if "place_scope" not in rows.columns:
        return ibis.literal(value=True)
    is_city = (rows.place_scope == "citywide").fill_null(ibis.literal(value=False))
    any_city = is_city.max().over(_within(rows, "statistic", "period"))
    return is_city | ~any_city


def _is_last(rows: ir.Table, span: str) -> ir.Value:
    known = ibis.ifelse(rows.value.notnull(), rows.period, ibis.null().cast("date"))
    last = known.max().over(_within(rows, "statistic", span))
    return (rows.period == last).fill_null(ibis.literal(value=False))
