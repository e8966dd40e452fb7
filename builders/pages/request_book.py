"""One dataset of requests for service as the pages read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.pages.pieces import Day, Link, Name, Phrase, Piece, listed, phrase
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset

# What is shown of requests wherever they are broken down: heading, measure.
COLUMNS = (
    ("Requests", "request_count"),
    ("Closed on time", "on_time_share"),
    ("Median days to close", "median_days"),
    ("Open now", "backlog"),
    ("Satisfaction", "satisfaction"),
)


@dataclass(frozen=True, slots=True)
class RequestBook:
    """The requests of one dataset, mostly in the last twelve months."""

    toolbox: Toolbox
    dataset: Dataset

    @property
    def period(self) -> str:
        """The last twelve months of the data as an interval, or nothing."""
        own = self.toolbox.index.labels("request_count", self.dataset.id, "period")
        return max(own, default="")

    @property
    def recently(self) -> dict[str, str]:
        """The dimensions of figures about the last twelve months, or about all the data."""
        return {"period": self.period} if self.period else {}

    @property
    def during(self) -> Phrase:
        """When the requests of the headline figures were made."""
        if not self.period:
            return Phrase(("over all the years published",))
        return phrase("from {period}", period=Day(self.period))

    @property
    def when(self) -> Phrase:
        """The same as a sentence of its own."""
        if not self.period:
            return Phrase(("Over all the years published.",))
        return phrase("From {period}.", period=Day(self.period))

    def recent(self, measure: str, **dimensions: str) -> Figure | None:
        """A measure over the last twelve months."""
        return self.toolbox.one(measure, self.dataset.id, **self.recently, **dimensions)

    def ever(self, measure: str, **dimensions: str) -> Figure | None:
        """A measure over all the data; what is open now is counted so."""
        return self.toolbox.one(measure, self.dataset.id, **dimensions)

    def by(self, measure: str, dimension: str, **fixed: str) -> Mapping[str, Figure]:
        """A measure over the last twelve months by a dimension; open requests over all the data."""
        recently = {} if measure in ("backlog", "overdue_count") else self.recently
        return self.toolbox.by(measure, self.dataset.id, dimension, **recently, **fixed)

    def months(self, measure: str, **fixed: str) -> Mapping[str, Figure]:
        """A measure by month, the months that are whole; without a month left out."""
        row = self.toolbox.by(measure, self.dataset.id, "month", **fixed)
        last = self.toolbox.content.as_of.isoformat()[:7]
        return {month: figure for month, figure in row.items() if month and month <= last}

    def service(self, label: str) -> Piece:
        """A service's name, linked to its page."""
        path = self.toolbox.site.service(self.dataset.id, label)
        return Link(Name(label), path) if path else Name(label)

    def publishes(self, measure: str) -> bool:
        """Whether the dataset has the columns that a measure needs."""
        return self.toolbox.index.has(measure, self.dataset.id)

    def unpublished(self) -> Phrase:
        """What the data do not tell, in words."""
        missing: list[Piece] = [words for words, measure in UNTOLD if not self.publishes(measure)]
        if not missing:
            return Phrase()
        return phrase("These data do not say {what}.", what=listed(missing, " or "))


UNTOLD = (
    ("when requests were closed", "median_days"),
    ("by when they were due", "on_time_share"),
    ("which are still open", "backlog"),
    ("what residents thought of the work", "satisfaction"),
)
