"""A page for each version of a dataset: its address for good, whatever becomes of the dataset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from shlex import quote

from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.page import Crumb
from builders.pages.parts import Fact, Told
from builders.pages.pieces import Code, Link, Name, Phrase, Piece, Size, phrase
from builders.pages.sections import fact
from builders.pages.toolbox import Toolbox
from builders.pages.version_words import changed_words, day_piece, rows_piece, why_not_given
from builders.pages.versions import crumbs_of
from builders.releases.cite import FORMS, Work, address, as_text, work_of
from builders.releases.versions.version import (
    Version,
    VersionList,
    file_path,
    list_page,
    version_page,
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of the version."""

    path: str
    title: Piece
    size: Piece
    digest: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionTold(Told):
    """The context of the page."""

    facts: tuple[Fact, ...]
    files: tuple[File, ...]
    why: Piece
    changed: Phrase
    check: str
    citation: str
    forms: tuple[tuple[str, str], ...]


def version_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every version of every dataset, those without files too."""
    del toolbox
    for own in content.versions.values():
        title = own.dataset.title or own.dataset.id
        for number, version in enumerate(own.versions):
            yield Draft(
                path=version_page(own.dataset.id, version.version),
                title=f"{title}, version {version.version}",
                heading=phrase(
                    "{title}, version {version}",
                    title=Name(title),
                    version=Code(version.version),
                ),
                template="version",
                prepare=partial(_prepare, content, own, number),
                section=links.DATA,
                crumbs=(*crumbs_of(own), Crumb("Versions", list_page(own.dataset.id))),
                kicker="Version",
            )


def _prepare(content: Content, own: VersionList, number: int) -> VersionTold:
    version = own.versions[number]
    work = _work(content, own, version)
    return VersionTold(
        lead=_lead(own, version),
        found_by=(),
        facts=tuple(_facts(own, number)),
        files=tuple(
            File(
                file_path(own.dataset.id, version.version, file.path),
                Name(file.path),
                Size(file.bytes),
                Code(file.sha256),
            )
            for file in dict.fromkeys(version.files)
        ),
        why=why_not_given(version),
        changed=changed_words(own, number),
        check=" ".join(quote(file.path) for file in version.files),
        citation=as_text(work) if work else "",
        forms=tuple((name, write(work)) for name, write in FORMS.items()) if work else (),
    )


def _lead(own: VersionList, version: Version) -> Phrase:
    if version.is_present:
        return phrase(
            "The version that this site shows. This address stays when a newer one comes."
        )
    return phrase(
        "An earlier version. {now} is the present one.",
        now=Link(Code(own.present.version), version_page(own.dataset.id, own.present.version)),
    )


def _facts(own: VersionList, number: int) -> Iterator[Fact]:
    version, name = own.versions[number], own.dataset.id
    later = own.versions[number - 1].version if number else ""

    def link(one: str) -> Piece:
        return Link(Code(one), version_page(name, one)) if one else ""

    found = (
        fact("Dataset", Link(Name(own.dataset.title or name), links.dataset_page(name))),
        fact("Version", Code(version.version)),
        fact("Since", day_piece(version)),
        fact("Rows", rows_piece(own, number)),
        fact("Commit", Code(version.commit) if version.commit else ""),
        fact("The version before", link(version.before)),
        fact("The version after", link(later)),
    )
    yield from (one for one in found if one is not None)


def _work(content: Content, own: VersionList, version: Version) -> Work | None:
    """The version as a work to be cited, as it called itself then."""
    if version.dataset is None and not version.is_present:
        return None
    work = work_of(version.dataset or own.dataset, content.settings)
    page = version_page(own.dataset.id, version.version)
    return replace(work, address=address(page, content.settings))
