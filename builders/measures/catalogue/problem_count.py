"""How many problems the checks found."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

PROBLEM_COUNT = Measure(
    id="problem_count",
    kind="catalogue",
    title="Problems found",
    definition="The problems that the checks found in the dataset, by code.",
    unit="count",
    needs=("code", "severity"),
    breakdowns=((), ("severity",), ("code",)),
    count=total(lambda problems: problems.count()),
    better="lower",
    behind=every(equals="numerator"),
)
