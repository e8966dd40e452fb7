"""What an indicator was to reach."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counting import exact, grouped, nothing
from builders.measures.indicators.breakdowns import BY_MONTH
from builders.measures.indicators.observing import of_city
from builders.measures.measure import Measure, Scene


def target(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The target of the month: of the row, else of the indicator's definition."""
    rows = of_city(scene.rows)
    found = grouped(rows, by, value=exact(rows.aim.max()))
    known = found.filter(found.value.notnull())
    return known.mutate(numerator=known.value, denominator=nothing())


def aims(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The observations of the city that have a target."""
    del by
    city = of_city(rows)
    return city.filter(city.aim.notnull())


INDICATOR_TARGET = Measure(
    id="indicator_target",
    kind="indicators",
    title="Target of an indicator",
    definition="What the service set out to reach in the month.",
    unit="indicator",
    needs=("indicator", "month"),
    breakdowns=BY_MONTH,
    count=target,
    quantities=("", ""),
    behind=Behind(aims),
)
