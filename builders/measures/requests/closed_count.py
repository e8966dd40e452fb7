"""How many requests were closed."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import part
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

CLOSED_COUNT = Measure(
    id="closed_count",
    kind="requests",
    title="Closed requests",
    definition="Requests that were closed by the last day of the data, out of all.",
    unit="count",
    needs=("is_open",),
    breakdowns=REQUESTS,
    count=part(lambda requests: (~requests.is_open).sum(), lambda requests: requests.count()),
    zero_where_none=True,
    quantities=("closed", "requests"),
    behind=where(lambda requests: ~requests.is_open, equals="numerator"),
)
