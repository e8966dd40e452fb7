"""All that pages are made from, in one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from builders.measures.figure import Figures
from builders.measures.measure import Measure
from builders.problems import Report
from builders.releases.artifact import Artifact
from builders.releases.outside.results import Outside
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
    # By query, the file of the list that its rows are in; none for a table that is too long.
    lists: Mapping[str, str] = field(default_factory=dict)
    outside: Outside | None = None  # what others' programs found
    payments: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    versions: Mapping[str, VersionList] = field(default_factory=dict)  # by dataset id

    @property
    def main_vintage(self) -> str:
        """The dataset of places that all join to unless they say otherwise; nothing without one."""
        return next((dataset.id for dataset in self.datasets if dataset.is_main), "")

    def words_of(self, vintage: str) -> Settings:
        """The settings with what the places of one dataset of places are called."""
        own = next((one for one in self.of_kind("places") if one.id == vintage), None)
        if own is None or own.is_main:
            return self.settings
        return replace(
            self.settings,
            place_word=own.place_word or self.settings.place_word,
            places_word=own.places_word or self.settings.places_word,
        )

    def joined_to(self, vintage: str) -> Content:
        """The same with the datasets of one dataset of places alone, its places among them."""
        return replace(
            self,
            settings=self.words_of(vintage),
            datasets=tuple(one for one in self.datasets if one.places_of == vintage),
            places=self.places_in(vintage),
        )

    def places_in(self, vintage: str) -> tuple[Place, ...]:
        """The places of one dataset of places."""
        return tuple(place for place in self.places if place.vintage == vintage)

    def of_kind(self, kind: str) -> tuple[Dataset, ...]:
        """The datasets of one kind."""
        return tuple(dataset for dataset in self.datasets if dataset.kind == kind)
