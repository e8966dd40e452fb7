"""From a folder of datasets to typed tables and one report of all that is wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from builders.checks.casts import quoted
from builders.checks.datasets import DatasetCheck, check_dataset
from builders.checks.foreign import Linking, with_foreign_keys
from builders.checks.personal.gate import Gate, discreet, guard, hidden_columns
from builders.checks.rates import rate_problems
from builders.checks.rules import RuleInput, apply_rules
from builders.checks.unplaced import unplaced_problems
from builders.checks.waiving import waive
from builders.kinds import SHAPES
from builders.measures.indicators.definitions import DEFINITIONS
from builders.problems import Collector, CorrectionMade, Ledger, Report, Route
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.sources.descriptors import read_datasets
from builders.sources.former import names_of_others, with_former_names
from builders.sources.names import fold
from builders.sources.place import Place
from builders.sources.vintages import vintage_problems, with_vintages
from builders.stages.states import History, history_of
from builders.steps import step
from builders.tables.build import build_table
from builders.tables.days import day_of
from builders.tables.engine import Connection
from builders.tables.places import build_places
from builders.tables.spans import Span, span_of
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
    histories: Mapping[str, History] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)  # the time that each is about


def check_portal(connection: Connection, settings: Settings, only: Collection[str] = ()) -> Checked:
    """Read every dataset and find all that is wrong, in every file, at once.

    With ``only``, the files of these datasets alone are read, and of the places that they join to.
    """
    datasets, problems = read_datasets(settings, SHAPES)
    found = Collector(list(problems))
    unread = unread_folders(settings, datasets)
    found.add(*vintage_problems(datasets, unread))
    datasets = with_vintages(datasets)
    if only:
        wanted = {*only, *(dataset.places_of for dataset in datasets if dataset.id in only)}
        datasets = tuple(dataset for dataset in datasets if dataset.id in wanted)
    work = Work(connection, settings, found, is_whole=not only)
    work.read(sorted(datasets, key=lambda d: (d.kind != "places", not d.is_main)))
    work.judge(datasets)
    # What was not asked for is not read either, and may well be sound.
    unread = unread_folders(settings, datasets)
    found.add(*rate_problems(datasets, work.statistics(datasets), work.columns(), unread))
    found.add(*unplaced_problems(datasets, work.waiting(datasets), unread))
    as_of = _as_of(settings, work.days)
    histories = {
        dataset.id: history_of(settings, dataset, SHAPES, names_of_others(datasets, dataset))
        for dataset in datasets
    }
    found.add(*(problem for history in histories.values() for problem in history.problems))
    datasets = with_former_names(datasets, {name: own.names for name, own in histories.items()})
    told = tuple(discreet(datasets, found))
    report = Report(told, tuple(work.ledgers), tuple(work.routes), (), tuple(work.made))
    return Checked(
        datasets,
        work.tables,
        tuple(work.places),
        {d.id: work.days.get(d.id, as_of) for d in datasets},
        as_of,
        waive(datasets, report, as_of),
        histories,
        work.spans,
    )


def unread_folders(settings: Settings, datasets: Sequence[Dataset]) -> frozenset[str]:
    """The folders of which no dataset could be made."""
    home = settings.datasets_folder
    read = {PurePosixPath(dataset.folder).name for dataset in datasets}
    folders = home.iterdir() if home.is_dir() else ()
    return frozenset(path.name for path in folders if path.is_dir()) - read


def _as_of(settings: Settings, days: Mapping[str, date]) -> date:
    if settings.as_of:
        return date.fromisoformat(settings.as_of)
    return max(days.values(), default=NO_DAY)


@dataclass(frozen=True, slots=True)
class _Looked:
    """One dataset with what its files and its gate say, before any row is typed."""

    dataset: Dataset
    check: DatasetCheck
    gate: Gate


@dataclass(slots=True)
class Work:
    """What has been read so far; places come first, since all else joins to them."""

    connection: Connection
    settings: Settings
    found: Collector
    tables: dict[str, Table] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    days: dict[str, date] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    ledgers: list[Ledger] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    made: list[CorrectionMade] = field(default_factory=list)
    is_whole: bool = True  # whether all of the portal's datasets are read

    def read(self, datasets: Sequence[Dataset]) -> None:
        """Check every dataset's files, and make a typed table of each that can be read whole.

        A row may be withheld for what stands in another dataset: all are checked before any is
        typed.
        """
        count = len(datasets)
        looked = [self._look(dataset, at, count) for at, dataset in enumerate(datasets)]
        personal = frozenset(
            (problem.file, problem.column) for one in looked for problem in one.gate.problems
        )
        linking = Linking(
            self.connection,
            self.settings.cache,
            unread=unread_folders(self.settings, datasets),
            are_all=self.is_whole,
            personal=personal,
        )
        checks = with_foreign_keys(linking, [(one.dataset, one.check) for one in looked])
        for one, check in zip(looked, checks, strict=True):
            self._type(replace(one, check=check))

    def _look(self, dataset: Dataset, done: int, total: int) -> _Looked:
        step(f"Checking {dataset.title}", done, total)
        shape = SHAPES[dataset.kind]
        check = check_dataset(self.connection, dataset, shape, self.settings.cache)
        return _Looked(dataset, check, guard(self.connection, dataset, shape, check))

    def _type(self, one: _Looked) -> None:
        """Make the typed table of a dataset of which all files can be read."""
        dataset, check, gate = one.dataset, one.check, one.gate
        shape, folder = SHAPES[dataset.kind], self.settings.cache / "tables"
        self.found.add(*check.problems, *gate.problems)
        self.routes += [
            replace(route, hidden=hidden_columns(dataset, gate, route)) for route in check.routes
        ]
        self.made += check.corrected
        readable = check.is_sound and len(check.texts) == len(dataset.resources)
        if not readable or not gate.is_open:
            return
        if dataset.kind == "places":
            built = build_places(self.connection, dataset, shape, check, folder)
            self.places += built.places
            self.found.add(*built.problems)
            self._keep(dataset, built.table, built.ledgers)
            return
        table = build_table(
            self.connection,
            dataset,
            shape,
            check,
            self.places_of(dataset),
            folder,
            currency=self.settings.currency,
        )
        self._keep(dataset, table.table, table.ledgers)

    def _keep(self, dataset: Dataset, table: Table, ledgers: Sequence[Ledger]) -> None:
        self.tables[dataset.id] = table
        self.ledgers += ledgers
        month = self.settings.fiscal_year_starts
        if day := day_of(self.connection, dataset, table, month):
            self.days[dataset.id] = day
        if span := span_of(self.connection, table, month):
            self.spans[dataset.id] = span

    def places_of(self, dataset: Dataset) -> tuple[Place, ...]:
        """The places that a dataset joins to; of places, its own."""
        return tuple(place for place in self.places if place.vintage == dataset.places_of)

    def waiting(self, datasets: Sequence[Dataset]) -> frozenset[str]:
        """The datasets that tell of places and have none to join to."""
        return frozenset(
            dataset.id
            for dataset in datasets
            if dataset.kind != "places"
            and dataset.id in self.tables
            and self.tables[dataset.id].has("place_scope")
            and not self.places_of(dataset)
        )

    def columns(self) -> dict[str, frozenset[str]]:
        """The columns of each table that could be made, by dataset."""
        return {
            dataset: frozenset(column.name for column in table.columns)
            for dataset, table in self.tables.items()
        }

    def statistics(self, datasets: Sequence[Dataset]) -> dict[str, frozenset[str]]:
        """What each table of counts counts."""
        found: dict[str, frozenset[str]] = {}
        for dataset in datasets:
            table = self.tables.get(dataset.id)
            if dataset.kind == "counts" and table is not None and table.has("statistic"):
                sql = f"SELECT DISTINCT coalesce(statistic, '') FROM {quoted(table.name)}"
                rows = self.connection.execute(sql).fetchall()
                found[dataset.id] = frozenset(str(row[0]) for row in rows)
        return found

    def judge(self, datasets: Sequence[Dataset]) -> None:
        """Apply the rules across rows to every table that could be made."""
        for dataset in datasets:
            if dataset.id in self.tables:
                table = self.tables[dataset.id]
                places = self.places_of(dataset)
                given = RuleInput(
                    dataset,
                    table.name,
                    frozenset(column.name for column in table.columns),
                    self.connection,
                    self.days.get(dataset.id),
                    tuple(place.name for place in places),
                    tuple(DEFINITIONS),
                    frozenset(fold(name) for place in places for name in place.names),
                    places,
                    is_placed=bool(places),
                )
                self.found.add(*apply_rules(given))
