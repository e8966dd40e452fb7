"""What is said of versions: of one of them, of what changed, and of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.pages.content import Content
from builders.pages.pieces import (
    Code,
    Day,
    Link,
    Name,
    Noted,
    Phrase,
    Piece,
    joined,
    listed,
    phrase,
)
from builders.releases.versions.version import (
    Standing,
    Version,
    VersionList,
    list_file,
    list_page,
    version_page,
)
from builders.sources.dataset import Dataset

STANDINGS = {
    Standing.KEPT: "",
    Standing.WITHDRAWN: "Withdrawn: ",
    Standing.WITHHELD: "Its files are not given away, because ",
    Standing.NOT_KEPT: "Its files are not kept here, because ",
}


def version_link(dataset: Dataset) -> Link:
    """The present version, which leads to its address for good."""
    return Link(Code(dataset.version), version_page(dataset.id, dataset.version))


def versions_part(content: Content, dataset: str) -> Phrase:
    """How the versions of a dataset are found from its own page; nothing where none are listed."""
    own = content.versions.get(dataset)
    if own is None:
        return Phrase()
    before = own.before
    return joined(
        phrase(
            "This is version {version}. It keeps an address of its own, where exactly these "
            "files stay."
            if own.present.files
            else "This is version {version}. It keeps an address of its own.",
            version=version_link(own.dataset),
        ),
        phrase(
            "The version before it is {version}.",
            version=Link(Code(before.version), version_page(dataset, before.version)),
        )
        if before
        else "No version before it is known.",
        phrase("{all} says what changed in each.", all=Link("The list", list_page(dataset))),
    )


def why_not_given(version: Version) -> Piece:
    """Why a version's files are not given away, in a sentence; nothing where they are."""
    if version.standing is Standing.KEPT:
        return ""
    words = STANDINGS[version.standing] + version.why.rstrip(".")
    # A reason is the steward's own text; it may hold digits, and any direction of writing.
    return phrase("{words}.", words=Name(words))


def changed_words(own: VersionList, number: int) -> Phrase:
    """What changed in a version against the one before it."""
    version = own.versions[number]
    if version.change is None:
        return phrase("Not compared: {why}.", why=version.not_compared)
    told = list(_rows(own, number))
    change = version.change
    for title, names in (
        ("New columns: {names}.", change.columns_added),
        ("Columns that are gone: {names}.", change.columns_removed),
        ("New files: {names}.", change.files_added),
        ("Files that are gone: {names}.", change.files_removed),
        ("Files that changed: {names}.", change.files_changed),
    ):
        if names:
            told.append(phrase(title, names=listed([Code(name) for name in names])))
    told += [
        phrase(
            "Control total {what}: was {was}, is {now}.",
            what=Code(total.what),
            was=Code(total.was) if total.was else "not stated",
            now=Code(total.now) if total.now else "not stated",
        )
        for total in change.totals
    ]
    return joined(*told) or phrase("Nothing that is counted.")


def _rows(own: VersionList, number: int) -> Iterator[Phrase]:
    change = own.versions[number].change
    if change is None:
        return
    rows = change.rows
    parts: list[Piece] = []
    for part, words in (("added", "added"), ("removed", "removed"), ("changed", "changed")):
        value = getattr(rows, part)
        if value:
            at = f"/versions/{number}/change/rows/{part}"
            noun = "row" if value == 1 else "rows"
            noted = Noted(value, list_file(own.dataset.id), at)
            parts.append(phrase(f"{{n}} {noun} {words}", n=noted))
    if not parts:
        yield phrase("No row was added, removed or changed.")
    elif rows.changed is None:
        yield joined(
            listed(parts),
            ": no column tells the rows apart, so a row that changed is one removed and one added.",
            by="",
        )
    else:
        keys = listed([Code(key) for key in rows.keys])
        yield joined(
            listed(parts),
            phrase(", told apart by {keys}.", keys=keys) if rows.keys else ".",
            by="",
        )


def rows_piece(own: VersionList, number: int) -> Piece:
    """The rows of a version's files."""
    rows = own.versions[number].rows
    if rows is None:
        return "not given"
    return Noted(rows, list_file(own.dataset.id), f"/versions/{number}/rows")


def day_piece(version: Version) -> Piece:
    """The day on which a version came out, as far as it is known."""
    return Day(version.day) if version.day else "not known"
