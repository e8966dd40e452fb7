"""One figure in words on the page of its measure, and what a script needs to tell of any other."""

from __future__ import annotations

from dataclasses import dataclass

from builders.measures.figure import Figure, Query
from builders.measures.measure import Measure
from builders.pages.content import Content
from builders.pages.how_rows import FIRST
from builders.pages.pieces import Day, Name, Phrase, Piece, phrase
from builders.pages.toolbox import Toolbox
from builders.releases.digests import size_of
from builders.releases.row_lists import row_list_path

API = "api/v1/"
TIMES = ("period", "year", "month", "snapshot")


@dataclass(frozen=True, slots=True)
class Asking:
    """Where a script finds a figure and its rows, and how it is to write them.

    ``rows`` is the file that lists them, or nothing where there is none; ``bytes`` its size.
    """

    view: str
    title: str
    unit: str
    api: str
    rows: str
    bytes: int
    columns: str  # those that a reader should see first
    currency: str
    shown: int


def asking(content: Content, measure: Measure, query: Query) -> Asking:
    """What the page of a measure gives to its script."""
    path = row_list_path(query.dataset, query.view)
    listed = next((one for one in content.artifacts if one.path == path), None)
    return Asking(
        view=query.view,
        title=measure.title,
        unit=measure.unit,
        api=API,
        rows=path if listed else "",
        bytes=size_of(listed) if listed else 0,
        columns=" ".join(dict.fromkeys((*FIRST, *measure.needs))),
        currency=content.settings.currency,
        shown=content.settings.rows_shown,
    )


def in_words(toolbox: Toolbox, measure: Measure, figure: Figure) -> Piece:
    """What a figure is about: its measure, and each of its labels with its name."""
    labels = [
        phrase("{name}: {label}", name=name.replace("_", " "), label=_label(toolbox, name, label))
        for name, label in figure.dimensions
    ]
    # A name, since there are digits in some: "per 1,000 residents" is no number of the data.
    whole: Phrase = phrase("{title}", title=Name(measure.title))
    for label in labels:
        whole = phrase("{whole}, {label}", whole=whole, label=label)
    return whole


def _label(toolbox: Toolbox, name: str, label: str) -> Piece:
    if name == "place":
        return Name(toolbox.place_names.get(label, label))
    return Day(label) if name in TIMES else Name(label)
