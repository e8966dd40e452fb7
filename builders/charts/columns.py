"""Vertical columns: a value for each year or month, in order of time."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import altair as alt

from builders.charts.axes import left_axis, spaced_labels
from builders.charts.chart import Drawing, Mark
from builders.charts.colours import GRID, MUTED, SERIES
from builders.charts.form import Form
from builders.charts.layers import pixels, ruled, scaled, template, written
from builders.charts.lettering import width, wrap
from builders.charts.sheet import WIDTH, Scale, Sheet, in_time, number, said, told

TOP: Final = 24
PLOT: Final = 190  # height of the plot
FOOT: Final = 26
WIDEST: Final = 64  # of a column


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay the columns out."""
    marks = in_time(drawing.marks)
    sheet = Sheet(height=TOP + PLOT + FOOT)
    values = [number(mark) or 0.0 for mark in marks]
    known = [width(said(mark)) for mark in marks if number(mark) is not None]
    direct = max(known, default=0) <= WIDTH / len(marks) - 4
    if direct:
        low, high = min(0.0, *values), max(0.0, *values)
        room = TOP if low < 0 else 0
        y = Scale(low, high if high > low else low + 1, TOP + PLOT - room, TOP)
        left = 0.0
    else:
        reach = min(0.0, *values), max(0.0, *values)
        y, left = left_axis(sheet, drawing, reach, (TOP, PLOT, WIDTH))
    _draw_columns(sheet, marks, y, left, direct=direct)
    sheet.rule(left, y.at(0), WIDTH, y.at(0))
    return sheet.fill(_template(), y=y)


def _draw_columns(sheet: Sheet, marks: list[Mark], y: Scale, left: float, *, direct: bool) -> None:
    step = (WIDTH - left) / len(marks)
    half = min(step * 0.72, WIDEST) / 2
    middles = [left + step * (place + 0.5) for place in range(len(marks))]
    for mark, middle in zip(marks, middles, strict=True):
        sides = {"left": round(middle - half, 2), "right": round(middle + half, 2), "from": 0}
        sheet.put("rows", {**told(mark), **sides})
        value = number(mark)
        if value is None:
            _say_unknown(sheet, mark, middle, y.at(0), step)
        elif direct:
            place = y.at(value) + (11 if value < 0 else -11)
            sheet.write(said(mark), middle, place, align="center")
    spaced_labels(sheet, marks, middles, TOP + PLOT + 14)


def _say_unknown(sheet: Sheet, mark: Mark, middle: float, zero: float, room: float) -> None:
    """Write why there is no column: in words where they fit, else by a sign."""
    words = said(mark)
    lines = wrap(words, room - 4, lines=3)
    if " ".join(lines) != words:
        lines = ("?",)
    for place, line in enumerate(reversed(lines)):
        sheet.write(line, middle, zero - 11 - place * 18, align="center", ink=MUTED)


@cache
def _template() -> dict[str, Any]:
    columns = (
        alt.Chart(alt.NamedData("rows"))
        .mark_rect(color=SERIES[0])
        .encode(
            x=pixels(alt.X, "left"),
            x2="right:Q",
            y=scaled(alt.Y, "value"),
            y2="from:Q",
        )
    )
    texts = (written("left"), written("center"), written("right"))
    return template(ruled(GRID, "grid"), columns, ruled(MUTED), *texts)


COLUMNS: Final = Form("columns", "Shows one value by year or month.", specify)
