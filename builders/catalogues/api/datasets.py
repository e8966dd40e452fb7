"""The API's account of datasets: what they are, their columns, and their downloads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builders.catalogues.api.files import FOLDER, file
from builders.catalogues.dcat import filled
from builders.catalogues.entry import Catalogue, Entry
from builders.releases.artifact import Artifact


def dataset_files(catalogue: Catalogue) -> Iterator[Artifact]:
    """``datasets.json``, ``dictionary.json`` and a file for each dataset."""
    rows = [_short(catalogue, entry) for entry in catalogue.entries]
    yield file("datasets.json", {"datasets": rows}, "Datasets")
    columns = [
        {"dataset": entry.id, **column} for entry in catalogue.entries for column in _columns(entry)
    ]
    yield file("dictionary.json", {"columns": columns}, "Dictionary")
    for entry in catalogue.entries:
        # A renamed dataset answers at its old addresses too, under its new id.
        for name in (entry.id, *entry.formerly):
            yield file(f"datasets/{name}.json", _whole(catalogue, entry), entry.title)


def _short(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "version": entry.version,
        "modified": entry.modified or None,
        "rows": entry.rows,
        "page": entry.url,
        "url": f"{catalogue.url}{FOLDER}datasets/{entry.id}.json",
        "formerly": list(entry.formerly),
    }


def _whole(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    return _short(catalogue, entry) | {
        "description": entry.description,
        "publisher": entry.publisher,
        "contact": filled(
            {
                "name": entry.contact.name,
                "email": entry.contact.email,
                "url": entry.contact.url,
            }
        ),
        "licence": {"name": entry.licence_name, "url": entry.licence_url},
        "frequency": entry.frequency or None,
        "as_of": entry.as_of or None,
        "version_page": entry.version_url or None,
        "previous_version_page": entry.previous_url or None,
        "versions": entry.versions_url or None,
        "columns": _columns(entry),
        "downloads": [
            {
                "url": item.url,
                "title": item.title,
                "media_type": item.media_type,
                "bytes": item.bytes,
                "sha256": item.sha256,
            }
            for item in entry.distributions
        ],
    }


def _columns(entry: Entry) -> list[dict[str, Any]]:
    return [
        {
            "name": column.name,
            "type": column.type,
            "description": column.description,
            "unit": column.unit,
            "role": column.role,
        }
        for column in entry.fields
    ]
