"""Axes as text and faint lines: few, round, and never on top of one another."""

from __future__ import annotations

from collections.abc import Sequence

from builders.charts.chart import Drawing, Mark
from builders.charts.colours import MUTED
from builders.charts.lettering import clean, shorten, width
from builders.charts.sheet import WIDTH, Scale, Sheet
from builders.charts.ticks import tick_labels, ticks


def left_axis(
    sheet: Sheet, drawing: Drawing, low: float, high: float, top: float, tall: float
) -> tuple[Scale, float]:
    """Write an axis of values at the left; its scale, and where the plot begins."""
    values = ticks(low, high, most=4)
    labels = tick_labels(values, drawing)
    left = max(map(width, labels)) + 8
    scale = Scale(float(values[0]), float(values[-1]), top + tall, top)
    for value, label in zip(values, labels, strict=True):
        y = scale.at(float(value))
        sheet.write(label, left - 8, y, align="right", ink=MUTED)
        sheet.rule(left, y, WIDTH, y, layer="grid")
    return scale, left


def spaced_labels(sheet: Sheet, marks: Sequence[Mark], middles: Sequence[float], y: float) -> None:
    """Write the labels under their places: the last one, and before it those that leave a gap."""
    free = WIDTH + width("  ")
    for mark, middle in reversed(list(zip(marks, middles, strict=True))):
        text = shorten(clean(mark.label), WIDTH / 2)
        half = width(text) / 2
        centre = min(max(middle, half), WIDTH - half)
        if centre + half + 10 <= free:
            sheet.write(text, centre, y, align="center", ink=MUTED)
            free = centre - half
