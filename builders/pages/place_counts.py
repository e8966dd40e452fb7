"""The statistics of one place, beside those of the whole city."""

from __future__ import annotations

from builders.pages.count_book import statistics_of
from builders.pages.parts import Column, Grid, Section
from builders.pages.pieces import Amount, Name, Piece
from builders.pages.sections import section, source_of
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset
from builders.sources.place import Place


def place_counts(toolbox: Toolbox, dataset: Dataset, place: Place) -> Section | None:
    """The latest number of each statistic that is published for the place."""
    rows: list[tuple[Piece, ...]] = []
    for one in statistics_of(toolbox, dataset):
        here = one.latest(place=place.id)
        if here is not None:
            rows.append((Name(one.title), one.when, Amount(here), Amount(one.latest())))
    if not rows:
        return None
    columns = (
        Column("Statistic"),
        Column("When"),
        Column(Name(place.name), is_number=True),
        Column("The whole city", is_number=True),
    )
    return section(
        f"{dataset.id}-statistics",
        Name(dataset.title),
        source_of(dataset),
        parts=(Grid("The latest of each statistic", columns, tuple(rows)),),
    )
