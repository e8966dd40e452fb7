"""How a schema's fields go with a file's columns: ``fieldsMatch`` of Table Schema 2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builders.problems import Problem
from builders.sources.dataset import Resource
from builders.wording.nearest import listed_near

# Under these the file may lack columns that the schema describes.
MAY_LACK = frozenset({"superset", "partial"})
# Under these it may have no column beside them.
MAY_NOT_ADD = frozenset({"exact", "equal", "superset"})


def match_of(resource: Resource) -> str:
    """What the schema says under ``fieldsMatch``; nothing where it is silent.

    Silence means exact by the standard. We take it for less, as version 1 did: fields go with
    the columns of their names, and a column that no field names is told of by others.
    """
    said = resource.schema.get("fieldsMatch") or ""
    return str(said[0]) if isinstance(said, list) and said else str(said or "")


def match_problems(resource: Resource, columns: Sequence[str]) -> Iterator[Problem]:
    """Columns that the schema does not allow, or not in this order; absent ones are told apart."""
    match = match_of(resource)
    named = [str(field.get("name")) for field in resource.schema.get("fields", ())]
    row, shown = resource.dialect.header_row, resource.shown
    more = [column for column in columns if column not in named]
    if match in MAY_NOT_ADD:
        for column in more:
            yield Problem("column-not-in-schema", shown, row, column, column)
    if match == "exact" and not more and set(named) == set(columns):
        pairs = zip(columns, named, strict=False)
        for column, field in [pair for pair in pairs if pair[0] != pair[1]][:1]:
            yield Problem("columns-in-other-order", shown, row, column, column, field)
    if match == "partial" and named and len(more) == len(columns):
        yield Problem("columns-none-of-schema", shown, row, "", "", listed_near("", columns))
