"""How an indicator moved within a year."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.indicators.breakdowns import NOW
from builders.measures.indicators.observing import observed, of_city, of_latest
from builders.measures.measure import Measure, Scene

MONTHS = 12


def change(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The latest value less that of the same month a year earlier, where there is one."""
    now = observed(of_latest(scene.rows), by).select(*by, now="value")
    rows = of_city(scene.rows)
    year_before = (rows.latest.substr(0, 4).cast("int64") - 1).cast("string")
    earlier = rows.filter(rows.month == year_before + rows.latest.substr(4, 3))
    before = observed(earlier, by).select(*by, before="value")
    both = now.inner_join(before, list(by))
    named = both.select(*by, numerator=both.now, denominator=both.before)
    return named.mutate(value=named.numerator - named.denominator)


INDICATOR_CHANGE = Measure(
    id="indicator_change",
    kind="indicators",
    title="Change of an indicator on the year",
    definition="The latest value less the value of the same month a year earlier.",
    unit="indicator",
    needs=("indicator", "month"),
    breakdowns=NOW,
    count=change,
)
