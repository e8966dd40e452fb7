"""Budgets as a Fiscal Data Package: which column holds the amount, the year and each division."""

from __future__ import annotations

from typing import Any

from builders.releases.artifact import Artifact
from builders.releases.figure_files import pretty
from builders.releases.subject import Subject
from builders.releases.types import table_type

# What a role is called among the column types of Fiscal Data Package 1.0.
COLUMN_TYPES = {
    "amount": "value",
    "year": "date:fiscal-year",
    "phase": "phase:id",
    "direction": "direction",
    "fund": "fin-source:generic:label",
    "fund_code": "fin-source:generic:code",
    "department": "administrative-classification:generic:label",
    "department_code": "administrative-classification:generic:code",
    "programme": "activity:generic:program:label",
    "programme_code": "activity:generic:program:code",
    "category": "economic-classification:generic:label",
    "category_code": "economic-classification:generic:code",
}


def fiscal(subject: Subject) -> Artifact:
    """The package that says so of the tidy CSV beside it."""
    own, table = subject.dataset, subject.table
    coded = {column.role for column in table.columns}
    fields = [
        _field(column.name, column.type, column.role, coded)
        for column in table.columns
        if table_type(column.type) != "list"
    ]
    package = {
        "profile": "fiscal-data-package",
        "name": own.id,
        "title": own.title or own.id,
        "description": own.description,
        "version": own.version,
        "resources": [
            {
                "name": own.id,
                "path": f"{table.name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "schema": {"fields": fields, "missingValues": [""]},
            }
        ],
    }
    return Artifact(
        f"{subject.folder}/fiscal-datapackage.json",
        pretty({name: value for name, value in package.items() if value}),
        "Fiscal Data Package",
        "application/json",
        "Says to programs which column holds the amount, the year and each division.",
    )


def _field(name: str, duckdb: str, role: str, coded: set[str]) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": table_type(duckdb)}
    kind = COLUMN_TYPES.get(role, "")
    if kind.endswith(":label") and f"{role}_code" not in coded:
        # A label belongs to a code; without one it is the only name that the division has.
        kind = kind.removesuffix("label") + "code"
    return field | ({"columnType": kind} if kind else {})
