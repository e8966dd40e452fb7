"""What one dataset's downloads are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from builders.problems import Report
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.tables.table import Table


@dataclass(frozen=True, slots=True)
class Subject:
    """A dataset, its typed rows, what the checks found in its files, and the portal's settings.

    ``shapes`` holds the boundaries of places by their ids, where the rows are places.
    """

    dataset: Dataset
    table: Table
    report: Report  # about this dataset alone
    settings: Settings
    shapes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The path of its downloads in the site."""
        return f"downloads/{self.dataset.id}"
