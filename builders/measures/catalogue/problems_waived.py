"""How many warnings the steward lets stand."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

PROBLEMS_WAIVED = Measure(
    id="problems_waived",
    kind="catalogue",
    title="Warnings waived",
    definition="The warnings that the steward lets stand up to a day, by waiver; they are not "
    "among the problems found.",
    unit="count",
    needs=("problems_waived",),
    breakdowns=((), ("waiver",)),
    count=total(lambda waivers: waivers.problems_waived.sum().fill_null(0)),
    behind=every(),
)
