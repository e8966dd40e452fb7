"""Counts: a simple statistic by period and place, such as visits to libraries."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.counts import counts_view
from builders.sources.dataset import Role, RoleType, Shape

COUNTS = Kind(
    name="counts",
    title="Statistics",
    shape=Shape(
        "counts",
        "the value of one statistic for one period and place",
        (
            Role("statistic", RoleType.TEXT, "What is counted, such as visits.", True),
            Role("period", RoleType.DATE, "Any day of the period; 2025 or 2025-03 will do.", True),
            Role("place", RoleType.PLACE, "The place that it is about."),
            Role("value", RoleType.NUMBER, "How many or how much; empty if not known.", True),
            Role("unit", RoleType.TEXT, "What the value is in, such as visits."),
        ),
    ),
    measures=of_kind("counts"),
    view=counts_view,
    page="statistics.html",
    standard="SDMX time, place and observed value",
)
