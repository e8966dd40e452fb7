"""The typed rows of one file, as one SELECT over its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from builders.checks.casts import (
    MOST_DECIMALS,
    decimals,
    literal,
    mapped,
    number_text,
    present,
    quoted,
    typed,
)
from builders.checks.columns import field_of, missing_tokens
from builders.checks.laying import laid
from builders.checks.splits import money_roles
from builders.sources.dataset import Reading, Resource, Role, RoleType, Shape
from builders.sources.meaning import SIDE_BY_SIDE
from builders.tables.table import Column

EXACT = (RoleType.MONEY, RoleType.NUMBER)
# Table Schema types of the columns that have no role, and how they are read.
PLAIN_TYPES = {
    "integer": RoleType.INTEGER,
    "number": RoleType.NUMBER,
    "date": RoleType.DATE,
    "datetime": RoleType.DATETIME,
    "boolean": RoleType.BOOLEAN,
}


# Names of the columns that every table has, that places add, and that the engine works with.
OF_PLACES = ("place", "place_id", "place_scope", "place_ids", "place_by")
BETWEEN = " · "  # the cells of an id that stands in several columns
CELLS, CELL = '"cells "', '"cell "'  # no column that is published has a name that ends so
OWN_NAMES = ("file", "row", *OF_PLACES, "_row", "_file", "_branch")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text of one role comes from: columns of the file, or a constant."""

    role: Role
    columns: tuple[str, ...] = ()
    constant: str | None = None
    is_unpivoted: bool = False

    @property
    def named(self) -> str:
        """The source in words, for the data dictionary."""
        return " + ".join(self.columns) if self.columns else f"constant: {self.constant}"


def sources_of(shape: Shape, reading: Reading, columns: Sequence[str]) -> tuple[Source, ...]:
    """What each role is read from, in the shape's order; roles with no source are left out."""
    found = []
    wide = reading.unpivot
    given = _given_by_unpivot(reading)
    for role in shape.roles:
        named = tuple(c for c in reading.roles.get(role.name, ()) if c in columns)
        if wide and role.name in given:
            found.append(Source(role, tuple(wide.columns), is_unpivoted=True))
        elif named:
            found.append(Source(role, named))
        elif role.name in reading.constants:
            found.append(Source(role, constant=reading.constants[role.name]))
        elif role.name in columns and role.name not in reading.roles:
            found.append(Source(role, (role.name,)))
    return tuple(found)


def _given_by_unpivot(reading: Reading) -> frozenset[str]:
    if reading.unpivot is None:
        return frozenset()
    named = {role for values in reading.unpivot.columns.values() for role in values}
    return frozenset({reading.unpivot.value_role, *named})


@dataclass(frozen=True, slots=True)
class TypedFile:
    """The SELECT that types one file, and the columns that it gives."""

    select: str
    columns: tuple[Column, ...]


def type_file(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    shape: Shape,
    view: str,
    file_columns: Sequence[str],
    scales: Mapping[str, int],
) -> TypedFile:
    """Type the published rows in ``view``. ``scales`` are the decimals of each exact role."""
    sources = sources_of(shape, resource.reading, file_columns)
    extras = _extras(connection, resource, sources, view, file_columns, shape)
    write = _unpivoted if resource.reading.unpivot else _select
    select = write(resource, sources, extras, view, scales)
    columns = [Column("file", "VARCHAR", "", "The file that the row stands in.")]
    columns.append(Column("row", "BIGINT", "", "The row of that file; its header is row 1."))
    columns += [
        Column(s.role.name, _sql_type(s.role, scales), s.role.name, s.role.description, s.named)
        for s in sources
    ]
    columns += [
        Column(e.name, e.type, "", _described(resource, e.column), e.column) for e in extras
    ]
    return TypedFile(select, tuple(columns))


