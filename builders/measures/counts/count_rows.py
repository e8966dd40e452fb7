"""How many values a statistic has."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import part
from builders.measures.measure import Measure

COUNT_ROWS = Measure(
    id="count_rows",
    kind="counts",
    title="Values of a statistic",
    definition="The number of values that are known, out of all rows of the statistic.",
    unit="count",
    needs=("statistic", "value"),
    breakdowns=(("statistic",), ("statistic", "unit"), ("place_scope", "statistic")),
    count=part(lambda rows: rows.value.count(), lambda rows: rows.count()),
    behind=known("value", equals="numerator"),
)
