"""What every catalogue says of versions: where this one stays, the one before, former names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builders.catalogues.entry import Catalogue, Entry
from builders.releases.versions.version import VersionList, list_file, version_page


def with_versions(catalogue: Catalogue, lists: Sequence[VersionList]) -> Catalogue:
    """The catalogue, with the versions of its datasets."""
    known = {own.dataset.id: own for own in lists}
    entries = []
    for entry in catalogue.entries:
        own = known.get(entry.id)
        if own is not None:
            before = own.before
            entry = replace(  # noqa: PLW2901 - the entry, with more in it
                entry,
                versions_url=catalogue.url + list_file(entry.id),
                version_url=catalogue.url + version_page(entry.id, own.present.version),
                previous_url=catalogue.url + version_page(entry.id, before.version)
                if before
                else "",
                formerly=own.dataset.formerly,
                modified=_modified(entry, own),
            )
        entries.append(entry)
    newest = max((entry.modified for entry in entries if entry.modified), default="")
    return replace(catalogue, entries=tuple(entries), modified=newest or catalogue.modified)


def _modified(entry: Entry, own: VersionList) -> str:
    """The day of the last change: as the steward says, unless the version before says the same.

    A harvester that goes by this day would not see a version whose steward forgot to change it.
    """
    before = own.before.dataset if own.before else None
    is_forgotten = before is not None and before.updated == own.dataset.updated
    # What is not committed yet bears the day of its data; it came no sooner than the one before.
    day = max(own.present.day, own.before.day if own.before else "")
    if not entry.modified or (is_forgotten and day > entry.modified):
        return day or entry.modified
    return entry.modified
