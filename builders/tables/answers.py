"""The steward's answers carried out: what is published holds only the answered form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import duckdb

from builders.checks.casts import literal, number_text, present, quoted, timestamp
from builders.checks.columns import missing_tokens
from builders.sources.answers import Answer
from builders.sources.dataset import Dataset, Resource
from builders.tables.table import Column

FIRST = {"month": "%Y-%m-01", "year": "%Y-01-01"}
COORDINATES = ("latitude", "longitude")
PLACE = "place"


def answered(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    view: str,
    columns: Sequence[str],
) -> tuple[str, tuple[str, ...]]:
    """The view of a file's rows with the answers applied, and the columns that are left.

    What is generalised to the place stays until the rows have been joined to their places.
    """
    said = {column: dataset.disclosure.hiding(column) for column in columns}
    answers = [replace(answer, column=column) for column, answer in said.items() if answer]
    if not answers:
        return view, tuple(columns)
    dropped = [answer.column for answer in answers if answer.way == "drop"]
    made = [
        f"{CHANGES[answer.way](answer, resource)} AS {quoted(answer.column)}"
        for answer in answers
        if answer.way in CHANGES and answer.to != PLACE
    ]
    without = f" EXCLUDE ({', '.join(map(quoted, dropped))})" if dropped else ""
    instead = f" REPLACE ({', '.join(made)})" if made else ""
    name = f"{view}_answered"
    connection.execute(
        f"CREATE OR REPLACE VIEW {quoted(name)} AS SELECT *{without}{instead} FROM {quoted(view)}"
    )
    return name, tuple(column for column in columns if column not in dropped)


def _rounded(answer: Answer, resource: Resource) -> str:
    """The cell as a rounded number in the file's own style; what is no number is left out."""
    style = resource.reading.numbers
    cell = present(quoted(answer.column), missing_tokens(resource, answer.column))
    number = f"try_cast({number_text(cell, style)} AS DECIMAL(38,12))"
    if answer.step is not None:
        step = f"cast('{answer.step:f}' AS DECIMAL(38,12))"
        # Exact to the last place: a division would pass through binary fractions.
        rest = f"({number} % {step})"
        up = f"(2 * abs({rest}) >= {step})::INTEGER * sign({number})::INTEGER"
        whole = f"({number} - {rest} + {up} * {step})"
        places = max(0, -int(answer.step.normalize().as_tuple().exponent))
    else:
        whole, places = f"round({number}, {answer.decimals})", answer.decimals
    text = f"cast(cast({whole} AS DECIMAL(38,{places})) AS VARCHAR)"
    return text if style.decimal == "." else f"replace({text}, '.', {literal(style.decimal)})"


def _coarser(answer: Answer, resource: Resource) -> str:
    """The first day of the cell's month or year, as the file writes days."""
    cell = present(quoted(answer.column), missing_tokens(resource, answer.column))
    forms = resource.reading.dates
    first = f"date_trunc({literal(answer.to)}, {_time(cell, forms)})"
    return f"strftime({first}, {literal(forms[0] if forms else '%Y-%m-%d')})"


def _time(cell: str, forms: Sequence[str]) -> str:
    """The cell as a time; 2025-03 and 2025 are read as their first day."""
    whole = timestamp(cell, forms)
    month = f"try_cast({cell} || '-01' AS TIMESTAMP)"
    year = f"try_cast({cell} || '-01-01' AS TIMESTAMP)"
    return whole if forms else f"coalesce({whole}, {month}, {year})"


def _common(answer: Answer, resource: Resource) -> str:
    """The cell where enough rows of the file have the same, else nothing."""
    del resource
    cell = quoted(answer.column)
    rows = f"count(*) OVER (PARTITION BY trim({cell}))"
    return f"CASE WHEN {rows} >= {answer.below} THEN {cell} END"


CHANGES: Mapping[str, Callable[[Answer, Resource], str]] = {
    "round": _rounded,
    "generalise": _coarser,
    "suppress": _common,
}


def generalised(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    view: str,
    columns: tuple[Column, ...],
    names: Mapping[str, str],
) -> tuple[str, tuple[Column, ...]]:
    """The joined view without what gives way to the place; ``names`` are the places' by their id.

    A column of place names keeps the name of the place that was found, and nothing else.
    """
    to_place = [c for c in columns if any(a.to == PLACE for a in _answers(dataset, c))]
    if not to_place:
        return view, columns
    gone = [column for column in to_place if column.role != PLACE]
    if any(column.role in COORDINATES for column in gone):  # one of them alone is a line on a map
        gone = [c for c in columns if c in gone or c.role in COORDINATES]
    sql = f"SELECT * FROM {quoted(view)}"
    if any(column.role == PLACE for column in to_place):
        whens = " ".join(f"WHEN {literal(k)} THEN {literal(v)}" for k, v in names.items())
        named = f"CASE place_id {whens} END" if whens else "cast(NULL AS VARCHAR)"
        sql = f"SELECT * REPLACE ({named} AS place) FROM {quoted(view)}"
    name = f"{view}_generalised"
    connection.execute(f"CREATE OR REPLACE VIEW {quoted(name)} AS {sql}")
    return name, tuple(column for column in columns if column not in gone)


def with_notes(dataset: Dataset, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, those that were made coarser with a sentence that says so."""
    noted = []
    for column in columns:
        notes = [said_of(answer) for answer in _answers(dataset, column)]
        description = " ".join(filter(None, (column.description, *notes)))
        noted.append(replace(column, description=description))
    return tuple(noted)


def _answers(dataset: Dataset, column: Column) -> list[Answer]:
    """The answers by which the columns that this one was read from are made coarser."""
    found = (dataset.disclosure.hiding(source) for source in column.source.split(" + "))
    return [answer for answer in found if answer is not None]


def said_of(answer: Answer) -> str:
    """What is published of a column, in a sentence."""
    if answer.way == "round":
        fine = f"{answer.decimals} decimals" if answer.decimals != 1 else "1 decimal"
        how = f"multiples of {answer.step:f}" if answer.step is not None else fine
        return f"Rounded to {how}."
    return {
        "publish": "Published as it is.",
        "drop": "Left out.",
        "generalise": "Only the place that it lies in."
        if answer.to == PLACE
        else f"Only the {answer.to}: the day is the first of it.",
        "suppress": f"Values that stand in fewer than {answer.below} rows are left out.",
    }[answer.way]


def coarse_roles(dataset: Dataset) -> Mapping[str, str]:
    """The roles of which only the month or year is published, with which of the two."""
    to = {a.column.casefold(): a.to for a in dataset.disclosure.hidden if a.to in FIRST}
    found: dict[str, str] = dict(to)  # a column may bear its role's name
    for resource in dataset.resources:
        for role, columns in resource.reading.roles.items():
            for column in columns:
                if column.casefold() in to:
                    found[role] = to[column.casefold()]
    return found
