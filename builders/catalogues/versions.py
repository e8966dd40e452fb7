"""What every catalogue says of versions: where this one stays, the one before, former names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builders.catalogues.entry import Catalogue
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
            )
        entries.append(entry)
    return replace(catalogue, entries=tuple(entries))
