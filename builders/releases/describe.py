"""The Data Package (version 2) that describes a dataset's downloads, for programs."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from builders.releases.artifact import Artifact
from builders.releases.cite import address_of, publisher_of
from builders.releases.digests import sha256_of_artifact, size_of
from builders.releases.figure_files import pretty
from builders.releases.subject import Subject
from builders.releases.texts import LIST_DELIMITER
from builders.releases.types import table_type
from builders.tables.table import Column
from builders.wording.slugs import slugs

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def describe(subject: Subject, files: tuple[Artifact, ...]) -> Artifact:
    """The ``datapackage.json`` of these files, each with its size and SHA-256."""
    own = subject.dataset
    package = {
        "$schema": PROFILE,
        "name": own.id,
        "title": own.title,
        "description": own.description,
        "version": own.version,
        "homepage": address_of(own, subject.settings) if subject.settings.site_url else "",
        "licenses": _licences(subject),
        "contributors": [{"title": publisher_of(own, subject.settings), "roles": ["publisher"]}],
        "sources": [{"title": own.source}] if own.source else [],
        "resources": _resources(subject, files),
    }
    kept = {key: value for key, value in package.items() if value}
    return Artifact(
        f"{subject.folder}/datapackage.json",
        pretty(kept),
        "Data Package",
        "application/json",
        "Describes the downloads for programs: columns, types, sizes and checksums.",
    )


def _licences(subject: Subject) -> list[dict[str, str]]:
    own = subject.dataset.licence
    licence = {"name": own.name, "title": own.title, "path": own.path}
    # A licence is named or has an address; a title alone is not enough for the profile.
    return [{key: text for key, text in licence.items() if text}] if own.name or own.path else []


def _resources(subject: Subject, files: tuple[Artifact, ...]) -> list[dict[str, Any]]:
    paths = [str(PurePosixPath(file.path).relative_to(subject.folder)) for file in files]
    names = slugs(paths)
    return [
        _resource(subject, file, path, names[path]) for file, path in zip(files, paths, strict=True)
    ]


def _resource(subject: Subject, file: Artifact, path: str, name: str) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": name,
        "path": path,
        "title": file.title,
        "format": PurePosixPath(path).suffix.lstrip(".").lower(),
        "mediatype": file.media_type,
        "bytes": size_of(file),
        "hash": f"sha256:{sha256_of_artifact(file)}",
    }
    if path == f"{subject.table.name}.csv":
        described |= {
            "type": "table",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
            "schema": {
                "fields": [_field(column) for column in subject.table.columns],
                "missingValues": [""],
            },
        }
    return {key: value for key, value in described.items() if value != ""}


def _field(column: Column) -> dict[str, Any]:
    own = {
        "name": column.name,
        **_type(column.type),
        "description": column.description,
        "unit": column.unit,
        "role": column.role,
        "source": column.source,
    }
    return {key: value for key, value in own.items() if value}


def _type(duckdb: str) -> dict[str, str]:
    name = table_type(duckdb)
    if name == "list":
        return {"type": name, "delimiter": LIST_DELIMITER, "itemType": "string"}
    return {"type": name}
