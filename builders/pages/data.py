"""The data catalogue: every dataset, what it is about, and how fresh it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.parts import Fact, Told
from builders.pages.pieces import Amount, Code, Day, Name, Piece, Size, phrase
from builders.pages.sections import HOME, fact
from builders.pages.toolbox import Toolbox
from builders.releases.digests import FOLDER, NAME, sha256_of_artifact, size_of
from builders.sources.dataset import Dataset

SUMS = FOLDER + NAME
KIND_WORDS = {
    "places": "Places",
    "budget": "Budget",
    "payments": "Payments to suppliers",
    "projects": "Projects",
    "requests": "Requests for service",
    "indicators": "Indicators",
    "counts": "Statistics",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One dataset in the catalogue."""

    title: Piece
    path: str
    kind: Piece
    description: Piece
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Wide:
    """A file about all datasets together."""

    path: str
    title: Piece
    note: Piece
    size: Piece
    digest: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue(Told):
    """The context of the catalogue."""

    entries: tuple[Entry, ...]
    files: tuple[Wide, ...]


def data_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for the catalogue; there is always one."""
    yield Draft(
        path=links.DATA,
        title="Data",
        heading="The data behind every number",
        template="data",
        prepare=partial(_prepare, content, toolbox),
        crumbs=(HOME,),
    )


def _prepare(content: Content, toolbox: Toolbox) -> Catalogue:
    return Catalogue(
        lead=phrase(
            "Take the original files or tidy ones, check any number, and use them as the licence "
            "allows."
        ),
        found_by=tuple(dataset.title for dataset in content.datasets),
        entries=tuple(_entry(toolbox, dataset) for dataset in content.datasets),
        files=tuple(
            Wide(
                one.path,
                Name(one.title),
                Name(one.note),
                # The list of checksums grows until the last page is written.
                "" if one.path == SUMS else Size(size_of(one)),
                "" if one.path == SUMS else Code(sha256_of_artifact(one)),
            )
            for one in content.artifacts
            if one.path.count("/") == 1 and one.path.startswith("downloads/")
        ),
    )


def _entry(toolbox: Toolbox, dataset: Dataset) -> Entry:
    rows = toolbox.one("rows_published", dataset.id)
    return Entry(
        title=Name(dataset.title),
        path=links.dataset_page(dataset.id),
        kind=KIND_WORDS.get(dataset.kind, dataset.kind),
        description=Name(dataset.description) if dataset.description else "",
        facts=tuple(
            one
            for one in (
                fact("Rows", Amount(rows)) if rows else None,
                fact("Complete up to", Day(dataset.as_of) if dataset.as_of else ""),
            )
            if one is not None
        ),
    )