def measure_scales(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    shape: Shape,
    view: str,
    file_columns: Sequence[str],
) -> dict[str, int]:
    """The most decimals that stand in the file, by exact role, so that no digit is rounded off."""
    scales: dict[str, int] = {}
    for source in sources_of(shape, resource.reading, file_columns):
        if source.role.type not in EXACT:
            continue
        cells = [
            present(quoted(column), missing_tokens(resource, column))
            for column in _read_columns(source, resource.reading)
        ]
        cells += [literal(text.strip()) for text in _texts(source, resource.reading)]
        scales[source.role.name] = _scale(connection, resource, source.role, view, cells)
    return scales


def _read_columns(source: Source, reading: Reading) -> tuple[str, ...]:
    """The columns whose cells the role takes: of an unpivot, only its value role takes any."""
    wide = reading.unpivot
    is_label = source.is_unpivoted and wide is not None and source.role.name != wide.value_role
    return () if is_label else source.columns


def _texts(source: Source, reading: Reading) -> tuple[str, ...]:
    """The texts that the descriptor itself gives the role."""
    if source.constant is not None:
        return (source.constant,)
    if reading.unpivot is None or _read_columns(source, reading):
        return ()
    said = reading.unpivot.columns.values()
    return tuple(labels[source.role.name] for labels in said if source.role.name in labels)


def _scale(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    role: Role,
    view: str,
    cells: Sequence[str],
) -> int:
    """The most decimals of any cell (SQL expressions), after the descriptor's value map."""
    if not cells:
        return 0
    reading = resource.reading
    text = mapped("cell", reading.values.get(role.name, {}))
    plain = number_text(text, reading.numbers)
    sql = f"SELECT max({decimals('n')}) FROM (SELECT {plain} AS n FROM ({laid(view, cells)}))"
    [(most,)] = connection.execute(sql).fetchall()
    return min(int(most or 0), MOST_DECIMALS)


def _sql_type(role: Role, scales: Mapping[str, int]) -> str:
    if role.type in EXACT:
        floor = 2 if role.type is RoleType.MONEY else 0
        return f"DECIMAL(38,{min(max(scales.get(role.name, 0), floor), MOST_DECIMALS)})"
    return {
        RoleType.INTEGER: "BIGINT",
        RoleType.YEAR: "INTEGER",
        RoleType.DATE: "DATE",
        RoleType.DATETIME: "TIMESTAMP",
        RoleType.BOOLEAN: "BOOLEAN",
    }.get(role.type, "VARCHAR")


@dataclass(frozen=True, slots=True)
class Extra:
    """A column without a role: its names in the file and when published, and how to read it."""

    column: str
    name: str
    type: str
    read: str


def _extras(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    sources: Sequence[Source],
    view: str,
    columns: Sequence[str],
    shape: Shape,
) -> tuple[Extra, ...]:
    """The columns without a role, each with the name and the type that it is published under."""
    used = {column for source in sources for column in source.columns if not _is_sum(source)}
    # In published tables these names have a meaning of their own.
    taken = {*OWN_NAMES, *(role.name for role in shape.roles)}
    taken |= {f"{role}_shares" for role in money_roles(shape.roles)}
    extras = []
    for column in columns:
        if column in used:
            continue
        name = column.strip() or "unnamed"
        while name.lower() in taken:
            name += "_in_file"
        taken.add(name.lower())
        extras.append(_extra(connection, resource, view, column, name))
    return tuple(extras)


def _extra(
    connection: duckdb.DuckDBPyConnection, resource: Resource, view: str, column: str, name: str
) -> Extra:
    """Read by the type that the Table Schema declares if every cell can be, else as text."""
    text = Extra(column, name, "VARCHAR", f"nullif({quoted(column)}, '')")
    declared = field_of(resource, column).get("type", "")
    if declared not in PLAIN_TYPES:
        return text
    role = Role(name, PLAIN_TYPES[declared], "")
    cell = present(quoted(column), missing_tokens(resource, column))
    scale = _scale(connection, resource, role, view, [cell]) if role.type in EXACT else 0
    read = typed(
        cell, role, Reading(numbers=resource.reading.numbers, dates=resource.reading.dates), scale
    )
    sql = f"SELECT count(*) FROM {quoted(view)} WHERE ({cell}) IS NOT NULL AND ({read}) IS NULL"
    [(unread,)] = connection.execute(sql).fetchall()
    if unread:
        return text
    return Extra(column, name, _sql_type(role, {name: scale}), read)


