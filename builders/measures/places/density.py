"""How densely a place is settled."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import rate
from builders.measures.measure import Measure
from builders.measures.places.breakdowns import PLACES

DENSITY = Measure(
    id="density",
    kind="places",
    title="People per square kilometre",
    definition="People who live there, over the area inside the boundary; of the places for which "
    "both are known.",
    unit="number",
    needs=("population", "area_km2"),
    breakdowns=PLACES,
    count=rate(
        lambda places: places.population.sum(where=places.area_km2.notnull()),
        lambda places: places.area_km2.sum(where=places.population.notnull()),
    ),
    behind=where(lambda places: places.population.notnull() & places.area_km2.notnull()),
)
