"""Slips: for each milestone, the day it was planned for and the day it is expected or happened.

A mark's ``order`` is the day (ISO) at which it stands, its ``value`` the days since the first plan,
its ``shown`` the day as people read it. The first series is the plan, the second what came of it.
A mark without a day is not placed; what is shown of it is still written.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Final

import altair as alt

from builders.charts.chart import Drawing, Mark
from builders.charts.colours import GRID, INK, MUTED, PAPER, SERIES, TARGET
from builders.charts.form import Form
from builders.charts.layers import painted, pixels, ruled, scaled, template, written
from builders.charts.lettering import clean, width, wrap
from builders.charts.pairs import LINE, write_pair
from builders.charts.sheet import WIDTH, Scale, Sheet, said, series_of, told
from builders.charts.timeline import moment

MOST: Final = 2  # series
YEARS: Final = 8  # gaps between gridlines, at the most
SIGNS: Final = ("○", "●")


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay the milestones out on one axis of time, in the order in which they are given."""
    names = series_of(drawing)
    if len(names) > MOST:
        message = f"Chart {drawing.id}: a slip takes two series, the plan and what came of it."
        raise ValueError(message)
    days = [day for mark in drawing.marks if (day := moment(mark.order)) is not None]
    scale, years = _calendar(days)
    sheet, tracks = Sheet(), []
    for label in dict.fromkeys(mark.label for mark in drawing.marks):
        own = [mark for mark in drawing.marks if mark.label == label]
        tracks.append(_draw_milestone(sheet, own, names, scale))
    for year in years:
        x = scale.at(date(year, 1, 1).toordinal())
        half = width(str(year)) / 2
        for middle in tracks:
            sheet.rule(x, middle - 9, x, middle + 9, layer="grid")
        centre = min(max(x, half), WIDTH - half)
        sheet.write(str(year), centre, sheet.height + LINE / 2, align="center", ink=MUTED)
    sheet.height += LINE + 4
    return sheet.fill(_template(), x=scale)


def _calendar(days: list[float]) -> tuple[Scale, list[int]]:
    """The scale from new year to new year, and the years at which a line stands."""
    if not days:
        return Scale(0, 1, 8, WIDTH - 8), []
    first = date.fromordinal(int(min(days))).year
    last = min(date.fromordinal(int(max(days))).year + 1, date.max.year)
    first = min(first, last - 1)
    start, end = (float(date(year, 1, 1).toordinal()) for year in (first, last))
    scale = Scale(start, max(end, *days), 8, WIDTH - 8)
    return scale, list(range(first, last + 1, -(-(last - first) // YEARS)))


def _draw_milestone(sheet: Sheet, marks: list[Mark], names: tuple[str, ...], scale: Scale) -> float:
    """Draw one milestone and say how high its track lies."""
    for line in wrap(clean(marks[0].label), WIDTH):
        sheet.write(line, 0, sheet.height + LINE / 2, bold=True)
        sheet.height += LINE
    middle = sheet.height + 11
    days = sorted(day for mark in marks if (day := moment(mark.order)) is not None)
    if len(days) > 1:
        sheet.put("tracks", {"from": days[0], "to": days[-1], "y": middle})
    for mark in marks:
        place = names.index(mark.series)
        if (day := moment(mark.order)) is not None:
            look = {"fill": SERIES[0] if place else PAPER, "day": day, "y": middle}
            sheet.put("days", {**told(mark), **look})
    said_below = [(_words(mark, names), _ink(mark)) for mark in marks]
    sheet.height = write_pair(sheet, said_below, middle + 12 + LINE / 2) + LINE / 2 + 12
    return middle


def _words(mark: Mark, names: tuple[str, ...]) -> str:
    words = (SIGNS[names.index(mark.series)], clean(mark.series), said(mark))
    return " ".join(word for word in words if word)


def _ink(mark: Mark) -> str:
    return INK if moment(mark.order) is not None else MUTED


@cache
def _template() -> dict[str, Any]:
    tracks = (
        alt.Chart(alt.NamedData("tracks"))
        .mark_rule(color=TARGET, strokeWidth=3)
        .encode(x=scaled(alt.X, "from"), x2="to:Q", y=pixels(alt.Y, "y"))
    )
    dots = (
        alt.Chart(alt.NamedData("days"))
        .mark_point(size=110, opacity=1, strokeWidth=2, stroke=SERIES[0])
        .encode(x=scaled(alt.X, "day"), y=pixels(alt.Y, "y"), fill=painted(alt.Fill, "fill"))
    )
    texts = [written("left", bold=True), *(written(align) for align in ("left", "center", "right"))]
    return template(ruled(GRID, "grid"), tracks, dots, *texts)


SLIP: Final = Form("slip", "Shows when milestones were planned for and when they come.", specify)
