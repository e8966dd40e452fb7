"""One number from the observations of an indicator."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, grouped, nothing


def observed(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The counts added up and divided where all give them, else the observations combined.

    Observations are averaged, with their number as the denominator; or they are added up, without
    a denominator, where the indicator says so. Where some give counts and others a value alone,
    each counts with its own value, so that none is dropped.
    """
    sums = grouped(
        rows,
        by,
        part=exact(rows.part.sum()),
        whole=exact(rows.whole.sum()),
        singles=rows.single.count(),
        each=exact(rows.alone.sum()),
        number=exact(rows.alone.count()),
        factor=rows.factor.max(),
        is_sum=rows.is_sum.any(),
    )
    counted = sums.whole.notnull() & (sums.singles == 0)
    value = ibis.ifelse(
        counted,
        sums.part * sums.factor / sums.whole.nullif(0),
        sums.each / ibis.ifelse(sums.is_sum, 1, sums.number.nullif(0)),
    )
    return sums.select(
        *by,
        numerator=ibis.ifelse(counted, sums.part, sums.each),
        denominator=ibis.ifelse(
            counted, sums.whole, ibis.ifelse(sums.is_sum, nothing(), sums.number)
        ),
        value=exact(value),
    )


def of_latest(rows: ir.Table) -> ir.Table:
    """The observations of each indicator's latest month with a value, for the whole city."""
    return of_city(rows).filter(lambda row: row.month == row.latest)


def of_city(rows: ir.Table) -> ir.Table:
    """The observations of the whole city; of a month without any, those of its parts.

    One that names no place is about the city; one that names a place that nobody knows is not.
    ``latest`` is the last month of each indicator with a value among them.
    """
    kept = rows
    if "place" in rows.columns:
        month = ibis.window(group_by=["indicator", "month"])
        about_city = rows.place_scope.isin(["citywide", "unknown"])
        only_parts = ~about_city.any().over(month)
        marked = rows.mutate(is_kept=about_city | only_parts)
        kept = marked.filter(marked.is_kept)
    has_value = kept.whole.notnull() | kept.single.notnull()
    own = ibis.window(group_by="indicator")
    return kept.mutate(latest=kept.month.max(where=has_value).over(own))


def of_breakdown(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The observations that say something: of places where they are told apart, else the city's."""
    kept = rows.filter(rows.place.notnull()) if "place" in by else of_city(rows)
    return kept.filter(kept.whole.notnull() | kept.single.notnull())


def latest_rows(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The observations of the latest month."""
    del by
    return of_latest(rows)


def both_years(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The observations of the latest month and of the same one a year earlier."""
    del by
    city = of_city(rows)
    return city.filter((city.month == city.latest) | (city.month == month_before(city)))


def month_before(rows: ir.Table) -> ir.Value:
    """The month a year before the latest."""
    year = (rows.latest.substr(0, 4).cast("int64") - 1).cast("string")
    return year + rows.latest.substr(4, 3)
