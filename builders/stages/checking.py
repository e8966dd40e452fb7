"""From a folder of datasets to typed tables and one report of all that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from builders.kinds import SHAPES
from builders.problems import Collector, Ledger, Problem, Report
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.sources.descriptors import read_datasets
from builders.sources.place import Place
from builders.tables.build import build_table
from builders.tables.days import day_of
from builders.tables.engine import Connection
from builders.tables.places import build_places
from builders.tables.table import Table

NO_DAY = date(1970, 1, 1)  # shown nowhere: only where no dataset has any date at all


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and found. Tables are missing for datasets that could not be read."""

    datasets: tuple[Dataset, ...]
    tables: Mapping[str, Table]
    places: tuple[Place, ...]
    days: Mapping[str, date]
    as_of: date
    report: Report


def check_portal(connection: Connection, settings: Settings) -> Checked:
    """Read every dataset and find all that is wrong, in every file, at once."""
    datasets, problems = read_datasets(settings, SHAPES)
    found = Collector(list(problems))
    work = Work(connection, settings, found)
    for dataset in sorted(datasets, key=lambda d: d.kind != "places"):
        work.read(dataset)
    work.judge(datasets)
    as_of = _as_of(settings, work.days)
    return Checked(
        datasets,
        work.tables,
        tuple(work.places),
        {d.id: work.days.get(d.id, as_of) for d in datasets},
        as_of,
        Report(tuple(found), tuple(work.ledgers)),
    )


def _as_of(settings: Settings, days: Mapping[str, date]) -> date:
    if settings.as_of:
        return date.fromisoformat(settings.as_of)
    return max(days.values(), default=NO_DAY)


@dataclass(slots=True)
class Work:
    """What has been read so far; places come first, since all else joins to them."""

    connection: Connection
    settings: Settings
    found: Collector
    tables: dict[str, Table] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    days: dict[str, date] = field(default_factory=dict)
    ledgers: list[Ledger] = field(default_factory=list)

    def read(self, dataset: Dataset) -> None:
        """Read one dataset's files into its typed table."""
        shape, folder = SHAPES[dataset.kind], self.settings.cache / "tables"
        texts, geometries, bad_rows = self._texts(dataset)
        if not texts:
            return
        if dataset.kind == "places":
            built = build_places(self.connection, dataset, shape, texts, geometries, folder)
            self.places += built.places
            self.found.add(*built.problems)
        else:
            built = build_table(
                self.connection, dataset, shape, texts, bad_rows, self.places, folder
            )
        self.tables[dataset.id] = built.table
        self.ledgers += built.ledgers
        month = self.settings.fiscal_year_starts
        if day := day_of(self.connection, dataset, built.table, month):
            self.days[dataset.id] = day

    def _texts(self, dataset):
        from builders.checks.reading import text_table
        from builders.tables.features import features_table
        import json, shapely.geometry
        texts, geos = {}, {}
        for r in dataset.resources:
            if r.format == "geojson":
                d = json.loads(r.file.read_text())
                geos[r.name] = [shapely.geometry.shape(f["geometry"]) for f in d["features"]]
                texts[r.name] = features_table(self.connection, f"f_{dataset.id}_{r.name}", [{k: None if v is None else str(v) for k, v in f["properties"].items()} for f in d["features"]])
            else:
                texts[r.name] = text_table(self.connection, r, self.settings.cache)
        return texts, geos, {}

    def judge(self, datasets: Sequence[Dataset]) -> None:
        pass
