"""How an indicator stands against its target."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, grouped
from builders.measures.indicators.breakdowns import NOW
from builders.measures.indicators.observing import observed, of_latest
from builders.measures.measure import Measure, Scene


def against_target(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """Value over target, or target over value where lower is better; 1 and above is met."""
    rows = of_latest(scene.rows)
    values = observed(rows, by).select(*by, "value")
    aims = grouped(rows, by, aim=exact(rows.aim.max()), sign=rows.sign.max())
    both = values.inner_join(aims, list(by)).filter(lambda row: row.aim.notnull())
    lower = both.sign < 0
    named = both.select(
        *by,
        numerator=ibis.ifelse(lower, both.aim, both.value),
        denominator=ibis.ifelse(lower, both.value, both.aim),
    )
    return named.mutate(value=exact(named.numerator / named.denominator.nullif(0)))


INDICATOR_AGAINST_TARGET = Measure(
    id="indicator_against_target",
    kind="indicators",
    title="Latest value against the target",
    definition="The latest value over its target, or the target over the value where lower is "
    "better. One or more: the target is met. Zero values give no answer.",
    unit="share",
    needs=("indicator", "month"),
    breakdowns=NOW,
    count=against_target,
    better="higher",
)
