"""Bars in groups: two values for each label side by side, such as plan and actual."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import altair as alt

from builders.charts.bars import bar_scale, write_value
from builders.charts.chart import Drawing, Mark
from builders.charts.colours import MUTED, PAPER, SERIES
from builders.charts.form import Form
from builders.charts.layers import painted, pixels, ruled, scaled, template, written
from builders.charts.lettering import clean, shorten, width, wrap
from builders.charts.sheet import WIDTH, Scale, Sheet, by_label, series_of, told

NAMES: Final = 126  # the most room for the names of the series
THICK: Final = 16
LINE: Final = 19
# The first, the plan, is an outline; what came of it is filled.
STYLES: Final = ((PAPER, SERIES[0]), *((colour, colour) for colour in SERIES))


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay the groups out, the one with the largest value first."""
    names = series_of(drawing)
    if len(names) > len(STYLES):
        message = f"Chart {drawing.id}: bars in groups take at most {len(STYLES)} series."
        raise ValueError(message)
    column = min(max(width(clean(name)) for name in names), NAMES)
    scale = bar_scale(list(drawing.marks), column + 8 if column else 0)
    sheet = Sheet()
    for label, marks in by_label(drawing).items():
        _draw_label(sheet, label)
        for mark in marks:
            _draw_bar(sheet, mark, names.index(mark.series), column, scale)
        sheet.height += 12
    return sheet.fill(_template(), x=scale)


def _draw_label(sheet: Sheet, label: str) -> None:
    for line in wrap(clean(label), WIDTH):
        sheet.write(line, 0, sheet.height + LINE / 2, bold=True)
        sheet.height += LINE
    sheet.height += 2


def _draw_bar(sheet: Sheet, mark: Mark, place: int, column: float, scale: Scale) -> None:
    top, middle = sheet.height, sheet.height + THICK / 2
    sheet.write(shorten(clean(mark.series), column), 0, middle, ink=MUTED)
    fill, stroke = STYLES[place]
    row = {**told(mark), "from": 0, "fill": fill, "stroke": stroke}
    sheet.put("rows", {**row, "top": top + 1, "bottom": top + THICK - 1})
    zero = scale.at(0)
    sheet.rule(zero, top - 1, zero, top + THICK + 1)
    write_value(sheet, mark, scale, middle)
    sheet.height = top + THICK + 3


@cache
def _template() -> dict[str, Any]:
    bars = (
        alt.Chart(alt.NamedData("rows"))
        .mark_rect(strokeWidth=1.5)
        .encode(
            x=scaled(alt.X, "value"),
            x2="from:Q",
            y=pixels(alt.Y, "top"),
            y2="bottom:Q",
            fill=painted(alt.Fill, "fill"),
            stroke=painted(alt.Stroke, "stroke"),
        )
    )
    texts = (written("left", bold=True), written("left"), written("right"))
    return template(bars, ruled(MUTED), *texts)


PAIRED_BARS: Final = Form(
    "paired_bars", "Compares two values for each label, such as plan and actual.", specify
)
