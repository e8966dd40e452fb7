"""Everything that can be taken away, as artifacts; big files are kept in the portal's cache."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import builders.sources
from builders.measures.figure import Figures
from builders.problems import Report
from builders.releases.artifact import Artifact
from builders.releases.bundle import write_bundle
from builders.releases.csvw import csvw
from builders.releases.describe import describe
from builders.releases.digests import checksums
from builders.releases.downloads import DOWNLOADS, absences
from builders.releases.figure_files import figure_rows, pretty, queries_json, write_parquet_rows
from builders.releases.json_rows import write_objects
from builders.releases.kept import kept, key_of, written
from builders.releases.original import originals
from builders.releases.quality_files import quality_files
from builders.releases.sqlite_file import write_sqlite
from builders.releases.standards import in_standard
from builders.releases.subject import Subject
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.sources.place import Place
from builders.tables.table import Table

JSON = "application/json"
DATABASE = "all-tables.sqlite"


def release_all(
    datasets: Sequence[Dataset],
    tables: Mapping[str, Table],
    figures: Figures,
    report: Report,
    settings: Settings,
    places: Sequence[Place] = (),
) -> tuple[Artifact, ...]:
    """Every download of the portal, with the checksums of all of them. ``tables`` by dataset id.

    Where small counts are hidden there are no rows: whoever had them could count again.
    """
    shapes = {place.id: place.geometry for place in places}
    subjects = [
        subject_of(dataset, tables[dataset.id], report, settings, shapes)
        for dataset in datasets
        if dataset.id in tables and not dataset.disclosure.hides_rows
    ]
    files: list[Artifact] = []
    for subject in subjects:
        files += release_subject(subject)
    files += release_figures(figures, settings)
    files += release_database(subjects, figures, settings)
    files += quality_files(datasets, report)
    files += (
        closed_tables(datasets),
        *descriptor_schema(),
        *corrections_schema(),
        *report_schema(),
    )
    return (*files, checksums(files))


def subject_of(
    dataset: Dataset,
    table: Table,
    report: Report,
    settings: Settings,
    shapes: Mapping[str, Any],
) -> Subject:
    """What a dataset's downloads are made from; boundaries are those of the places it holds."""
    own = shapes if dataset.kind == "places" else {}
    return Subject(dataset, table, report.under(dataset.folder), settings, own)


def release_dataset(
    dataset: Dataset, table: Table, report: Report, settings: Settings
) -> tuple[Artifact, ...]:
    """A dataset's original files, its typed rows in every format, and their Data Package."""
    return release_subject(subject_of(dataset, table, report, settings, {}))


def release_subject(subject: Subject) -> tuple[Artifact, ...]:
    """The same, of a subject that is put together already; all of it in one zip as well."""
    key = key_of(subject)
    folder = subject.settings.cache / "releases" / subject.dataset.id
    derived = tuple(
        _download(subject, name, folder, key)
        for name, download in DOWNLOADS.items()
        if download.fits(subject.table)
    )
    files = (*originals(subject), *derived, csvw(subject), *in_standard(subject))
    name = f"{subject.table.name}.zip"
    packed = Artifact(
        f"{subject.folder}/{name}",
        kept(folder, name, key, partial(write_bundle, subject, files)),
        "All in one zip",
        "application/zip",
        "The original files, CSV and Parquet with a README, the dictionary, the licence, what was "
        "checked, and checksums.",
    )
    return (*files, packed, describe(subject, (*files, packed)))


def release_database(
    subjects: Sequence[Subject], figures: Figures, settings: Settings
) -> tuple[Artifact, ...]:
    """All tables and figures in one file of SQLite."""
    folder = settings.cache / "releases"
    return (
        Artifact(
            f"downloads/{DATABASE}",
            written(folder, DATABASE, partial(write_sqlite, subjects, figures)),
            "All tables (SQLite)",
            "application/vnd.sqlite3",
            "Every dataset and every figure in one file with keys and comments, for SQL without a "
            "server. Decimals are exact: what SQLite cannot hold as a number is kept as text.",
        ),
    )


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


def closed_tables(datasets: Sequence[Dataset]) -> Artifact:
    """Which datasets' rows are not published to protect people, for who would count again."""
    rows = [
        {"dataset": one.id, "threshold": one.disclosure.threshold, "reason": one.disclosure.reason}
        for one in datasets
        if one.disclosure.hides_rows
    ]
    return Artifact(
        "downloads/rows-not-published.json",
        pretty(rows),
        "Rows not published",
        JSON,
        "The datasets whose single rows are not published, because small counts are hidden to "
        "protect people, and could be counted again from them. An empty list where there is none.",
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


def corrections_schema() -> tuple[Artifact, ...]:
    """The JSON Schema of ``corrections.yaml``."""
    name = "corrections.schema.json"
    file = Path(builders.sources.__file__).parent / name
    if not file.is_file():
        return ()
    title = "Schema of corrections"
    why = "With it an editor completes and checks corrections.yaml."
    return (Artifact(f"downloads/{name}", file, title, "application/schema+json", why),)


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
