"""How many requests wait past their due time."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import part
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

OVERDUE_COUNT = Measure(
    id="overdue_count",
    kind="requests",
    title="Overdue requests",
    definition="Open requests whose due time has passed, out of the open ones with a due time.",
    unit="count",
    needs=("is_overdue",),
    breakdowns=REQUESTS,
    count=part(
        lambda requests: requests.is_overdue.sum(),
        lambda requests: (requests.is_open & requests.due.notnull()).sum(),
    ),
    better="lower",
    zero_where_none=True,
    quantities=("overdue", "open_with_due"),
    behind=where(lambda requests: requests.is_overdue, equals="numerator"),
)
