"""How many requests were made."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

REQUEST_COUNT = Measure(
    id="request_count",
    kind="requests",
    title="Requests",
    definition="The number of requests, duplicates and cancelled ones included, by when they were opened.",
    unit="count",
    needs=("opened",),
    breakdowns=REQUESTS,
    count=total(lambda requests: requests.count()),
    zero_where_none=True,
    quantities=("requests", ""),
    behind=every(equals="numerator"),
)
