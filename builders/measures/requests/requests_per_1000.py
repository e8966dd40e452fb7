"""How many requests come from a place, for its size."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import every
from builders.measures.counting import exact, grouped, nothing
from builders.measures.every_place import with_every_place
from builders.measures.measure import Measure, Scene
from builders.measures.requests.breakdowns import LAST_TWELVE_MONTHS
from builders.measures.residents import residents


def per_thousand(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """Requests over residents, times 1,000; over all residents where no place is named."""
    if scene.places is None:
        raise ValueError
    counted = grouped(scene.rows, by, numerator=exact(scene.rows.count()))
    if "place" in by:
        people = scene.places.select(place="id", people=exact(scene.places.population))
        found = counted.mutate(denominator=nothing(), value=counted.numerator)
        each = with_every_place(found, scene.places, by).drop("denominator", "value")
        counted = each.inner_join(people, "place").rename(denominator="people")
    else:
        counted = counted.mutate(denominator=residents(scene.places))
    value = exact(counted.numerator * 1000 / counted.denominator.nullif(0))
    return counted.mutate(value=value).select(*by, "numerator", "denominator", "value")


REQUESTS_PER_1000 = Measure(
    id="requests_per_1000",
    kind="requests",
    title="Requests per 1,000 residents",
    definition="The number of requests over the number of residents, times 1,000. For the whole city "
    "it is not known unless the population of every place is.",
    unit="number",
    needs=("opened",),
    breakdowns=LAST_TWELVE_MONTHS,
    count=per_thousand,
    needs_people=True,
    quantities=("requests", ""),
    behind=every(equals="numerator"),
)
