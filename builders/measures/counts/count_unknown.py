"""How many values of a statistic are not known."""

from __future__ import annotations

from builders.measures.counts.breakdowns import COUNTS, at_the_time
from builders.measures.left_out import unknown
from builders.measures.measure import Measure

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
)
