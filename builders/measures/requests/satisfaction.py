"""What residents thought of what was done."""

from __future__ import annotations

from builders.measures.behind import known
from builders.measures.counting import rate
from builders.measures.measure import Measure
from builders.measures.requests.breakdowns import REQUESTS

SATISFACTION = Measure(
    id="satisfaction",
    kind="requests",
    title="Satisfaction",
    definition="The average of the marks that residents gave, 1 to 5; the denominator counts the answers.",
    unit="number",
    needs=("satisfaction",),
    breakdowns=REQUESTS,
    count=rate(
        lambda requests: requests.satisfaction.sum(),
        lambda requests: requests.satisfaction.count(),
    ),
    better="higher",
    quantities=("marks", "answered"),
    behind=known("satisfaction", equals="denominator"),
)
