"""Indicators: how well a service does, against what it set out to do."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.indicators import indicators_view
from builders.sources.dataset import Role, RoleType, Shape

INDICATORS = Kind(
    name="indicators",
    title="Indicators",
    shape=Shape(
        "indicators",
        "an observation of one indicator for one period",
        (
            Role("indicator", RoleType.TEXT, "The indicator's name.", True),
            Role("period", RoleType.DATE, "Any day of the period; 2025 or 2025-03 will do.", True),
            Role("place", RoleType.PLACE, "The place that it is about; empty for the city."),
            Role("value", RoleType.NUMBER, "The value, where it is not worked out from counts."),
            Role("numerator", RoleType.NUMBER, "The counted part, such as satisfied answers."),
            Role("denominator", RoleType.NUMBER, "The whole, such as all answers."),
            Role("target", RoleType.NUMBER, "What the service set out to reach."),
            Role("promoters", RoleType.INTEGER, "Answers of 9 or 10 to the recommend question."),
            Role("detractors", RoleType.INTEGER, "Answers of 0 to 6 to the recommend question."),
        ),
    ),
    measures=of_kind("indicators"),
    view=indicators_view,
    page="services.html",
    standard="The four GOV.UK mandatory indicators; CityScore",
)
