"""How much there is for each of what a statistic counts."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.behind import every
from builders.measures.counting import exact, grouped, nothing
from builders.measures.measure import Measure, Scene


def over_statistic(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """What is above the line over what is below, times what the descriptor says."""
    rows = scene.rows if "place" in by else scene.rows.filter(scene.rows.place.isnull())
    # Each group is one row.
    found = grouped(
        rows,
        by,
        numerator=rows.above.max(),
        denominator=rows.below.max(),
        times=rows.times.max(),
    )
    value = exact(found.numerator * found.times / found.denominator.nullif(0))
    known = found.denominator > 0
    return found.mutate(value=ibis.ifelse(known, value, nothing())).drop("times")


RATE = Measure(
    id="rate",
    kind="rates",
    title="Rate over a statistic",
    definition="What is counted in a year (requests, payments in money, or the amounts of a budget "
    "in one phase) over a statistic of the same year and place, times what the descriptor says, "
    "such as 1,000. The numerator is the count or sum, the denominator the statistic. It is not "
    "known where the statistic has no number of that year and place, where a part of its number is "
    "not known, or where the year is not whole; unless the descriptor says that the `latest` "
    "number of the statistic is to be taken for every year.",
    unit="rate",
    needs=("rate", "above", "below", "times", "place"),
    breakdowns=(("rate", "year"), ("place", "rate", "year")),
    count=over_statistic,
    behind=every(),
    splits="amount",
)
