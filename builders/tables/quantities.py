"""Which columns hold amounts, and no codes, ids or years that are only written in digits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from builders.checks.columns import field_of
from builders.sources.dataset import Dataset
from builders.sources.names import fold
from builders.tables.table import Column

YEARS = (1000, 3000)  # four digits that may be a year: from the first, before the second
# Words of a name by which whole numbers name something, in the languages of many cities' files.
NAMING = """
id ids uid fid oid gid objectid key code codes cod codigo codice kod kode no nr nro num number
numero nummer numer zip zipcode postcode postal plz cep fips geoid year years annee jahr ano anno
rok ward district precinct tract block zone phone tel"""
NAMING_WORDS = frozenset(NAMING.split())
WORD = re.compile(r"[^\W\d_]+")
JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")


def amounts_of(
    dataset: Dataset, columns: Sequence[Column], rows: Sequence[Mapping[str, Any]]
) -> frozenset[str]:
    """The columns that may be written as numbers are: with groups, in the page's language.

    The descriptor must declare each to be an integer or a number. One with a unit is an amount;
    else whatever may be a code, an id or a year stays as the file has it.
    """
    return frozenset(
        column.name
        for column in columns
        if _is_declared(dataset, column)
        and (column.unit or not _may_name(dataset, column, [row.get(column.name) for row in rows]))
    )


def is_number(value: object) -> bool:
    """Whether a typed cell holds a number; of what could not be read so, the text was kept."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is_declared(dataset: Dataset, column: Column) -> bool:
    types = [field.get("type") for field in _fields(dataset, column)]
    return bool(types) and set(types) <= {"integer", "number"}


def _may_name(dataset: Dataset, column: Column, values: Sequence[Any]) -> bool:
    """Whether the numbers may name something: by a key, by the column's name, or as years do."""
    constraints = [field.get("constraints") or {} for field in _fields(dataset, column)]
    if any(one.get("unique") or one.get("enum") for one in constraints):
        return True
    if any(column.source in _keys(one.schema) for one in dataset.resources):
        return True
    words = set(WORD.findall(fold(JOINT.sub(" ", column.name))))
    if words & NAMING_WORDS:
        return True
    known = [value for value in values if is_number(value)]
    return bool(known) and all(_may_be_year(value) for value in known)


def _may_be_year(value: int | Decimal) -> bool:
    first, after = YEARS
    return value == int(value) and first <= value < after


def _fields(dataset: Dataset, column: Column) -> list[Mapping[str, Any]]:
    """What the descriptor says of the column, in each file that it names it for."""
    found = (field_of(resource, column.source) for resource in dataset.resources)
    return [field for field in found if field] if column.source else []


def _keys(schema: Mapping[str, Any]) -> list[str]:
    key = schema.get("primaryKey") or []
    foreign = [one.get("fields") or [] for one in schema.get("foreignKeys") or []]
    lists = [[one] if isinstance(one, str) else list(one) for one in (key, *foreign)]
    return [name for one in lists for name in one]
