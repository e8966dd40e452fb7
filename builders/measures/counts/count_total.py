"""How many there were."""

from __future__ import annotations

from builders.measures.behind import Behind
from builders.measures.counting import total
from builders.measures.counts.breakdowns import COUNTS, at_the_time, of_the_time
from builders.measures.measure import Measure

COUNT_TOTAL = Measure(
    id="count_total",
    kind="counts",
    title="Total of a statistic",
    definition="The sum of the values of one statistic. For the whole city it is the row of the "
    "whole city where there is one, and otherwise all rows together. A statistic of which the "
    "descriptor says `combine: latest`, such as population, is not summed over time: it is the "
    "last value of the year or month. Values that are not known add nothing; `count_unknown` "
    "counts them.",
    unit="number",
    needs=("statistic", "value"),
    breakdowns=COUNTS,
    count=at_the_time(total(lambda rows: rows.value.sum())),
    behind=Behind(lambda rows, by: of_the_time(rows, by).drop_null("value")),
)
