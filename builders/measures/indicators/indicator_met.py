"""Whether an indicator reaches its target."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counting import exact, grouped
from builders.measures.indicators.breakdowns import NOW
from builders.measures.indicators.observing import latest_rows, observed, of_latest
from builders.measures.measure import Measure, Scene


def met(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The latest value held against the target itself, so that zero and below need no ratio."""
    rows = of_latest(scene.rows)
    values = observed(rows, by).select(*by, now="value")
    aims = grouped(rows, by, aim=exact(rows.aim.max()), sign=rows.sign.max())
    both = values.inner_join(aims, list(by))
    judged = both.filter((both.sign != 0) & both.aim.notnull() & both.now.notnull())
    reached = ibis.ifelse(judged.sign > 0, judged.now >= judged.aim, judged.now <= judged.aim)
    one = exact(ibis.literal(1))
    counted = judged.select(*by, numerator=exact(reached.cast("int64")), denominator=one)
    return counted.mutate(value=counted.numerator)


INDICATOR_MET = Measure(
    id="indicator_met",
    kind="indicators",
    title="Target met",
    definition="One where the latest value is at least the target, or at most the target where "
    "lower is better; else none; out of one. An "
    "indicator without a target, or of which neither higher nor lower is better, is not judged.",
    unit="count",
    needs=("indicator", "month"),
    breakdowns=NOW,
    count=met,
    better="higher",
    behind=Behind(latest_rows),
)
