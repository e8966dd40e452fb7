"""What an indicator came to in a month or a year."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.indicators.breakdowns import OVER_TIME
from builders.measures.indicators.observing import observed, of_city
from builders.measures.measure import Measure, Scene


def value(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The indicator over the period, of the city or of each place."""
    if "place" in by:
        return observed(scene.rows.filter(scene.rows.place.notnull()), by)
    return observed(of_city(scene.rows), by)


INDICATOR_VALUE = Measure(
    id="indicator_value",
    kind="indicators",
    title="Value of an indicator",
    definition="The numerators over the denominators of the period, in the indicator's unit; where "
    "only values are published, their average, with the number of observations as denominator, "
    "or their sum where the indicator is one of things counted.",
    unit="indicator",
    needs=("indicator", "month"),
    breakdowns=OVER_TIME,
    count=value,
)
