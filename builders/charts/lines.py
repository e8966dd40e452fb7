"""Lines: one to four series by time, with a gap where a value is not known.

Each line bears its name and its last value at its end; dash and shape differ beside the colour.
A series called ``Target`` is drawn as a dashed rule in a colour of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import altair as alt

from builders.charts.axes import left_axis, spaced_labels
from builders.charts.chart import Drawing, Mark
from builders.charts.colours import GRID, INK, MUTED, SERIES, TARGET
from builders.charts.form import Form
from builders.charts.layers import pixels, ruled, scaled, template, written
from builders.charts.lettering import BOLD, clean, width, wrap
from builders.charts.sheet import WIDTH, Row, Scale, Sheet, in_time, number, said, series_of, told
from builders.charts.timeline import positions, when

TARGET_SERIES: Final = "Target"
TOP: Final = 14
PLOT: Final = 200
FOOT: Final = 28
LINE: Final = 18  # of the names at the lines' ends
END_ROOM: Final = 116
DASHES: Final = ([1, 0], [8, 4], [2, 3], [10, 3, 2, 3])
SHAPES: Final = ("circle", "square", "triangle-up", "diamond")
MOST_DOTS: Final = 26  # with more marks than these, a dot stands only where there is no line
FROM_ZERO: Final = frozenset({"money", "count", "days"})


@dataclass(frozen=True, slots=True)
class _End:
    """What is written at the end of a line: its name and its last value, each on lines that fit."""

    name: tuple[str, ...]
    value: tuple[str, ...]

    @property
    def tall(self) -> float:
        return LINE * len(self.name + self.value)

    @property
    def wide(self) -> float:
        return max([0.0, *(width(line) * BOLD for line in self.name), *map(width, self.value)])


@dataclass(frozen=True, slots=True)
class _Placed:
    """Such a text, how high its line ends, and in what colour."""

    text: _End
    y: float
    ink: str


def specify(drawing: Drawing) -> dict[str, Any]:
    """Lay the lines out."""
    names = [name for name in series_of(drawing) if name != TARGET_SERIES]
    if len(names) > len(SERIES):
        message = f"Chart {drawing.id}: lines take at most {len(SERIES)} series beside the target."
        raise ValueError(message)
    texts = {
        name: _End(_name_lines(name), _value_lines(drawing, name)) for name in series_of(drawing)
    }
    plot = max(PLOT, sum(end.tall + 4 for end in texts.values()))
    sheet = Sheet(height=TOP + plot + FOOT)
    room = max([0.0, *(end.wide for end in texts.values())]) + 14
    y, left = left_axis(sheet, drawing, _reach(drawing), (TOP, plot, WIDTH - room + 6))
    marks = in_time(drawing.marks)
    moments = {when(mark): mark for mark in reversed(marks)}
    places = dict(
        zip(
            reversed(moments),
            positions(list(reversed(moments)), left + 8, WIDTH - room),
            strict=True,
        )
    )
    for place, name in enumerate(names, start=1):
        _draw_line(sheet, drawing, name, place, places)
    _draw_target(sheet, drawing, places, (left, WIDTH - room + 6))
    _write_ends(sheet, _place_ends(drawing, texts, y), WIDTH - room + 12)
    firsts = [moments[moment] for moment in places]
    spaced_labels(sheet, firsts, list(places.values()), TOP + plot + 16)
    if y.low < 0 < y.high:
        sheet.rule(left, y.at(0), WIDTH - room + 6, y.at(0))
    return sheet.fill(_template(max(1, len(names))), y=y)


def _reach(drawing: Drawing) -> tuple[float, float]:
    """The lowest and the highest value on the axis; zero where leaving it out would mislead."""
    values = [value for mark in drawing.marks if (value := number(mark)) is not None] or [0.0]
    low, high = min(values), max(values)
    if drawing.unit in FROM_ZERO or 0 <= low <= (high - low) * 2:
        low, high = min(low, 0.0), max(high, 0.0)
    return low, high


def _name_lines(name: str) -> tuple[str, ...]:
    return wrap(clean(name), END_ROOM, lines=3) if clean(name) else ()


def _value_lines(drawing: Drawing, name: str) -> tuple[str, ...]:
    """The last value of a line: whole, since half a number is another number."""
    own = _known(drawing, name)
    return wrap(said(own[-1]), END_ROOM, lines=3) if own else ()


def _draw_line(
    sheet: Sheet, drawing: Drawing, name: str, place: int, places: dict[str, float]
) -> None:
    own = {when(mark): mark for mark in drawing.marks if mark.series == name}
    gap: Row = {"value": None}
    rows = [
        {**(told(own[moment]) if moment in own else gap), "x": x} for moment, x in places.items()
    ]
    known = [False, *(row["value"] is not None for row in rows), False]
    sheet.data[f"line_{place}"] = rows
    sheet.data[f"dots_{place}"] = [
        row
        for index, row in enumerate(rows, start=1)
        if known[index] and (len(rows) <= MOST_DOTS or not (known[index - 1] or known[index + 1]))
    ]


def _draw_target(
    sheet: Sheet, drawing: Drawing, places: dict[str, float], sides: tuple[float, float]
) -> None:
    """A step from each target to the next; the first and the last reach the sides."""
    own = _known(drawing, TARGET_SERIES)
    if own:
        rows = [{**told(mark), "x": places[when(mark)]} for mark in own]
        sheet.data["target"] = [{**rows[0], "x": sides[0]}, *rows, {**rows[-1], "x": sides[1]}]


def _known(drawing: Drawing, name: str) -> list[Mark]:
    """The marks of a series that have a value, in order of time."""
    return [
        mark for mark in in_time(drawing.marks) if mark.series == name and number(mark) is not None
    ]


def _place_ends(drawing: Drawing, texts: dict[str, _End], y: Scale) -> list[_Placed]:
    names = [name for name in texts if name != TARGET_SERIES]
    inks = {**dict(zip(names, SERIES, strict=False)), TARGET_SERIES: TARGET}
    return [
        _Placed(texts[name], y.at(number(own[-1]) or 0.0), ink)
        for name, ink in inks.items()
        if (own := _known(drawing, name))
    ]


def _write_ends(sheet: Sheet, ends: list[_Placed], x: float) -> None:
    """Write names and values at the lines' ends, moved apart where they would touch."""
    top = 0.0
    heights: list[float] = []
    ordered = sorted(ends, key=lambda end: end.y)
    for end in ordered:
        top = max(end.y - end.text.tall / 2, top)
        heights.append(top)
        top += end.text.tall + 4
    floor = sheet.height - FOOT + 4
    for end, first in zip(reversed(ordered), reversed(heights), strict=True):
        own = min(first, floor - end.text.tall)
        floor = own - 4
        for place, line in enumerate(end.text.name + end.text.value):
            is_name = place < len(end.text.name)
            ink = end.ink if is_name else INK
            sheet.write(line, x, own + LINE * (place + 0.5), ink=ink, bold=is_name)


