"""A page for each dataset: what it is, how to take it away, and what we found when checking it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builders.pages import links
from builders.pages.answers import Answered, answers_of, why_no_originals
from builders.pages.content import Content
from builders.pages.corrections import correction_grid
from builders.pages.data import KIND_WORDS
from builders.pages.draft import Draft
from builders.pages.grids import Measured, figure_grid
from builders.pages.ledgers import ledger_grid
from builders.pages.page import Crumb
from builders.pages.parts import Column, Fact, Grid, Section, Told
from builders.pages.pieces import Amount, Away, Code, Day, Name, Phrase, Piece, Size, joined, phrase
from builders.pages.places import vintage_link
from builders.pages.places_words import scope_name
from builders.pages.problem_list import Group, groups_of
from builders.pages.sections import HOME, fact, section
from builders.pages.shown_cells import shown_cell
from builders.pages.toolbox import Toolbox
from builders.pages.version_words import version_link, versions_part
from builders.pages.waivers import waiver_grid
from builders.releases.artifact import Artifact
from builders.releases.cite import FORMS, citation, work_of
from builders.releases.digests import sha256_of_artifact, size_of
from builders.releases.types import type_words
from builders.sources.dataset import Dataset
from builders.tables.table import Table


@dataclass(frozen=True, slots=True)
class DownloadItem:
    """One file to take away."""

    path: str
    title: Piece
    kind: Piece
    size: Piece
    digest: Piece
    note: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetTold(Told):
    """The context of a dataset's page."""

    facts: tuple[Fact, ...]
    notes: tuple[Piece, ...]
    downloads: tuple[DownloadItem, ...]
    no_originals: Piece
    versions: Phrase
    answers: Answered | None
    citation: Piece
    forms: tuple[tuple[str, str], ...]
    preview: Grid | None
    dictionary: Grid | None
    ledger: Grid | None
    places: Section | None
    problems: tuple[Group, ...]
    waivers: Grid | None
    corrections: Grid | None
    problem_files: tuple[str, ...]


def dataset_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every dataset."""
    for dataset in content.datasets:
        yield Draft(
            path=links.dataset_page(dataset.id),
            title=dataset.title or dataset.id,
            template="dataset",
            prepare=partial(_prepare, content, toolbox, dataset),
            section=links.DATA,
            crumbs=(HOME, Crumb("Data", links.DATA)),
            kicker="Dataset",
        )


def _prepare(content: Content, toolbox: Toolbox, dataset: Dataset) -> DatasetTold:
    table = content.tables.get(dataset.id)
    return DatasetTold(
        lead=_lead(toolbox, dataset),
        found_by=(dataset.title, dataset.id, dataset.publisher),
        facts=_facts(toolbox, dataset),
        notes=tuple(Name(note) for note in dataset.notes),
        downloads=tuple(
            _download(toolbox, dataset, one)
            for one in content.artifacts
            if one.path.startswith(f"downloads/{dataset.id}/")
            and not one.path.startswith(f"downloads/{dataset.id}/versions/")
        ),
        versions=versions_part(content, dataset.id),
        no_originals=why_no_originals(dataset),
        answers=answers_of(dataset, content.figures),
        citation=Name(citation(dataset, content.settings)),
        forms=tuple(
            (name, write(work_of(dataset, content.settings))) for name, write in FORMS.items()
        ),
        preview=_preview(content, dataset),
        dictionary=_dictionary(dataset, table) if table else None,
        ledger=ledger_grid(toolbox, dataset, content.report),
        places=_places(toolbox, dataset),
        problems=groups_of(toolbox, dataset.id, content.report.under(dataset.folder).problems),
        corrections=correction_grid(toolbox, dataset, content.report),
        waivers=waiver_grid(toolbox, dataset, content.report),
        problem_files=tuple(
            one.path for one in content.artifacts if one.path.startswith("downloads/problems")
        ),
    )


def _lead(toolbox: Toolbox, dataset: Dataset) -> Phrase:
    rows = toolbox.one("rows_published", dataset.id)
    return joined(
        Name(dataset.description) if dataset.description else None,
        phrase("{rows} rows are published.", rows=Amount(rows)) if rows else None,
    ) or phrase("What this dataset holds, and how to take it away.")


def _facts(toolbox: Toolbox, dataset: Dataset) -> tuple[Fact, ...]:
    licence = dataset.licence
    name = licence.title or licence.name
    found = (
        fact("About", KIND_WORDS.get(dataset.kind, dataset.kind)),
        fact("Publisher", Name(dataset.publisher) if dataset.publisher else ""),
        fact("Contact", Name(dataset.contact) if dataset.contact else ""),
        fact(
            "Licence",
            Away(Name(name), licence.path)
            if name
            else "No licence is stated: ask the publisher before you use the data again.",
        ),
        fact("Comes from", _source(dataset)),
        fact("Complete up to", Day(dataset.as_of) if dataset.as_of else ""),
        fact("Updated", Day(dataset.updated) if dataset.updated else ""),
        fact("How often", Name(dataset.frequency) if dataset.frequency else ""),
        fact("Joined to the places of", vintage_link(toolbox, dataset)),
        fact("Version", version_link(dataset) if dataset.version else ""),
        fact("Folder", Code(dataset.folder)),
    )
    return tuple(one for one in found if one is not None)


def _source(dataset: Dataset) -> Piece:
    return Away(Name(dataset.source), dataset.source) if dataset.source else ""


def _download(toolbox: Toolbox, dataset: Dataset, one: Artifact) -> DownloadItem:
    """A file with its size: the published figure for an original, the file's own for the rest."""
    folder = f"downloads/{dataset.id}/original/"
    name = one.path.removeprefix(folder)
    original = next((r.shown for r in dataset.resources if one.path == f"{folder}{r.path}"), "")
    figure = toolbox.one("file_bytes", dataset.id, file=original) if original else None
    return DownloadItem(
        path=one.path,
        title=Name(one.title or name),
        kind=_kind(one.title, name),
        size=Amount(figure) if figure is not None else Size(size_of(one)),
        digest=Code(sha256_of_artifact(one)),
        note=Name(one.note) if one.note else "",
    )


