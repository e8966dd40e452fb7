"""The sheet that a form draws on: pixel positions of text and rules, and linear scales."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Literal

from builders.charts.chart import Drawing, Mark
from builders.charts.colours import INK
from builders.charts.lettering import clean

WIDTH: Final = 400  # of the view box; at 312 CSS pixels, text of 15 is drawn at about 12
BEYOND: Final = 1e30  # no scale is drawn for such a number
GAP: Final = 6  # between a bar's end and its value

Align = Literal["left", "right", "center"]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale: values from ``low`` to ``high`` stand at pixels ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The pixel at which a value stands."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 2)


@dataclass(slots=True)
class Sheet:
    """Collects what stands at pixel positions; a form's own marks go in ``rows``."""

    height: float = 0
    width: float = WIDTH
    data: dict[str, list[Row]] = field(default_factory=dict)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        align: Align = "left",
        ink: str = INK,
        bold: bool = False,
    ) -> None:
        """Write one line of text, its middle at the height ``y``; no text leaves no trace."""
        if text:
            row = {"text": text, "x": round(x, 2), "y": round(y, 2), "ink": ink}
            self.put(text_layer(align, bold=bold), row)

    def rule(self, x: float, y: float, x2: float, y2: float, *, layer: str = "rules") -> None:
        """Draw a straight line."""
        row = {"x": round(x, 2), "y": round(y, 2), "x2": round(x2, 2), "y2": round(y2, 2)}
        self.put(layer, row)

    def put(self, layer: str, row: Row) -> None:
        """Add a row to the data of a layer."""
        self.data.setdefault(layer, []).append(row)

    def fill(self, template: Mapping[str, Any], **scales: Scale) -> dict[str, Any]:
        """The template with the sheet's data, size and scales in it; itself unchanged."""
        spec = copy.deepcopy(dict(template))
        spec["width"], spec["height"] = round(self.width, 2), round(self.height, 2)
        names = [layer["data"]["name"] for layer in spec["layer"]]
        spec["datasets"] = {name: self.data.get(name, []) for name in dict.fromkeys(names)}
        for layer in spec["layer"]:
            _set_scales(layer["encoding"], scales)
        return spec


def text_layer(align: Align, *, bold: bool = False) -> str:
    """The name of the layer that holds text of this alignment and weight."""
    return f"bold_{align}" if bold else f"text_{align}"


def _set_scales(encoding: dict[str, Any], scales: Mapping[str, Scale]) -> None:
    for channel, scale in scales.items():
        own = encoding.get(channel, {}).get("scale")
        if own is not None:
            own.update(domain=[scale.low, scale.high], range=[scale.start, scale.end])


def number(mark: Mark | None) -> float | None:
    """The value as a chart can place it, or None where it is unknown or beyond drawing."""
    if mark is None or mark.value is None or not mark.value.is_finite():
        return None
    value = float(mark.value)
    return value if abs(value) < BEYOND else None


def said(mark: Mark, unknown: str = "not known") -> str:
    """What is written at a mark: the value as people read it, or that it is not known."""
    return clean(mark.shown) or (unknown if number(mark) is None else f"{mark.value:f}")


def told(mark: Mark) -> Row:
    """What a row of the specification tells about its mark, for whoever reads or animates it."""
    return {
        "label": clean(mark.label),
        "series": clean(mark.series),
        "value": number(mark),
        "shown": said(mark),
        "figure": clean(mark.figure),
    }


def series_of(drawing: Drawing) -> tuple[str, ...]:
    """The names of the series, in order of their first mark."""
    return tuple(dict.fromkeys(mark.series for mark in drawing.marks))


def by_label(drawing: Drawing) -> dict[str, list[Mark]]:
    """The marks of each label in the order of the series; labels ranked by their largest mark."""
    names = series_of(drawing)
    groups: dict[str, list[Mark]] = {}
    for mark in ranked(drawing.marks):
        groups.setdefault(mark.label, []).append(mark)
    return {
        label: sorted(marks, key=lambda mark: names.index(mark.series))
        for label, marks in groups.items()
    }


def ranked(marks: Sequence[Mark]) -> list[Mark]:
    """Marks in the order that they state, else the largest first and the unknown last."""
    if any(mark.order for mark in marks):
        return sorted(marks, key=lambda mark: mark.order)
    lowest = Decimal("-Infinity")
    known = {id(mark): number(mark) is not None for mark in marks}
    return sorted(
        marks,
        key=lambda mark: mark.value if known[id(mark)] and mark.value is not None else lowest,
        reverse=True,
    )


def in_time(marks: Sequence[Mark]) -> list[Mark]:
    """Marks in order of time: of their ``order`` where they have one, else of their label."""
    return sorted(marks, key=lambda mark: mark.order or mark.label)
