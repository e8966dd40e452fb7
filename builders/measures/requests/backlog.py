"""How many requests are waiting."""

from __future__ import annotations

from builders.measures.behind import where
from builders.measures.counting import part
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

BACKLOG = Measure(
    id="backlog",
    kind="requests",
    title="Open requests",
    definition="Requests that were still open on the last day of the data, out of all.",
    unit="count",
    needs=("is_open",),
    breakdowns=REQUESTS,
    count=part(lambda requests: requests.is_open.sum(), lambda requests: requests.count()),
    better="lower",
    zero_where_none=True,
    quantities=("open", "requests"),
    behind=where(lambda requests: requests.is_open, equals="numerator"),
)
