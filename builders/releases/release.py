"""Everything that can be taken away, as artifacts; big files are kept in the portal's cache."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import builders.sources
from builders.measures.figure import Figures
from builders.problems import Report
from builders.releases.artifact import Artifact
from builders.releases.csvw import csvw
from builders.releases.describe import describe
from builders.releases.digests import checksums
from builders.releases.downloads import DOWNLOADS, absences
from builders.releases.figure_files import figure_rows, queries_json, write_parquet_rows
from builders.releases.json_rows import write_objects
from builders.releases.kept import kept, key_of, written
from builders.releases.original import originals
from builders.releases.quality_files import quality_files
from builders.releases.subject import Subject
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.tables.table import Table

JSON = "application/json"


def release_all(
    datasets: Sequence[Dataset],
    tables: Mapping[str, Table],
    figures: Figures,
    report: Report,
    settings: Settings,
) -> tuple[Artifact, ...]:
    """Every download of the portal, with the checksums of all of them. ``tables`` by dataset id."""
    files: list[Artifact] = []
    for dataset in datasets:
        if dataset.id in tables:
            files += release_dataset(dataset, tables[dataset.id], report, settings)
    files += release_figures(figures, settings)
    files += quality_files(datasets, report)
    files += (*descriptor_schema(), *report_schema())
    return (*files, checksums(files))


def release_dataset(
    dataset: Dataset, table: Table, report: Report, settings: Settings
) -> tuple[Artifact, ...]:
    """A dataset's original files, its typed rows in every format, and their Data Package."""
    subject = Subject(dataset, table, report.under(dataset.folder), settings)
    key = key_of(subject)
    folder = settings.cache / "releases" / dataset.id
    derived = tuple(
        _download(subject, name, folder, key)
        for name, download in DOWNLOADS.items()
        if download.fits(table)
    )
    files = (*originals(subject), *derived, csvw(subject))
    return (*files, describe(subject, files))


def release_figures(figures: Figures, settings: Settings) -> tuple[Artifact, ...]:
    """The table of figures as Parquet and JSON, and the queries behind it."""
    folder = settings.cache / "releases"
    rows = figure_rows(figures)
    parquet = written(folder, "figures.parquet", partial(write_parquet_rows, rows))
    objects = written(folder, "figures.json", partial(write_objects, rows))
    why = "Every number on this site, with its measure, place, period, numerator and denominator."
    return (
        Artifact(
            "downloads/figures.parquet",
            parquet,
            "Figures (Parquet)",
            DOWNLOADS["parquet"].media_type,
            why,
        ),
        Artifact("downloads/figures.json", objects, "Figures (JSON)", JSON, why),
        Artifact(
            "downloads/queries.json",
            queries_json(figures),
            "Queries",
            JSON,
            "The SQL that computed each figure from the published Parquet files.",
        ),
    )


def descriptor_schema() -> tuple[Artifact, ...]:
    """The JSON Schema of descriptors, with which an editor completes and checks them."""
    file = Path(builders.sources.__file__).parent / "lightwell.schema.json"
    if not file.is_file():
        return ()
    title = "Schema of descriptors"
    why = "With it an editor completes and checks datapackage.yaml."
    return (
        Artifact("downloads/lightwell.schema.json", file, title, "application/schema+json", why),
    )


def report_schema() -> tuple[Artifact, ...]:
    """The JSON Schema of what ``lightwell validate --format json`` writes."""
    file = Path(builders.sources.__file__).parent.parent / "reports" / "report.schema.json"
    if not file.is_file():
        return ()
    title = "Schema of reports"
    why = "It describes what `lightwell validate --format json` writes, for programs that read it."
    return (Artifact("downloads/report.schema.json", file, title, "application/schema+json", why),)


def _download(subject: Subject, name: str, folder: Path, key: str) -> Artifact:
    download = DOWNLOADS[name]
    file = f"{subject.table.name}.{download.suffix}"
    # The table's own Parquet file is published as it is: no second copy.
    content = (
        subject.table.parquet
        if name == "parquet"
        else kept(folder, file, key, partial(download.write, subject))
    )
    missing = absences(subject.table, subject.settings.language) if name == "csv" else ()
    return Artifact(
        f"{subject.folder}/{file}",
        content,
        download.title,
        download.media_type,
        " ".join([download.why, *missing]),
    )
