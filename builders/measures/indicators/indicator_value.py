"""What an indicator came to in a month or a year."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.indicators.breakdowns import OVER_TIME
from builders.measures.indicators.observing import observed, of_breakdown, of_city
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
    definition="The numerators over the denominators of the period, in the indicator's unit. Where "
    "an observation is a value alone, all are averaged instead, each with its own value and their "
    "number as denominator, or added up where the indicator is one of things counted. The city's "
    "value comes from the observations about the city, and in a month without any from those about "
    "its parts.",
    unit="indicator",
    needs=("indicator", "month"),
    breakdowns=OVER_TIME,
    count=value,
    quantities=("part", "whole"),
    behind=Behind(of_breakdown),
)
