"""One number from the observations of an indicator."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, grouped, nothing


def observed(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The counts added up and divided where they are given, else the values combined.

    Values are averaged, with the number of observations as the denominator; or they are added up,
    without a denominator, where the indicator says so.
    """
    sums = grouped(
        rows,
        by,
        part=exact(rows.part.sum()),
        whole=exact(rows.whole.sum()),
        single=exact(rows.single.sum()),
        singles=exact(rows.single.count()),
        factor=rows.factor.max(),
        is_sum=rows.is_sum.any(),
    )
    counted = sums.whole.notnull()
    value = ibis.ifelse(
        counted,
        sums.part * sums.factor / sums.whole.nullif(0),
        sums.single / ibis.ifelse(sums.is_sum, 1, sums.singles.nullif(0)),
    )
    return sums.select(
        *by,
        numerator=ibis.ifelse(counted, sums.part, sums.single),
        denominator=ibis.ifelse(
            counted, sums.whole, ibis.ifelse(sums.is_sum, nothing(), sums.singles)
        ),
        value=exact(value),
    )


def of_latest(rows: ir.Table) -> ir.Table:
    """The observations of each indicator's latest month with a value, for the whole city."""
    return of_city(rows).filter(lambda row: row.month == row.latest)


def of_city(rows: ir.Table) -> ir.Table:
    """The observations of the whole city, or all of them if every one is about a part of it.

    One that names no place is about the city; one that names a place that nobody knows is not.
    ``latest`` is the last month of each indicator with a value among them.
    """
    own = ibis.window(group_by="indicator")
    kept = rows
    if "place" in rows.columns:
        about_city = rows.place_scope.isin(["citywide", "unknown"])
        only_parts = ~about_city.any().over(own)
        marked = rows.mutate(is_kept=about_city | only_parts)
        kept = marked.filter(marked.is_kept)
    has_value = kept.whole.notnull() | kept.single.notnull()
    return kept.mutate(latest=kept.month.max(where=has_value).over(own))