def _is_sum(source: Source) -> bool:
    return len(source.columns) > 1 and not source.is_unpivoted


def _described(resource: Resource, column: str) -> str:
    own = field_of(resource, column)
    return str(own.get("description") or own.get("title") or "")


def _select(
    resource: Resource,
    sources: Sequence[Source],
    extras: Sequence[Extra],
    view: str,
    scales: Mapping[str, int],
) -> str:
    """One SELECT over the text."""
    terms = [f"{literal(resource.path)} AS file", "_row AS row", "0 AS _branch"]
    terms += [
        f"{_read(resource, source, scales)} AS {quoted(source.role.name)}" for source in sources
    ]
    terms += [f"{extra.read} AS {quoted(extra.name)}" for extra in extras]
    return f"SELECT {', '.join(terms)} FROM {quoted(view)}"


def _unpivoted(
    resource: Resource,
    sources: Sequence[Source],
    extras: Sequence[Extra],
    view: str,
    scales: Mapping[str, int],
) -> str:
    """A SELECT that lays the wide columns one below the other.

    What stands beside them is read once and not with each, and their cells by one expression:
    columns are many where a table is wide.
    """
    wide = resource.reading.unpivot
    assert wide is not None  # noqa: S101 - asked for only where it is
    steady = ["_row AS row"]
    steady += [
        f"{_read(resource, source, scales)} AS {quoted(source.role.name)}"
        for source in sources
        if not source.is_unpivoted
    ]
    steady += [f"{extra.read} AS {quoted(extra.name)}" for extra in extras]
    cells = [present(quoted(column), missing_tokens(resource, column)) for column in wide.columns]
    terms = [f"{literal(resource.path)} AS file", "row", "_branch"]
    for source in sources:
        name = quoted(source.role.name)
        own = f"{_laid(resource, source, scales)} AS {name}" if source.is_unpivoted else name
        terms.append(own)
    terms += [quoted(extra.name) for extra in extras]
    return (
        f"WITH beside AS MATERIALIZED (SELECT {', '.join(steady)}, [{', '.join(cells)}] AS {CELLS} "
        f"FROM {quoted(view)}), below AS (SELECT * EXCLUDE ({CELLS}), unnest({CELLS}) AS {CELL}, "
        f"unnest(range({len(cells)})) AS _branch FROM beside) SELECT {', '.join(terms)} FROM below"
    )


def _laid(resource: Resource, source: Source, scales: Mapping[str, int]) -> str:
    """What a role is read from where each wide column stands in a row of its own."""
    reading, role = resource.reading, source.role
    assert reading.unpivot is not None  # noqa: S101 - asked for only where it is
    text = CELL
    if role.name != reading.unpivot.value_role:
        said = [labels.get(role.name) for labels in reading.unpivot.columns.values()]
        listed = ", ".join("NULL" if one is None else literal(one) for one in said)
        text = f"([{listed}]::VARCHAR[])[_branch + 1]"
    return _cast(typed(text, role, reading, scales.get(role.name, 0)), role, scales)


def _read(resource: Resource, source: Source, scales: Mapping[str, int]) -> str:
    reading, role = resource.reading, source.role
    scale = scales.get(role.name, 0)
    if not source.columns:
        text = "NULL" if source.constant is None else literal(source.constant)
        return _cast(typed(text, role, reading, scale), role, scales)
    parts = [
        typed(present(quoted(c), missing_tokens(resource, c)), role, reading, scale)
        for c in source.columns
    ]
    if role.name == SIDE_BY_SIDE and len(parts) > 1:
        return f"concat_ws({literal(BETWEEN)}, {', '.join(parts)})"
    # A sum with an unknown part is unknown: NULL + x is NULL.
    return _cast(" + ".join(parts), role, scales)


def _cast(value: str, role: Role, scales: Mapping[str, int]) -> str:
    return f"cast({value} AS {_sql_type(role, scales)})"
