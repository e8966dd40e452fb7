"""All that pages are made from, in one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from builders.measures.figure import Figures
from builders.measures.measure import Measure
from builders.problems import Report
from builders.releases.artifact import Artifact
from builders.releases.versions.version import VersionList
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.sources.place import Place
from builders.tables.table import Table


@dataclass(frozen=True, slots=True)
class Content:
    """What the portal knows when the pages are written.

    ``projects`` holds, by dataset, one row a project as of its last snapshot (text and dates for
    the project's page; its numbers are figures). ``previews`` holds the first rows of
    each table, ``payments`` by dataset the payments that are told one by one, the newest first.
    """

    settings: Settings
    as_of: date
    datasets: tuple[Dataset, ...]
    tables: Mapping[str, Table]  # by dataset id
    figures: Figures
    measures: Mapping[str, Measure]
    places: tuple[Place, ...]
    report: Report
    artifacts: tuple[Artifact, ...] = ()
    projects: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    previews: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    # By figure, the first rows behind it; of the figures that pages look at closely.
    rows: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    payments: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    versions: Mapping[str, VersionList] = field(default_factory=dict)  # by dataset id

    def of_kind(self, kind: str) -> tuple[Dataset, ...]:
        """The datasets of one kind."""
        return tuple(dataset for dataset in self.datasets if dataset.kind == kind)
