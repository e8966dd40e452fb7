"""The unit of a column's numbers: the steward's own word, else what its role means."""

from __future__ import annotations

from dataclasses import replace

from builders.checks.columns import field_of
from builders.sources.dataset import Dataset, RoleType, Shape
from builders.tables.table import Column

# Money is in the portal's currency, which no role knows.
UNITS = {
    "latitude": "degrees",
    "longitude": "degrees",
    "percent_complete": "percent",
    "population": "people",
    "area_km2": "square kilometres",
}


def with_units(
    dataset: Dataset, shape: Shape, columns: tuple[Column, ...], currency: str = ""
) -> tuple[Column, ...]:
    """The columns with their units. A field of the descriptor may say its ``unit``."""
    money = {role.name for role in shape.roles if role.type is RoleType.MONEY}
    return tuple(
        replace(
            column,
            unit=_said(dataset, column)
            or (currency if column.role in money else UNITS.get(column.role, "")),
        )
        for column in columns
    )


def _said(dataset: Dataset, column: Column) -> str:
    """What the steward says of the column that it is read from; nothing where it is of several."""
    if not column.source:
        return ""
    units = (field_of(resource, column.source).get("unit") for resource in dataset.resources)
    return next((str(unit) for unit in units if unit), "")