def _kind(title: str, name: str) -> Piece:
    """The format, where the title does not say it already."""
    ending = name.rpartition(".")[2]
    return (
        "" if ending.casefold() in title.casefold() else phrase("{it}, ", it=Name(ending.upper()))
    )


def _preview(content: Content, dataset: Dataset) -> Grid | None:
    frame = content.previews.get(dataset.id)
    if frame is None or frame.empty:
        return None
    # Where a row came from comes first, so that it can be found again.
    names = [str(name) for name in frame.columns]
    first = [name for name in ("row", "file") if name in names]
    order = first[:1] + [name for name in names if name not in ("row", "file")] + first[1:]
    return Grid(
        caption="The first rows",
        columns=tuple(Column(Code(name)) for name in order),
        rows=tuple(
            tuple(shown_cell(record[name]) for name in order) for record in frame.to_dict("records")
        ),
        is_of_file=True,
    )


def _dictionary(dataset: Dataset, table: Table) -> Grid:
    del dataset
    return Grid(
        caption="What each column means",
        columns=(
            Column("Column"),
            Column("What it means"),
            Column("Type"),
            Column("Unit"),
            Column("Role"),
            Column("Read from"),
        ),
        rows=tuple(
            (
                Code(column.name),
                Name(column.description) if column.description else "",
                type_words(column.type),
                column.unit,
                Code(column.role) if column.role else "",
                Name(column.source) if column.source else "",
            )
            for column in table.columns
        ),
    )


def _places(toolbox: Toolbox, dataset: Dataset) -> Section | None:
    """How the rows belong to places, where the dataset names places."""
    measure, things = {
        "projects": ("project_count", "Projects"),
        "requests": ("request_count", "Requests"),
    }.get(dataset.kind, ("", ""))
    row = toolbox.by(measure, dataset.id, "place_scope") if measure else {}
    grid = figure_grid(
        phrase("{things} by how they belong to places", things=things),
        "Belongs to",
        sorted(row),
        (Measured(things, row),),
        scope_name,
    )
    return section(
        "places",
        "How rows belong to places",
        parts=(grid,),
    )
