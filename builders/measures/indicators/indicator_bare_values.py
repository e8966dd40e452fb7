"""How many observations of an indicator are a value alone."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counting import part
from builders.measures.indicators.breakdowns import CITY_OVER_TIME
from builders.measures.indicators.observing import of_city
from builders.measures.measure import Measure, Scene

COUNT = part(lambda rows: rows.single.count(), lambda rows: rows.alone.count())


def bare_values(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The observations that give a value and no counts, out of all that give either."""
    return COUNT(Scene(of_city(scene.rows), scene.places, scene.as_of), by)


def bare(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The observations that are a value alone."""
    del by
    city = of_city(rows)
    return city.filter(city.single.notnull())


INDICATOR_BARE_VALUES = Measure(
    id="indicator_bare_values",
    kind="indicators",
    title="Values without counts",
    definition="The observations of the period that give a value without a numerator and a "
    "denominator, out of all that give either. Where there is one, the indicator's value is the "
    "average (or the sum) of the observations, each by itself, and not the counts divided.",
    unit="count",
    needs=("indicator", "month"),
    breakdowns=CITY_OVER_TIME,
    count=bare_values,
    behind=Behind(bare, equals="numerator"),
)
