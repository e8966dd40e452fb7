"""Bullets: how much of a whole is reached, such as the spent part of each project's budget.

The first series is what is measured; the second is the whole that it is measured against.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import altair as alt

from builders.charts.chart import Drawing, Mark
from builders.charts.colours import INK, MUTED, PAPER, SERIES
from builders.charts.form import Form
from builders.charts.layers import painted, pixels, ruled, scaled, template, written
from builders.charts.lettering import clean, wrap
from builders.charts.pairs import LINE, write_pair
from builders.charts.sheet import WIDTH, Scale, Sheet, by_label, number, said, series_of, told

THICK: Final = 16
TWO: Final = 2


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay the bullets out on one scale."""
    names = series_of(drawing)
    if len(names) > TWO:
        message = f"Chart {drawing.id}: bullets take two series, what is reached and the whole."
        raise ValueError(message)
    values = [number(mark) or 0.0 for mark in drawing.marks]
    low, high = min(0.0, *values), max(0.0, *values)
    scale = Scale(low, high if high > low else low + 1, 1, WIDTH - 2)
    sheet = Sheet()
    for label, marks in by_label(drawing).items():
        for line in wrap(clean(label), WIDTH) if clean(label) else ():
            sheet.write(line, 0, sheet.height + LINE / 2, bold=True)
            sheet.height += LINE
        _draw_bullet(sheet, marks, names, scale)
    return sheet.fill(_template(), x=scale)


def _draw_bullet(sheet: Sheet, marks: list[Mark], names: tuple[str, ...], scale: Scale) -> None:
    top = sheet.height + 3
    part = [mark for mark in marks if mark.series == names[0]]
    whole = [mark for mark in marks if mark.series != names[0]]
    for mark in whole:
        box = {"top": top, "bottom": top + THICK, "fill": PAPER, "stroke": MUTED}
        sheet.put("rows", {**told(mark), "from": 0, **box})
        if number(mark) is not None:
            x = scale.at(number(mark) or 0.0)
            sheet.rule(x, top - 4, x, top + THICK + 4, layer="limits")
    for mark in part:
        box = {"top": top + 4, "bottom": top + THICK - 4, "fill": SERIES[0], "stroke": SERIES[0]}
        sheet.put("rows", {**told(mark), "from": 0, **box})
    sheet.rule(scale.at(0), top - 2, scale.at(0), top + THICK + 2)
    words = [
        (f"{clean(mark.series)} {said(mark)}".strip(), MUTED if number(mark) is None else INK)
        for mark in [*part, *whole]
    ]
    sheet.height = write_pair(sheet, words, top + THICK + 4 + LINE / 2) + LINE / 2 + 12


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
    return template(bars, ruled(MUTED), ruled(INK, "limits", thick=3), *texts)


BULLET: Final = Form("bullet", "Shows how much of a whole is reached, as of a budget.", specify)
