"""Places of which no row speaks: nothing was counted there, which is zero and not unknown."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

# Breakdowns that are made whole; a place and a service that never met stay unsaid.
WHOLE = ({"place"}, {"place", "period"})


def with_every_place(counted: ir.Table, places: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """Add the places that ``counted`` leaves out, with a numerator and a value of zero.

    What is counted but not known stays unknown, and a denominator is not made up.
    """
    if set(by) not in WHOLE:
        return counted
    each = places.select(place="id")
    if others := [name for name in by if name != "place"]:
        each = each.cross_join(counted.select(*others).distinct())
    found = counted.mutate(is_counted=ibis.literal(value=True))
    joined = each.left_join(found, list(by))
    absent = joined.is_counted.isnull()
    zero = ibis.literal(0).cast(joined.numerator.type())
    return joined.select(
        *by,
        "denominator",
        numerator=ibis.ifelse(absent, zero, joined.numerator),
        value=ibis.ifelse(absent, zero, joined.value),
    )
