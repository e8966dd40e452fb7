"""A chart form as a value: its name, what it is for, and how it lays a drawing out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builders.charts.chart import Drawing


@dataclass(frozen=True, slots=True)
class Form:
    """One way to draw marks. ``specify`` gives the whole Vega-Lite specification."""

    name: str
    purpose: str  # one sentence, for the reference pages
    specify: Callable[[Drawing], dict[str, Any]]
