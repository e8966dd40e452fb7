"""How many budget lines do not say their amount."""

from __future__ import annotations

from builders.measures.behind import missing
from builders.measures.budget.breakdowns import AMOUNTS, YEAR
from builders.measures.left_out import unknown
from builders.measures.measure import Measure

UNKNOWN_AMOUNTS = Measure(
    id="unknown_amounts",
    kind="budget",
    title="Lines without an amount",
    definition="The number of budget lines whose amount is not known, out of all lines. A part of a "
    "year that has none is left out.",
    unit="count",
    needs=("year", "phase", "amount"),
    breakdowns=AMOUNTS,
    count=unknown(lambda lines: lines.amount, YEAR),
    behind=missing("amount", equals="numerator"),
)
