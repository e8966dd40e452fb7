"""How much money was planned, spent or received."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.budget.breakdowns import AMOUNTS
from builders.measures.counting import total
from builders.measures.measure import Measure

AMOUNT = Measure(
    id="amount",
    kind="budget",
    title="Amount",
    definition="The sum of the amounts of the budget lines. Lines without an amount are not known and add nothing; `unknown_amounts` counts them. Of an amount that the descriptor splits among several places, each has its part.",
    unit="money",
    needs=("year", "phase", "amount"),
    breakdowns=AMOUNTS,
    count=total(lambda lines: lines.amount.sum()),
    splits="amount",
    behind=known("amount"),
)
