"""How many budget lines do not say their amount."""

from __future__ import annotations

from builders.measures.budget.breakdowns import WHOLE_YEARS
from builders.measures.counting import part
from builders.measures.measure import Measure

UNKNOWN_AMOUNTS = Measure(
    id="unknown_amounts",
    kind="budget",
    title="Lines without an amount",
    definition="The number of budget lines whose amount is not known, out of all lines.",
    unit="count",
    needs=("year", "phase", "amount"),
    breakdowns=WHOLE_YEARS,
    count=part(lambda lines: lines.amount.isnull().sum(), lambda lines: lines.count()),
)
