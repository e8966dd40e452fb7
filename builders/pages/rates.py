"""What a dataset counts, held against a statistic: a table a rate."""

from __future__ import annotations

from builders.pages.parts import Column, Grid, Section
from builders.pages.pieces import Amount, Behind, Day, Name, phrase
from builders.pages.sections import section
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset, Rate

MEASURE = "rate"
ABOVE = {
    "requests": ("Requests", "count"),
    "payments": ("Paid", "money"),
    "budget": ("Amount", "money"),
}
LATEST = "Every year is held against the latest number of {statistic}."
MATCHED = (
    "Each year is held against {statistic} of the same year; where that is not known, or the year "
    "is not whole, neither is the rate."
)


def rates_section(toolbox: Toolbox, dataset: Dataset, place: str = "") -> Section | None:
    """The rates of a dataset by year, of the city or of a place."""
    grids = [_grid(toolbox, dataset, rate, place) for rate in dataset.per.values()]
    return section(
        f"{dataset.id}-rates",
        "Held against a statistic",
        phrase("The numbers above and below the line stand beside each rate."),
        parts=grids,
    )


def _grid(toolbox: Toolbox, dataset: Dataset, rate: Rate, place: str) -> Grid | None:
    fixed = {"place": place} if place else {}
    row = toolbox.by(MEASURE, dataset.id, "year", rate=rate.id, **fixed)
    city = toolbox.by(MEASURE, dataset.id, "year", rate=rate.id) if place else {}
    if not any(figure.value is not None for figure in row.values()):
        return None
    title, unit = ABOVE[dataset.kind]
    words = LATEST if rate.match == "latest" else MATCHED
    caption = phrase("{title}. " + words, title=Name(rate.title), statistic=Name(rate.statistic))
    columns = [Column("Year"), Column(Name(rate.title), is_number=True)]
    columns += [Column("The whole city", is_number=True)] if place else []
    columns += [Column(title, is_number=True), Column(Name(rate.statistic), is_number=True)]
    rows = []
    for year in sorted(row, reverse=True):
        own = row[year]
        beside = (Amount(city.get(year)),) if place else ()
        top, bottom = Behind(own, "numerator", unit), Behind(own, "denominator")
        rows.append((Day(year, fiscal=dataset.kind == "budget"), Amount(own), *beside, top, bottom))
    return Grid(caption, tuple(columns), tuple(rows))
