"""How many values of a statistic are not known."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counts.breakdowns import COUNTS, at_the_time, of_the_time
from builders.measures.left_out import unknown
from builders.measures.measure import Measure


def unknown_of_the_time(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The rows of the time and place without a value."""
    own = of_the_time(rows, by)
    return own.filter(own.value.isnull())


COUNT_UNKNOWN = Measure(
    id="count_unknown",
    kind="counts",
    title="Values not known",
    definition="The number of values of one statistic that are not known, out of all its values of "
    "the same time and place. Where all are known, it is left out.",
    unit="count",
    needs=("statistic", "value"),
    breakdowns=COUNTS,
    count=at_the_time(unknown(lambda rows: rows.value)),
    behind=Behind(unknown_of_the_time, equals="numerator"),
)
