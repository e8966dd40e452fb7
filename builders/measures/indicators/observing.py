"""One number from the observations of an indicator."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, grouped


def observed(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The counts added up and divided where they are given, else the average of the values.

    The denominator of an average is the number of observations behind it.
    """
    sums = grouped(
        rows,
        by,
        part=exact(rows.part.sum()),
        whole=exact(rows.whole.sum()),
        single=exact(rows.single.sum()),
        singles=exact(rows.single.count()),
        factor=rows.factor.max(),
    )
    counted = sums.whole.notnull()
    value = ibis.ifelse(
        counted,
        sums.part * sums.factor / sums.whole.nullif(0),
        sums.single / sums.singles.nullif(0),
    )
    return sums.select(
        *by,
        numerator=ibis.ifelse(counted, sums.part, sums.single),
        denominator=ibis.ifelse(counted, sums.whole, sums.singles),
        value=exact(value),
    )


def of_latest(rows: ir.Table) -> ir.Table:
    """The observations of each indicator's latest month, for the whole city."""
    return of_city(rows).filter(lambda row: row.month == row.latest)


def of_city(rows: ir.Table) -> ir.Table:
    """The observations that are about no single place, or all of them if every one is."""
    if "place" not in rows.columns:
        return rows
    about_city = rows.place.isnull()
    only_places = ~about_city.any().over(ibis.window(group_by="indicator"))
    marked = rows.mutate(is_kept=about_city | only_places)
    return marked.filter(marked.is_kept)
