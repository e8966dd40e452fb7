"""How an indicator moved within a year."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.indicators.breakdowns import NOW
from builders.measures.indicators.observing import (
    both_years,
    month_before,
    observed,
    of_city,
    of_latest,
)
from builders.measures.measure import Measure, Scene

MONTHS = 12


def change(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The latest value less that of the same month a year earlier, where there is one."""
    now = observed(of_latest(scene.rows), by).select(*by, now="value")
    rows = of_city(scene.rows)
    earlier = rows.filter(rows.month == month_before(rows))
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
    behind=Behind(both_years),
)
