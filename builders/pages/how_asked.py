"""One figure in words on the page of its measure, and what a script needs to tell of any other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builders.measures.figure import Figure, Figures
from builders.measures.measure import Measure
from builders.pages.how_rows import FIRST
from builders.pages.pieces import Day, Name, Phrase, Piece, phrase
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset

API = "api/v1/"
FISCAL = ("budget",)  # kinds whose years are fiscal
TIMES = ("period", "year", "month", "snapshot")

Labels = Iterable[tuple[str, str]]  # a breakdown's name, and one of its labels


@dataclass(frozen=True, slots=True)
class Asking:
    """Where a script finds a figure, and how it is to write it and its rows."""

    title: str
    api: str
    columns: str  # those that a reader should see first
    shown: int
    times: str  # JSON: how its days, months and years are written, where not as they are


def asking(toolbox: Toolbox, dataset: Dataset, measure: Measure, times: Labels) -> Asking:
    """What the page of a measure gives to its script."""
    content = toolbox.content
    return Asking(
        title=measure.title,
        api=API,
        columns=" ".join(dict.fromkeys((*FIRST, *measure.needs))),
        shown=content.settings.rows_shown,
        times=_in_words(toolbox, dataset, times),
    )


def in_words(toolbox: Toolbox, dataset: Dataset, measure: Measure, figure: Figure) -> Piece:
    """What a figure is about: its measure, and each of its labels with its name."""
    labels = [
        phrase(
            "{name}: {label}",
            name=name.replace("_", " "),
            label=_label(toolbox, dataset, name, label),
        )
        for name, label in figure.dimensions
    ]
    # A name, since there are digits in some: "per 1,000 residents" is no number of the data.
    whole: Phrase = phrase("{title}", title=Name(measure.title))
    for label in labels:
        whole = phrase("{whole}, {label}", whole=whole, label=label)
    return whole


def _label(toolbox: Toolbox, dataset: Dataset, name: str, label: str) -> Piece:
    if name == "place":
        return Name(toolbox.place_names.get(label, label))
    return _time(dataset, name, label) if name in TIMES else Name(label)


def _time(dataset: Dataset, name: str, label: str) -> Day:
    return Day(label, fiscal=name == "year" and dataset.kind in FISCAL)


def times_of(figures: Figures) -> Mapping[tuple[str, str], Labels]:
    """By dataset and measure, the days, months and years that its figures are about."""
    found: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for figure in figures:
        for pair in figure.dimensions:
            if pair[0] in TIMES:
                found.setdefault((figure.dataset, figure.measure), {})[pair] = None
    return found


def _in_words(toolbox: Toolbox, dataset: Dataset, times: Labels) -> str:
    """Those times of which the words are others than the label, as JSON by name and label."""
    said: dict[str, dict[str, str]] = {}
    for name, label in times:
        words = toolbox.plain(_time(dataset, name, label))
        if words != label:
            said.setdefault(name, {})[label] = words
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
