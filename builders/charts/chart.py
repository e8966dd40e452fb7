"""A chart as a value: what it says, what it draws, and the table of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, dot or point of a chart: where it stands, and the figure that it shows.

    ``figure`` is the id of the published figure, so that the chart's table can be checked;
    ``series`` is empty for a chart with one series. ``value`` None is drawn as a gap, never as
    zero.
    """

    label: str
    value: Decimal | None
    figure: str
    shown: str  # the value as people read it, such as ``$3.8 million``
    series: str = ""
    order: str = ""  # sort key where the label is not one; ISO date for time


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a chart form is asked to draw."""

    id: str  # unique on its page
    form: str  # key of FORMS
    title: str  # states the finding
    sentence: str  # sums it up
    marks: tuple[Mark, ...]
    label_title: str  # heading of the labels' column, such as ``Department``
    value_title: str  # heading of the values, with the unit
    unit: str  # money, count, share, days, number, points, percent
    currency: str = "USD"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart: the drawing it came from, its Vega-Lite specification and its SVG."""

    drawing: Drawing
    spec: Mapping[str, Any]
    svg: str
