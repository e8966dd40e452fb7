"""The rows behind a figure, as a table on the page that tells how it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from builders.measures.figure import Figure
from builders.measures.measure import Measure
from builders.pages.parts import Column, Grid
from builders.pages.pieces import Behind, Code, Piece, phrase
from builders.pages.shown_cells import shown_cell

WIDEST = 8  # columns between the row and the file; all of them are what the SQL gives
FIRST = ("id", "title", "name", "of_year")


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one figure: a sentence that says how many there are, and the first of them."""

    told: Piece
    grid: Grid | None


def rows_told(figure: Figure, measure: Measure, frame: pd.DataFrame | None) -> Rows:
    """What the page says of the rows behind its example."""
    number = Behind(figure, "rows")
    verb = " row of the data is" if figure.rows == 1 else " rows of the data are"
    told = phrase("{n}" + verb + _equals(figure, measure) + ".", n=number)
    if frame is None or frame.empty:
        return Rows(told, None)
    return Rows(told, _grid(figure, measure, frame))


def _equals(figure: Figure, measure: Measure) -> str:
    """What their number is, where it is a part of the figure."""
    if measure.behind is None or not measure.behind.equals:
        return " behind this number"
    if figure.unit == "count":
        return " what it counts"
    return f" behind this number: its {measure.behind.equals} counts them"


def _grid(figure: Figure, measure: Measure, frame: pd.DataFrame) -> Grid:
    names = _columns(figure, measure, frame)
    whole = len(frame) == figure.rows
    return Grid(
        caption="The rows behind the number"
        if whole
        else phrase(
            "The first of {all} rows behind the number",
            all=Behind(figure, "rows"),
        ),
        columns=tuple(Column(Code(name)) for name in names),
        rows=tuple(
            tuple(shown_cell(record[name]) for name in names) for record in frame.to_dict("records")
        ),
        is_of_file=True,
    )


def _columns(figure: Figure, measure: Measure, frame: pd.DataFrame) -> Sequence[str]:
    """Where each row is, what names it, what it was counted by; then others that say something."""
    said = [str(name) for name in frame.columns if frame[name].notna().any()]
    by = [name for name, _ in figure.dimensions]
    wanted = dict.fromkeys((*FIRST, *measure.needs, *by, *said))
    inner = [name for name in wanted if name in said and name not in ("file", "row")]
    ends = [[name] if name in said else [] for name in ("row", "file")]
    return (*ends[0], *inner[:WIDEST], *ends[1])
