"""Where a moment stands on an axis of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from builders.charts.chart import Mark

_MOMENT: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?", re.ASCII)


def moment(text: str) -> float | None:
    """The days since year one of an ISO year, month, day or time; None where it is none of them."""
    found = _MOMENT.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        return float(date(year, month, day).toordinal())
    except ValueError:
        return None


def positions(moments: Sequence[str], start: float, end: float) -> list[float]:
    """Pixels in proportion to time; evenly spread where one of the texts is not a time."""
    days = [moment(text) for text in moments]
    known = [day for day in days if day is not None]
    if len(known) < len(days) or len(set(known)) < len(known):
        known = [float(place) for place in range(len(days))]
    span = known[-1] - known[0]
    if not span:
        return [end for _ in known]
    return [round(start + (day - known[0]) / span * (end - start), 2) for day in known]


def when(mark: Mark) -> str:
    """What a mark is ordered by: its ``order``, else its label."""
    return mark.order or mark.label
