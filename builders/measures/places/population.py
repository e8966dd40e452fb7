"""How many people live in a place."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.places.breakdowns import PLACES

POPULATION = Measure(
    id="population",
    kind="places",
    title="People",
    definition="How many people live there, as the places dataset gives it. Places whose population "
    "is not known add nothing.",
    unit="people",
    needs=("population",),
    breakdowns=PLACES,
    count=total(lambda places: places.population.sum()),
    behind=known("population"),
)
