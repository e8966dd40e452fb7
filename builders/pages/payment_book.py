"""One dataset of payments as the pages read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from builders.measures.figure import Figure
from builders.pages.parts import Column, Grid, Notes
from builders.pages.pieces import Amount, Day, Link, Name, Phrase, Piece, joined, phrase
from builders.pages.project_rows import is_missing
from builders.pages.shown_cells import shown_cell
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset
from builders.tables.answers import coarse_roles

PAGE_ROWS = 100
# Heading of a column, and the words of a payment that it holds.
WORDS = (("Department", "department"), ("What for", "purpose"), ("Category", "category"),
         ("Number", "id"))  # fmt: skip
DAY, MONTH, YEAR = len("2025-06-30"), len("2025-06"), len("2025")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PaymentBook:
    """The payments of one dataset, mostly in the last twelve months."""

    toolbox: Toolbox
    dataset: Dataset

    @property
    def period(self) -> str:
        """The last twelve months of the data as an interval, or nothing."""
        return max(self.toolbox.index.labels("paid", self.dataset.id, "period"), default="")

    @property
    def recently(self) -> dict[str, str]:
        """The dimensions of figures about the last twelve months, or about all the data."""
        return {"period": self.period} if self.period else {}

    @property
    def during(self) -> Phrase:
        """When the payments of the headline figures were made."""
        if not self.period:
            return Phrase(("over all the years published",))
        return phrase("from {period}", period=Day(self.period))

    def recent(self, measure: str, **dimensions: str) -> Figure | None:
        """A measure over the last twelve months."""
        return self.toolbox.one(measure, self.dataset.id, **self.recently, **dimensions)

    def ever(self, measure: str, **dimensions: str) -> Figure | None:
        """A measure over all the data."""
        return self.toolbox.one(measure, self.dataset.id, **dimensions)

    def by(self, measure: str, dimension: str) -> Mapping[str, Figure]:
        """A measure over the last twelve months by a dimension."""
        return self.toolbox.by(measure, self.dataset.id, dimension, **self.recently)

    def times(self, measure: str, span: str, **fixed: str) -> Mapping[str, Figure]:
        """A measure by month or year, as far as the data go."""
        row = self.toolbox.by(measure, self.dataset.id, span, **fixed)
        last = self.toolbox.content.as_of.isoformat()
        return {time: one for time, one in row.items() if time and time <= last[: len(time)]}

    @property
    def rows(self) -> list[Row]:
        """The payments that are told one by one, the newest first."""
        frame = self.toolbox.content.payments.get(self.dataset.id)
        return (
            []
            if frame is None
            else [
                {str(name): cell for name, cell in one.items()} for one in frame.to_dict("records")
            ]
        )

    def pages(self) -> list[list[Row]]:
        """The same, a page at a time."""
        rows = self.rows
        return [rows[start : start + PAGE_ROWS] for start in range(0, len(rows), PAGE_ROWS)]

    def path(self, number: int) -> str:
        """The address of a page of payments; the first has number 0."""
        return f"payments/{self.dataset.id}/{number + 1}.html"

    def heading(self, number: int, pages: list[list[Row]]) -> Phrase:
        """What a page is called: by the days of its payments, and its place where those tie."""
        if len(pages) == 1:
            return Phrase(("Payments one by one",))
        own = self._days(pages[number])
        # A page has no number of its own unless nothing else tells it from another.
        ties = [at for at in range(len(pages)) if self._days(pages[at]) == own]
        nth = phrase(", {part}", part=Name(f"({ties.index(number) + 1})"))
        first, last = own
        if not first or not last:
            said = phrase("Payments without a day")
        elif first == last:
            said = phrase("Payments of {day}", day=first)
        else:
            said = phrase("Payments, {first} to {last}", first=first, last=last)
        return joined(said, nth, by="") if len(ties) > 1 else said

    def _days(self, rows: list[Row]) -> tuple[Piece, Piece]:
        """The first and the last day of a page."""
        return self.day(rows[-1]), self.day(rows[0])

    def ways(self, pages: list[list[Row]]) -> Notes:
        """Links to all pages of payments."""
        return Notes(
            tuple(Link(self.heading(at, pages), self.path(at)) for at in range(len(pages)))
        )

    def day(self, row: Row) -> Piece:
        """The day of a payment, as exactly as it is published."""
        day = row.get("date")
        if is_missing(day):
            return ""
        exactly = {"month": MONTH, "year": YEAR}.get(coarse_roles(self.dataset).get("date", ""))
        return Day(str(day)[: exactly or DAY])

    def listing(self, caption: Piece, rows: Iterable[Row]) -> Grid | None:
        """A table of payments, without the columns that say nothing."""
        listed = list(rows)
        if not listed:
            return None
        said = [
            (title, name)
            for title, name in WORDS
            if any(shown_cell(row.get(name)) for row in listed)
        ]
        return Grid(
            caption=caption,
            columns=(
                Column("Payee"),
                Column("Amount", is_number=True),
                Column("Day"),
                *(Column(title) for title, _ in said),
            ),
            rows=tuple(
                (
                    Name(str(row.get("payee") or "")),
                    Amount(self.ever("payment", payment=str(row["payment"])), "exact"),
                    self.day(row),
                    *(shown_cell(row.get(name)) for _, name in said),
                )
                for row in listed
            ),
        )
