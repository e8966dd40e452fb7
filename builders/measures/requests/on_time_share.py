"""How many requests were closed on time."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import rate
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

ON_TIME_SHARE = Measure(
    id="on_time_share",
    kind="requests",
    title="Closed on time",
    definition="Requests closed by the time when they were due, over the requests with a due time "
    "that are closed or overdue. A due date without a clock is the end of that day. Duplicates and "
    "cancelled ones are left out.",
    unit="share",
    needs=("is_on_time",),
    breakdowns=REQUESTS,
    count=rate(
        lambda requests: requests.is_on_time.sum(),
        lambda requests: requests.is_on_time.count(),
    ),
    better="higher",
    quantities=("on_time", "judged"),
    behind=known("is_on_time", equals="denominator"),
)
