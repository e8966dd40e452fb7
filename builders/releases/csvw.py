"""CSV on the Web: what each column of the tidy CSV holds, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builders.releases.artifact import Artifact
from builders.releases.cite import address_of, publisher_of
from builders.releases.figure_files import pretty
from builders.releases.subject import Subject
from builders.releases.texts import LIST_DELIMITER
from builders.releases.types import table_type
from builders.tables.table import Column
from builders.wording.slugs import slugs

CONTEXT = "http://www.w3.org/ns/csvw"
TYPES = {
    "integer": "integer",
    "number": "decimal",
    "boolean": "boolean",
    "date": "date",
    "datetime": "dateTime",
}


def csvw(subject: Subject) -> Artifact:
    """The metadata file that stands beside ``NAME.csv`` under the name that the standard gives."""
    own, settings = subject.dataset, subject.settings
    said = {
        "@context": [CONTEXT, {"@language": settings.language.split("-")[0]}],
        "url": f"{subject.table.name}.csv",
        "dc:title": own.title or own.id,
        "dc:description": own.description,
        "dc:publisher": publisher_of(own, settings),
        "dc:license": {"@id": own.licence.path} if own.licence.path else None,
        "dc:modified": own.updated or own.as_of,
        "dc:source": address_of(own, settings) if settings.site_url else "",
        "dialect": {"delimiter": ",", "encoding": "utf-8", "lineTerminators": ["\r\n"]},
        "tableSchema": {"columns": _columns(subject.table.columns)},
    }
    return Artifact(
        f"{subject.folder}/{subject.table.name}.csv-metadata.json",
        pretty({key: value for key, value in said.items() if value}),
        "CSV on the Web",
        "application/csvm+json",
        "Says to programs what each column of the CSV holds.",
    )


def _columns(columns: Sequence[Column]) -> list[dict[str, Any]]:
    # A name is a variable of an address here: letters, digits and underscores alone.
    names = slugs(column.name for column in columns)
    return [_column(column, names[column.name].replace("-", "_")) for column in columns]


def _column(column: Column, name: str) -> dict[str, Any]:
    kind = table_type(column.type)
    said = {
        "name": name,
        "titles": column.name,
        "dc:description": column.description,
        "datatype": TYPES.get(kind, "string"),
        "separator": LIST_DELIMITER if kind == "list" else None,
        "null": "",
    }
    return {key: value for key, value in said.items() if value or key == "null"}
