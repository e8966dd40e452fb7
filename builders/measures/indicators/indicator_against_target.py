"""How an indicator stands against its target."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counting import exact, grouped, nothing
from builders.measures.indicators.breakdowns import NOW
from builders.measures.indicators.observing import latest_rows, observed, of_latest
from builders.measures.measure import Measure, Scene


def against_target(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """Value over target, or target over value where lower is better."""
    rows = of_latest(scene.rows)
    values = observed(rows, by).select(*by, "value")
    aims = grouped(rows, by, aim=exact(rows.aim.max()), sign=rows.sign.max())
    both = values.inner_join(aims, list(by)).filter(lambda row: row.aim.notnull())
    lower = both.sign < 0
    named = both.select(
        *by,
        numerator=ibis.ifelse(lower, both.aim, both.value),
        denominator=ibis.ifelse(lower, both.value, both.aim),
        sign=both.sign,
    )
    # Below zero a ratio turns round: -10 over a target of -5 is 2, and further from it.
    known = (named.sign != 0) & (named.numerator >= 0) & (named.denominator > 0)
    ratio = exact(named.numerator / named.denominator.nullif(0))
    return named.mutate(value=ibis.ifelse(known, ratio, nothing())).drop("sign")


INDICATOR_AGAINST_TARGET = Measure(
    id="indicator_against_target",
    kind="indicators",
    title="Latest value against the target",
    definition="The latest value over its target, or the target over the value where lower is "
    "better. Values and targets below zero give no answer, nor does a zero to divide by, nor an "
    "indicator of which neither higher nor lower is better; `indicator_met` says whether the target "
    "is met.",
    unit="share",
    needs=("indicator", "month"),
    breakdowns=NOW,
    count=against_target,
    better="higher",
    behind=Behind(latest_rows),
)
