"""How much of an amount that several places share falls to one of them."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import part
from builders.measures.measure import Measure

# Of projects by the amount that is split; of budgets by year, where there is but one.
OF_PROJECTS = (("role",), ("role", "shared_as"))
OF_BUDGETS = (("direction", "phase", "year"), ("direction", "phase", "year", "shared_as"))

SHARED_AMOUNT = Measure(
    id="shared_amount",
    kind="shares",
    title="Share of shared amounts",
    definition="What a place has of the amounts that it shares with others, out of the whole of "
    "those amounts. The descriptor says by which rule the money of a name for several places is "
    "split: in equal parts, by population or by area. The parts stand beside each amount in the "
    "published table and add up to it; of projects the latest snapshot counts.",
    unit="money",
    needs=("share", "whole", "place"),
    breakdowns=tuple((*by, "place") for by in (*OF_PROJECTS, *OF_BUDGETS)),
    count=part(lambda rows: rows.share.sum(), lambda rows: rows.whole.sum()),
    behind=every(),
)
