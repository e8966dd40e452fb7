"""Axes as text and faint lines: few, round, and never on top of one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from builders.charts.chart import Drawing, Mark
from builders.charts.colours import MUTED
from builders.charts.lettering import clean, shorten, width
from builders.charts.sheet import WIDTH, Scale, Sheet
from builders.charts.ticks import tick_labels, ticks

STEPS: Final = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 1_000_000)  # years and months, evenly


def left_axis(
    sheet: Sheet, drawing: Drawing, reach: tuple[float, float], box: tuple[float, float, float]
) -> tuple[Scale, float]:
    """Write an axis of values at the left; its scale, and where the plot begins.

    ``box`` is the plot's top, height and right side; ``reach`` the lowest and the highest value.
    """
    top, tall, right = box
    values = ticks(*reach, most=4)
    labels = tick_labels(values, drawing)
    left = max(map(width, labels)) + 8
    scale = Scale(float(values[0]), float(values[-1]), top + tall, top)
    for value, label in zip(values, labels, strict=True):
        y = scale.at(float(value))
        sheet.write(label, left - 8, y, align="right", ink=MUTED)
        sheet.rule(left, y, right, y, layer="grid")
    return scale, left


def spaced_labels(sheet: Sheet, marks: Sequence[Mark], middles: Sequence[float], y: float) -> None:
    """Write the labels under their places: all, or every second, third, … counted from the last."""
    texts = [shorten(clean(mark.label), WIDTH / 2) for mark in marks]
    spots = list(zip(texts, middles, strict=True))[::-1]
    free = (place for place, spot in enumerate(spots) if _within(*spot) == spot)
    starts = (0, next(free, 0))
    choices = (
        [_within(*spot) for spot in spots[start::step]] for step in STEPS for start in starts
    )
    for text, centre in next(filter(_apart, choices)):
        sheet.write(text, centre, y, align="center", ink=MUTED)


def _within(text: str, middle: float) -> tuple[str, float]:
    """The text, moved so far that it does not leave the sheet."""
    half = width(text) / 2
    return text, min(max(middle, half), WIDTH - half)


def _apart(spots: Sequence[tuple[str, float]]) -> bool:
    return all(
        later - earlier >= (width(text) + width(before)) / 2 + 10
        for (text, later), (before, earlier) in pairwise(spots)
    )
