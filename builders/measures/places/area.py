"""How large a place is."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.places.breakdowns import PLACES

AREA = Measure(
    id="area",
    kind="places",
    title="Area",
    definition="The area inside the boundary, in square kilometres.",
    unit="km2",
    needs=("area_km2",),
    breakdowns=PLACES,
    count=total(lambda places: places.area_km2.sum()),
    behind=known("area_km2"),
)
