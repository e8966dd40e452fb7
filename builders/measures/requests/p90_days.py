"""How long nine in ten requests took at the most."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import spread
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

P90_DAYS = Measure(
    id="p90_days",
    kind="requests",
    title="Days to close, nine in ten",
    definition="Nine in ten of the closed requests took this many days or fewer, from opening to "
    "closing. Where a time has no clock, the days are those between the two dates. The denominator "
    "counts the closed requests.",
    unit="days",
    needs=("days",),
    breakdowns=REQUESTS,
    count=spread("days", 0.9),
    better="lower",
    quantities=("", "timed"),
    behind=known("days", equals="denominator"),
)
