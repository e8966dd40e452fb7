"""From typed tables to figures: each dataset seen through its kind, and through its report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from builders.checks.splits import money_roles
from builders.kinds import KINDS
from builders.measures import MEASURES, of_kind
from builders.measures.computing import Subject, compute_figures
from builders.measures.figure import Figures
from builders.measures.statements import Statements
from builders.measures.views.rates import Below, rates_rows, rates_view
from builders.measures.views.shares import shares_view
from builders.sources.dataset import Dataset
from builders.stages.checking import Checked
from builders.tables.engine import Engine
from builders.tables.quality import QUALITY_TABLES
from builders.tables.table import Table


def count_all(
    backend: Engine,
    checked: Checked,
    fiscal_year_starts: int = 1,
    statements: Statements | None = None,
) -> Figures:
    """Every figure of the datasets. ``statements`` gives those that were written before."""
    datasets, tables, days = checked.datasets, checked.tables, checked.days
    subjects: list[Subject] = []
    counted = {
        d.id: Below(d, backend.table(tables[d.id].name), days[d.id])
        for d in datasets
        if d.kind == "counts" and d.id in tables
    }
    for dataset in datasets:
        if dataset.id in tables:
            subjects.append(by_kind(backend, dataset, tables[dataset.id], days[dataset.id]))
            subjects += _by_share(backend, dataset, tables[dataset.id], days[dataset.id])
            subjects += _by_rate(
                backend, dataset, tables[dataset.id], days[dataset.id], counted, fiscal_year_starts
            )
            subjects += _by_report(backend, dataset, tables[dataset.id])
    figures = compute_figures(backend, subjects, tables, checked.as_of, statements)
    for dataset in datasets:
        if dataset.id in tables and dataset.disclosure.threshold:
            figures = _protected(backend, figures, dataset, tables[dataset.id])
    return figures


def _protected(backend: Engine, figures: Figures, dataset: Dataset, table: Table) -> Figures:
    """The figures without the small counts of a dataset."""
    from builders.measures.disclosure import protect

    measures = {measure.id: measure for measure in KINDS[dataset.kind].measures}
    exempt: set[str] = set()
    if dataset.kind == "indicators":
        # Where only values are published, the denominator counts values and not people.
        view = backend.table(f"{table.name}__counted")
        counts = view.filter(view.whole.notnull()).select("indicator").distinct()
        counted = set(backend.to_pyarrow(counts).column("indicator").to_pylist())
        exempt = {f.id for f in figures if f.label("indicator") not in counted}
    return protect(figures, dataset.id, measures, dataset.disclosure.threshold, exempt)


def by_kind(backend: Engine, dataset: Dataset, table: Table, day: date) -> Subject:
    """A dataset as its kind prepares its rows, with the measures of the kind."""
    kind = KINDS[dataset.kind]
    rows = kind.view(backend.table(table.name), dataset, day)
    return Subject(dataset, f"{table.name}__counted", rows, kind.measures)


def _by_share(backend: Engine, dataset: Dataset, table: Table, day: date) -> Iterator[Subject]:
    """What several places share, where the steward splits it among them."""
    kind = KINDS[dataset.kind]
    if dataset.split and table.has("place_ids"):
        rows = kind.view(backend.table(table.name), dataset, day)
        shares = shares_view(rows, money_roles(kind.shape.roles))
        if shares is not None:
            yield Subject(dataset, f"{table.name}__shares", shares, of_kind("shares"))


def _by_rate(
    backend: Engine,
    dataset: Dataset,
    table: Table,
    day: date,
    counted: Mapping[str, Below],
    starts: int,
) -> Iterator[Subject]:
    """What is held against a statistic; nothing where small counts are hidden."""
    if not dataset.per or dataset.disclosure.threshold:
        return
    view = KINDS[dataset.kind].view(backend.table(table.name), dataset, day)
    rates = rates_view(view, dataset, day, counted, starts)
    if rates is not None:
        above = f"{table.name}__above", rates_rows(view, dataset, counted)
        yield Subject(dataset, f"{table.name}__rates", rates, of_kind("rates"), above)


def _by_report(backend: Engine, dataset: Dataset, table: Table) -> Iterator[Subject]:
    catalogue = [measure for measure in MEASURES.values() if measure.kind == "catalogue"]
    for name in QUALITY_TABLES:
        rows = backend.table(name)
        own = rows.filter(rows.dataset == dataset.id)
        measures = [m for m in catalogue if set(own.columns).issuperset(m.needs)]
        yield Subject(dataset, f"{table.name}__{name}", own, measures)
