"""One statistic of one dataset as the pages read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.pages.findings import known
from builders.pages.pieces import Day, Name, Phrase, Piece, phrase
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset
from builders.wording.slugs import slugs

MEASURE = "count_total"


@dataclass(frozen=True, slots=True)
class Statistic:
    """A statistic: what it is called, what it is in, and its figures by time and place."""

    toolbox: Toolbox
    dataset: Dataset
    id: str
    anchor: str

    @property
    def title(self) -> str:
        """Its name for readers."""
        said = self.dataset.statistics.get(self.id)
        return said.title if said else self.id

    @property
    def unit(self) -> str:
        """What its values are in, or nothing; several units are none."""
        said = self.dataset.statistics.get(self.id)
        if said and said.unit:
            return said.unit
        row = self.toolbox.by("count_rows", self.dataset.id, "unit", statistic=self.id)
        units = [unit for unit in row if unit]
        return units[0] if len(units) == 1 else ""

    @property
    def said(self) -> Phrase:
        """What its steward says of it, and its unit."""
        said = self.dataset.statistics.get(self.id)
        words = Name(said.description) if said and said.description else ""
        unit = phrase("In {unit}.", unit=Name(self.unit)) if self.unit else Phrase()
        return Phrase(tuple(part for part in (words, " " if words and unit else "", unit) if part))

    def row(self, span: str, **fixed: str) -> Mapping[str, Figure]:
        """Its figures by month or year, as far as the data go."""
        row = self.toolbox.by(MEASURE, self.dataset.id, span, statistic=self.id, **fixed)
        last = self.toolbox.content.as_of.isoformat()
        return {time: one for time, one in row.items() if time <= last[: len(time)]}

    @property
    def now(self) -> dict[str, str]:
        """The time of its headline: the last twelve months, or the last year that is known."""
        periods = self.toolbox.by(MEASURE, self.dataset.id, "period", statistic=self.id)
        if known(periods):
            return {"period": max(known(periods))}
        years = known(self.row("year"))
        return {"year": max(years)} if years else {}

    @property
    def when(self) -> Piece:
        """The same in words."""
        return Day(next(iter(self.now.values()), ""))

    def latest(self, **dimensions: str) -> Figure | None:
        """Its headline, for the city or a place."""
        own = self.now
        return (
            self.toolbox.one(MEASURE, self.dataset.id, statistic=self.id, **own, **dimensions)
            if own
            else None
        )

    @property
    def places(self) -> Mapping[str, Figure]:
        """Its headline by place."""
        own = self.now
        if not own:
            return {}
        return self.toolbox.by(MEASURE, self.dataset.id, "place", statistic=self.id, **own)


def statistics_of(toolbox: Toolbox, dataset: Dataset) -> tuple[Statistic, ...]:
    """The statistics of a dataset: in the descriptor's order, then by name."""
    found = toolbox.index.labels("count_rows", dataset.id, "statistic")
    order = [name for name in dataset.statistics if name in found]
    names = [*order, *(name for name in found if name not in order)]
    given = slugs(name or "not stated" for name in names)
    return tuple(
        Statistic(toolbox, dataset, name, f"{dataset.id}-{given[name or 'not stated']}")
        for name in names
    )
