"""Ranked horizontal bars: a value for each label, the largest first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import altair as alt

from builders.charts.chart import Drawing, Mark
from builders.charts.colours import INK, MUTED, SERIES
from builders.charts.form import Form
from builders.charts.layers import pixels, ruled, scaled, template, written
from builders.charts.lettering import clean, shorten, width, wrap
from builders.charts.sheet import GAP, WIDTH, Scale, Sheet, number, ranked, said, told

BESIDE: Final = 132  # labels up to this wide stand beside their bars, else above them
THICK: Final = 18  # of a bar
LINE: Final = 19  # of a label above its bar
VALUE_ROOM: Final = 150
WIDEST: Final = 240  # of a value, where all bars go to one side


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay the bars out."""
    marks = ranked(drawing.marks)
    column = _label_column(marks)
    scale = bar_scale(marks, column)
    sheet = Sheet()
    for mark in marks:
        _draw_row(sheet, mark, column, scale)
    return sheet.fill(_template(), x=scale)


def bar_scale(marks: list[Mark], start: float) -> Scale:
    """The scale from zero that leaves every value room to be written at its bar's end."""
    values = [number(mark) or 0.0 for mark in marks]
    most = _value_room(marks)
    rooms = [min(width(said(mark)), most) + GAP for mark in marks]
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        high = 1.0
    before = max((room for value, room in zip(values, rooms, strict=True) if value < 0), default=0)
    first = start + before
    reach = [
        (WIDTH - first - room) / ((value - low) / (high - low))
        for value, room in zip(values, rooms, strict=True)
        if value >= 0 and value > low
    ]
    return Scale(low, high, first, first + min([WIDTH - first, *reach]))


def _value_room(marks: Iterable[Mark]) -> float:
    """The room for a value's words; some languages need a line for a billion."""
    signs = {value < 0 for mark in marks if (value := number(mark)) is not None}
    return VALUE_ROOM if len(signs) > 1 else WIDEST


def write_value(sheet: Sheet, mark: Mark, scale: Scale, y: float) -> None:
    """Write the value at the end of its bar; what is not known, at zero."""
    value = number(mark)
    end = scale.at(value or 0.0)
    is_left = value is not None and value < 0
    text = shorten(said(mark), (end if is_left else WIDTH - end) - GAP + 1)
    ink = MUTED if value is None else INK
    if is_left:
        sheet.write(text, end - GAP, y, align="right", ink=ink)
    else:
        sheet.write(text, end + GAP, y, ink=ink)


def _label_column(marks: list[Mark]) -> float:
    widest = max(width(clean(mark.label)) for mark in marks)
    return widest + 10 if widest <= BESIDE else 0


def _draw_row(sheet: Sheet, mark: Mark, column: float, scale: Scale) -> None:
    label = clean(mark.label)
    if column:
        top = sheet.height + 5
        sheet.write(label, 0, top + THICK / 2)
    else:
        top = sheet.height + 2
        for line in wrap(label, WIDTH):
            sheet.write(line, 0, top + LINE / 2)
            top += LINE
        top += 1
    sheet.put("rows", {**told(mark), "from": 0, "top": top, "bottom": top + THICK})
    zero = scale.at(0)
    sheet.rule(zero, top - 2, zero, top + THICK + 2)
    write_value(sheet, mark, scale, top + THICK / 2)
    sheet.height = top + THICK + (5 if column else 10)


@cache
def _template() -> dict[str, Any]:
    bars = (
        alt.Chart(alt.NamedData("rows"))
        .mark_rect(color=SERIES[0])
        .encode(
            x=scaled(alt.X, "value"),
            x2="from:Q",
            y=pixels(alt.Y, "top"),
            y2="bottom:Q",
        )
    )
    return template(bars, ruled(MUTED), written("left"), written("right"))


BARS: Final = Form("bars", "Compares one value across labels, the largest first.", specify)