@cache
def _template(count: int) -> dict[str, Any]:
    lines = [layer for place in range(count) for layer in _line_layers(place)]
    target = (
        alt.Chart(alt.NamedData("target"))
        .mark_line(color=TARGET, strokeWidth=2, strokeDash=[3, 3], interpolate="step-after")
        .encode(x=pixels(alt.X, "x"), y=scaled(alt.Y, "value"))
    )
    texts = [written("left", bold=True), *(written(align) for align in ("left", "center", "right"))]
    return template(ruled(GRID, "grid"), ruled(MUTED), target, *lines, *texts)


def _line_layers(place: int) -> tuple[Any, Any]:
    colour, shape = SERIES[place], SHAPES[place]
    line = (
        alt.Chart(alt.NamedData(f"line_{place + 1}"))
        .mark_line(
            color=colour,
            strokeWidth=2.5,
            strokeDash=DASHES[place],
            strokeJoin="round",
            invalid="break-paths-show-path-domains",
        )
        .encode(x=pixels(alt.X, "x"), y=scaled(alt.Y, "value"))
    )
    dots = (
        alt.Chart(alt.NamedData(f"dots_{place + 1}"))
        .mark_point(color=colour, filled=True, opacity=1, size=44, shape=shape)
        .encode(x=pixels(alt.X, "x"), y=scaled(alt.Y, "value"))
    )
    return line, dots


LINES: Final = Form("lines", "Shows how one to four values went over time.", specify)
