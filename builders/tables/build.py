"""A dataset's files become one typed table, written once as Parquet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from builders.checks.casts import quoted
from builders.checks.datasets import DatasetCheck
from builders.checks.splits import money_roles
from builders.problems import Ledger
from builders.sources.dataset import Dataset, Shape
from builders.sources.place import Place
from builders.tables.accounts import keep_account
from builders.tables.answers import answered, generalised, with_notes
from builders.tables.joins import gazetteer, join_places
from builders.tables.parquet import write_parquet
from builders.tables.shares import columns_of_shares, with_shares
from builders.tables.table import Column, Table
from builders.tables.typing import TypedFile, measure_scales, type_file
from builders.tables.units import with_units

PLACE_COLUMNS = (
    Column("place_id", "VARCHAR", "", "The place that the row is about, if it is exactly one."),
    Column(
        "place_scope",
        "VARCHAR",
        "",
        "place, shared (by the places in place_ids), split (shared, and its money is split among "
        "them), several, citywide, unknown (nothing is said) or unmatched (no place of that name, "
        "or a point outside every boundary).",
    ),
    Column("place_ids", "VARCHAR[]", "", "Every place that the row names."),
    Column("place_by", "VARCHAR", "", "How the place was found: id, name, alias, point, declared."),
)


@dataclass(frozen=True, slots=True)
class Built:
    """A typed table with the account of the rows of its files."""

    table: Table
    ledgers: tuple[Ledger, ...]


def table_name(dataset: Dataset) -> str:
    """The dataset's name in SQL and in file names.

    Two underscores never stand in it: with them the engine names what it makes of a table.
    """
    return dataset.id.replace("-", "_").replace(".", "_")


def build_table(  # noqa: PLR0913 - one of them is named
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    shape: Shape,
    check: DatasetCheck,
    places: Sequence[Place],
    folder: Path,
    *,
    currency: str = "",
) -> Built:
    """Type the files of a dataset and write them to ``folder``.

    Money and numbers keep every decimal of the widest cell in any file; ``currency`` is the unit
    of money. The table is also left in the connection under its own name.
    """
    texts, bad_rows = check.texts, check.bad_rows
    accounts = {
        r.name: keep_account(connection, dataset, r, texts[r.name], bad_rows.get(r.name, ()))
        for r in dataset.resources
        if r.name in texts
    }
    read = [resource for resource in dataset.resources if resource.name in accounts]
    open_to_all = {
        r.name: answered(connection, dataset, r, accounts[r.name].view, texts[r.name].columns)
        for r in read
    }
    scales: dict[str, int] = {}
    for resource in read:
        own = measure_scales(connection, resource, shape, *open_to_all[resource.name])
        for role, scale in own.items():
            scales[role] = max(scale, scales.get(role, 0))
    typed = [type_file(connection, r, shape, *open_to_all[r.name], scales) for r in read]
    columns = with_units(dataset, shape, _merged(typed), currency)
    table = _gather(connection, dataset, shape, typed, columns, places, folder=folder)
    return Built(table, tuple(account.ledger for account in accounts.values()))


def _gather(  # noqa: PLR0913 - it is build_table's other half
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    shape: Shape,
    typed: Sequence[TypedFile],
    columns: tuple[Column, ...],
    places: Sequence[Place],
    *,
    folder: Path,
) -> Table:
    name = table_name(dataset)
    mixed = _mixed(typed)
    files = " UNION ALL BY NAME ".join(
        f"(SELECT *{_as_text(file, mixed)}, {order} AS _file FROM ({file.select}))"
        for order, file in enumerate(typed)
    )
    view = f"{name}__typed"
    connection.execute(f"CREATE OR REPLACE TABLE {quoted(view)} AS {files}")
    given = {column.name for column in columns}
    if "place" in given or {"latitude", "longitude"} <= given:
        named = gazetteer(places, dataset)
        view = join_places(connection, view, given, places, named)
        columns = _with_places(columns)
        if dataset.split and "place" in given:
            money = [role for role in money_roles(shape.roles) if role in given]
            view = with_shares(connection, view, money, named)
            columns = (*columns, *columns_of_shares(money))
    names = {place.id: place.name for place in places}
    view, columns = generalised(connection, dataset, view, columns, names)
    columns = with_notes(dataset, columns)
    listed = ", ".join(quoted(column.name) for column in columns)
    sql = f"SELECT {listed} FROM {quoted(view)} ORDER BY _file, row, _branch"
    connection.execute(f"CREATE OR REPLACE TABLE {quoted(name)} AS {sql}")
    columns = _with_types(connection, name, columns)
    parquet = folder / f"{name}.parquet"
    rows = write_parquet(connection, f"SELECT * FROM {quoted(name)}", columns, parquet)
    return Table(name, dataset.id, dataset.kind, columns, parquet, rows)


def _mixed(typed: Sequence[TypedFile]) -> frozenset[str]:
    """The columns, in lower case, that the files' schemas give different types."""
    types: dict[str, set[str]] = {}
    for file in typed:
        for column in file.columns:
            types.setdefault(column.name.lower(), set()).add(column.type.split("(")[0])
    return frozenset(name for name, found in types.items() if len(found) > 1)


def _as_text(file: TypedFile, mixed: frozenset[str]) -> str:
    """What the SELECT of a file has to read as text, because another file has it otherwise."""
    names = [quoted(column.name) for column in file.columns if column.name.lower() in mixed]
    casts = ", ".join(f"cast({name} AS VARCHAR) AS {name}" for name in names)
    return f" REPLACE ({casts})" if casts else ""


def _merged(typed: Sequence[TypedFile]) -> tuple[Column, ...]:
    """The columns of all files, each once, in the order in which they first appear.

    Case makes no difference, as in SQL: ``Ward`` in one file and ``ward`` in another are one.
    """
    merged: dict[str, Column] = {}
    for file in typed:
        for column in file.columns:
            merged.setdefault(column.name.lower(), column)
    return tuple(merged.values())


def _with_places(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The place columns stand behind the place as written, or behind the file and row."""
    names = [column.name for column in columns]
    after = names.index("place") + 1 if "place" in names else 2
    return (*columns[:after], *PLACE_COLUMNS, *columns[after:])


def _with_types(
    connection: duckdb.DuckDBPyConnection, name: str, columns: tuple[Column, ...]
) -> tuple[Column, ...]:
    described = connection.execute(f"DESCRIBE {quoted(name)}").fetchall()
    types = {str(row[0]): str(row[1]) for row in described}
    return tuple(replace(column, type=types[column.name]) for column in columns)
