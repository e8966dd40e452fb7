"""Projects as rows of words and days; their numbers are figures and stand elsewhere."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from builders.pages.content import Content


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project as of the last snapshot that it is in: the words, the days and the position."""

    id: str
    cells: Mapping[str, Any]

    def text(self, column: str) -> str:
        """A cell as text, or nothing."""
        cell = self.cells.get(column)
        return "" if is_missing(cell) else str(cell).strip()

    def day(self, column: str) -> str:
        """A cell as an ISO day, or nothing."""
        cell = self.cells.get(column)
        if is_missing(cell):
            return ""
        if isinstance(cell, datetime | pd.Timestamp):
            return cell.date().isoformat()
        return cell.isoformat() if isinstance(cell, date) else str(cell)[:10]

    def flag(self, column: str) -> bool | None:
        """A cell as yes or no, or None where that is not known."""
        cell = self.cells.get(column)
        return None if is_missing(cell) else bool(cell)

    def degrees(self, column: str) -> float | None:
        """A cell as a position in degrees, or None."""
        cell = self.cells.get(column)
        return None if is_missing(cell) else float(str(cell))

    @property
    def is_reported(self) -> bool:
        """Whether the project is in the latest snapshot, and so in the counts of all projects."""
        return self.flag("is_latest") is not False

    @property
    def name(self) -> str:
        """What the project is called; its number where it has no name."""
        return self.text("name") or self.id

    @property
    def place_ids(self) -> tuple[str, ...]:
        """The places that the project is about, as far as they are named."""
        several = self.cells.get("place_ids")
        if several is not None and not isinstance(several, str) and hasattr(several, "__iter__"):
            found = tuple(str(one) for one in several if not is_missing(one))
            if found:
                return found
        one = self.text("place_id")
        return (one,) if one else ()

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude, where both are known."""
        latitude, longitude = self.degrees("latitude"), self.degrees("longitude")
        if latitude is None or longitude is None:
            return None
        # A position that is not on the globe is not drawn; the page still shows its text.
        return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rows of all projects by dataset, in the order of their tables."""

    by_dataset: Mapping[str, Mapping[str, ProjectRow]]
    by_place: Mapping[tuple[str, str], tuple[ProjectRow, ...]]

    def of(self, dataset: str) -> Mapping[str, ProjectRow]:
        """The projects of one dataset by id."""
        return self.by_dataset.get(dataset, {})

    def at(self, dataset: str, place: str) -> tuple[ProjectRow, ...]:
        """Projects as now reported that name this place, alone or with others."""
        return self.by_place.get((dataset, place), ())


def make_shelf(content: Content) -> Shelf:
    """Read the tables of projects once, and note which project is in which place."""
    by_dataset = {one.id: project_rows(content, one.id) for one in content.of_kind("projects")}
    by_place: dict[tuple[str, str], list[ProjectRow]] = {}
    for dataset, rows in by_dataset.items():
        for row in rows.values():
            for place in row.place_ids if row.is_reported else ():
                by_place.setdefault((dataset, place), []).append(row)
    return Shelf(by_dataset, {key: tuple(rows) for key, rows in by_place.items()})


def project_rows(content: Content, dataset: str) -> Mapping[str, ProjectRow]:
    """Read a dataset's table of projects once."""
    frame = content.projects.get(dataset)
    if frame is None or "id" not in frame.columns:
        return {}
    records: list[dict[str, Any]] = [
        {str(name): cell for name, cell in record.items()} for record in frame.to_dict("records")
    ]
    return {str(row["id"]): ProjectRow(str(row["id"]), row) for row in records}


def is_missing(cell: object) -> bool:
    """Whether a cell holds nothing; a list is never nothing."""
    if cell is None or cell is pd.NaT or cell is pd.NA:
        return True
    return isinstance(cell, float) and math.isnan(cell)
