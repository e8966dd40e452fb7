"""What one dataset's downloads are made from."""

from __future__ import annotations

from dataclasses import dataclass

from builders.problems import Report
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.tables.table import Table


@dataclass(frozen=True, slots=True)
class Subject:
    """A dataset, its typed rows, what the checks found in its files, and the portal's settings."""

    dataset: Dataset
    table: Table
    report: Report  # about this dataset alone
    settings: Settings

    @property
    def folder(self) -> str:
        """The path of its downloads in the site."""
        return f"downloads/{self.dataset.id}"
