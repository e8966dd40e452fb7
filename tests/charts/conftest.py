"""Drawings to be drawn by every form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders.charts import FORMS
from builders.charts.chart import Drawing, Mark

SERIES = {
    "bars": ("",),
    "columns": ("",),
    "paired_bars": ("Budget", "Actual"),
    "lines": ("Spending", "Revenue"),
    "line_with_target": ("On time", "Target"),
    "bullet": ("Spent", "Budget"),
    "slip": ("Planned", "Actual"),
}
VALUES = ("310.5", "120", None, "95.25")


def mark(label: str, value: str | None, series: str = "", order: str = "") -> Mark:
    number = None if value is None else Decimal(value)
    shown = "not known" if value is None else f"${value} million"
    return Mark(label, number, f"budget.amount;label={label}", shown, series, order)


def drawing_of(form: str, **changes: object) -> Drawing:
    timed = form not in {"bars", "paired_bars", "bullet"}
    marks = tuple(
        mark(f"{2020 + place}", value, series, f"{2020 + place}-07-01" if timed else "")
        for series in SERIES[form]
        for place, value in enumerate(VALUES)
    )
    fields: dict[str, object] = {
        "id": f"chart-{form}",
        "form": form,
        "title": "Spending fell by a third",
        "sentence": "The city spent less in each year that is known.",
        "marks": marks,
        "label_title": "Year",
        "value_title": "Amount, millions",
        "unit": "money",
    }
    return Drawing(**(fields | changes))  # type: ignore[arg-type]


@pytest.fixture(params=sorted(FORMS))
def drawing(request: pytest.FixtureRequest) -> Drawing:
    """One ordinary drawing of each form that there is."""
    return drawing_of(request.param)


@pytest.fixture
def every_drawing() -> list[Drawing]:
    """One ordinary drawing of each form, together."""
    return [drawing_of(form) for form in FORMS]
