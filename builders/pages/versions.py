"""The list of a dataset's versions: since when each stood here, and what changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.page import Crumb
from builders.pages.parts import Told
from builders.pages.pieces import Code, Name, Phrase, Piece, joined, phrase
from builders.pages.sections import HOME
from builders.pages.toolbox import Toolbox
from builders.pages.version_words import changed_words, day_piece, rows_piece, why_not_given
from builders.releases.versions.version import VersionList, list_file, list_page, version_page


@dataclass(frozen=True, slots=True)
class Item:
    """One version in the list."""

    path: str
    version: Piece
    rows: Piece
    since: Piece
    changed: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsTold(Told):
    """The context of the list."""

    versions: tuple[Item, ...]
    said: tuple[str, ...]
    file: str
    formerly: Phrase


def versions_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A list for every dataset."""
    del toolbox
    for own in content.versions.values():
        title = own.dataset.title or own.dataset.id
        yield Draft(
            path=list_page(own.dataset.id),
            title=f"Versions: {title}",
            template="versions",
            prepare=partial(_prepare, own),
            section=links.DATA,
            crumbs=crumbs_of(own),
            kicker="Versions",
        )


def crumbs_of(own: VersionList) -> tuple[Crumb, ...]:
    """The way back from a page about versions."""
    title = own.dataset.title or own.dataset.id
    page = links.dataset_page(own.dataset.id)
    return (HOME, Crumb("Data", links.DATA), Crumb(title, page))


def _prepare(own: VersionList) -> VersionsTold:
    return VersionsTold(
        lead=phrase(
            "Every version of {dataset} that is known, the newest first. Each keeps its address.",
            dataset=Name(own.dataset.title),
        ),
        found_by=(),
        versions=tuple(_item(own, number) for number in range(len(own.versions))),
        said=own.said,
        file=list_file(own.dataset.id),
        formerly=_formerly(own),
    )


def _item(own: VersionList, number: int) -> Item:
    version = own.versions[number]
    rows = rows_piece(own, number)
    word = "row" if version.rows == 1 else "rows"
    return Item(
        version_page(own.dataset.id, version.version),
        Code(version.version),
        phrase("{rows} {word}", rows=rows, word=word) if version.rows is not None else "",
        phrase("Since {day}.", day=day_piece(version)),
        joined(why_not_given(version), changed_words(own, number)),
    )


def _formerly(own: VersionList) -> Phrase:
    if not own.dataset.formerly:
        return Phrase()
    names = [Code(name) for name in own.dataset.formerly]
    return phrase(
        "Before it was renamed its name in addresses was {names}; those addresses lead here, and "
        "files of earlier versions are also still there.",
        names=joined(*names, by=", "),
    )
