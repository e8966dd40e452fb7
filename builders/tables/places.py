"""The places of the portal: boundaries from GeoJSON, people and facts from beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from builders.checks.casts import quoted
from builders.checks.datasets import DatasetCheck
from builders.checks.reading import TextTable
from builders.problems import Ledger, Problem, Withheld
from builders.sources.dataset import Dataset, Resource, Shape
from builders.sources.names import fold
from builders.sources.place import Place
from builders.tables.accounts import Account, keep_account
from builders.tables.answers import answered, with_notes
from builders.tables.areas import area_km2
from builders.tables.build import table_name
from builders.tables.parquet import write_parquet
from builders.tables.quantities import amounts_of, is_number
from builders.tables.table import Column, Table
from builders.tables.typing import measure_scales, type_file
from builders.tables.units import with_units
from builders.wording.nearest import did_you_mean
from builders.wording.slugs import slugs

NO_SUCH_PLACE = "The row names no place that has a boundary."
TOLD_TWICE = "An earlier row of the file is about the same place."
OWN_COLUMNS = ("file", "row", "id", "name", "population", "area_km2")
AREA = Column(
    "area_km2",
    "DECIMAL(38,3)",
    "area_km2",
    "Area in square kilometres.",
    "worked out from the boundary",
    "square kilometres",
)


@dataclass(frozen=True, slots=True)
class BuiltPlaces:
    """The places, their typed table, the account of the rows, and names that joined nowhere."""

    places: tuple[Place, ...]
    table: Table
    ledgers: tuple[Ledger, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """The published rows of one file, typed, as records."""

    resource: Resource
    account: Account
    columns: tuple[Column, ...]
    records: tuple[dict[str, Any], ...]


def build_places(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    shape: Shape,
    check: DatasetCheck,
    folder: Path,
) -> BuiltPlaces:
    """Build the places of a dataset, joining what several files say of one by id, name or alias."""
    texts, geometries = check.texts, check.geometries
    typed = [
        _typed(connection, dataset, r, shape, texts[r.name], check.bad_rows.get(r.name, ()))
        for r in dataset.resources
        if r.name in texts
    ]
    bounded = [file for file in typed if file.resource.name in geometries]
    beside = [file for file in typed if file.resource.name not in geometries]
    places, rows = _places(dataset, bounded, geometries)
    ledgers = [file.account.ledger for file in bounded]
    problems: list[Problem] = []
    for file in beside:
        ledger, found = _add_facts(places, rows, file, dataset)
        ledgers.append(ledger)
        problems += found
    columns = with_units(dataset, shape, _columns(dataset, bounded, beside))
    table = _table(connection, dataset, columns, rows, folder)
    return BuiltPlaces(
        tuple(_finished(places, rows, amounts_of(dataset, columns, rows))),
        table,
        tuple(ledgers),
        tuple(problems),
    )


def _typed(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    text: TextTable,
    bad_rows: Sequence[int],
) -> Typed:
    account = keep_account(connection, dataset, resource, text, bad_rows)
    view, columns = answered(connection, dataset, resource, account.view, text.columns)
    scales = measure_scales(connection, resource, shape, view, columns)
    file = type_file(connection, resource, shape, view, columns, scales)
    result = connection.sql(f"SELECT * FROM ({file.select}) ORDER BY row").to_arrow_table()
    noted = with_notes(dataset, file.columns)
    return Typed(resource, account, noted, tuple(result.to_pylist()))


def _places(
    dataset: Dataset, bounded: Sequence[Typed], geometries: Mapping[str, Sequence[Any]]
) -> tuple[list[Place], list[dict[str, Any]]]:
    records = [
        (record, geometries[file.resource.name][record["row"] - 1])
        for file in bounded
        for record in file.records
    ]
    names = [str(r.get("id") or called(dataset, r.get("name")) or "") for r, _ in records]
    first = "" if dataset.is_main else f"{dataset.id}."
    own = slugs(names)
    ids = {name: f"{first}{text}" for name, text in own.items()}
    aliases: dict[str, list[str]] = {}
    for alias, target in dataset.aliases.items():
        aliases.setdefault(fold(target), []).append(alias)
    places, rows = [], []
    for (record, geometry), key in zip(records, names, strict=True):
        written = str(record.get("name") or record.get("id") or "")
        name = called(dataset, written)
        area = record.get("area_km2")
        if area is None and geometry is not None:
            area = Decimal(str(area_km2(geometry)))
        known = dict.fromkeys(map(fold, (name, written, own[key])))
        also = (
            *([written] if written != name else ()),
            *(a for n in known for a in aliases.get(n, ())),
        )
        if record.get("id") and str(record["id"]) != own[key]:
            also = (*also, str(record["id"]))
        vintage = dataset.id
        places.append(Place(ids[key], name, geometry=geometry, aliases=also, vintage=vintage))
        row = {k: v for k, v in record.items() if not k.startswith("_")}
        rows.append({**row, "id": ids[key], "name": name, "area_km2": area})
    return places, rows


def called(dataset: Dataset, written: object) -> str:
    """The name of a place: as it is written or, where that is a number alone, as it is said."""
    name = str(written or "")
    return dataset.name_as.replace("{name}", name) if dataset.name_as and name else name


def _add_facts(
    places: Sequence[Place], rows: list[dict[str, Any]], file: Typed, dataset: Dataset
) -> tuple[Ledger, list[Problem]]:
    """Add the columns of a file beside the boundaries to the places that it names."""
    at: dict[str, int] = {}
    for index, place in enumerate(places):
        for name in place.names:
            at.setdefault(fold(name), index)
    own = [c.name for c in file.columns if c.name not in ("file", "row", "id", "name")]
    lost: list[Problem] = []
    again: list[Problem] = []
    told: set[int] = set()
    for record in file.records:
        name = str(record.get("id") or record.get("name") or "")
        found = at.get(fold(name))
        if found is None:
            hint = did_you_mean(name, (place.name for place in places))
            shown, row = file.resource.shown, record["row"]
            lost.append(Problem("place-without-boundary", shown, row, found=name, hint=hint))
            continue
        if found in told:
            again.append(
                Problem("place-told-twice", file.resource.shown, record["row"], found=name)
            )
            continue
        told.add(found)
        rows[found].update({column: record.get(column) for column in own})
    ledger = file.account.ledger
    for reason, problems in ((NO_SUCH_PLACE, lost), (TOLD_TWICE, again)):
        if problems:
            withheld = (*ledger.withheld, Withheld(reason, len(problems)))
            published = ledger.rows_published - len(problems)
            ledger = replace(ledger, rows_published=published, withheld=withheld)
    return ledger, [*lost, *again]


def _columns(
    dataset: Dataset, bounded: Sequence[Typed], beside: Sequence[Typed]
) -> tuple[Column, ...]:
    merged: dict[str, Column] = {}
    for file in (*bounded, *beside):
        for column in file.columns:
            merged.setdefault(column.name, column)
    merged.setdefault("id", Column("id", "VARCHAR", "id", "The place's id.", "made from the name"))
    merged.setdefault("area_km2", AREA)
    if dataset.name_as and (own := merged.get("name")):
        source = f"{own.source}, written as {dataset.name_as}"
        merged["name"] = replace(own, type="VARCHAR", source=source)
    first = [merged.pop(name) for name in OWN_COLUMNS if name in merged]
    return (*first, *merged.values())


def _table(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    columns: tuple[Column, ...],
    rows: Sequence[dict[str, Any]],
    folder: Path,
) -> Table:
    name = table_name(dataset)
    arrays = {c.name: _array([row.get(c.name) for row in rows]) for c in columns}
    given = f"{name}__rows"
    connection.register(given, pa.table(arrays))
    listed = ", ".join(_typed_as_declared(c, arrays[c.name].type) for c in columns)
    connection.execute(
        f"CREATE OR REPLACE TABLE {quoted(name)} AS SELECT {listed} FROM {quoted(given)}"
    )
    connection.unregister(given)
    described = connection.execute(f"DESCRIBE {quoted(name)}").fetchall()
    types = {str(row[0]): str(row[1]) for row in described}
    columns = tuple(replace(column, type=types[column.name]) for column in columns)
    parquet = folder / f"{name}.parquet"
    count = write_parquet(connection, f"SELECT * FROM {quoted(name)}", columns, parquet)
    return Table(name, dataset.id, dataset.kind, columns, parquet, count)


def _typed_as_declared(column: Column, found: pa.DataType) -> str:
    """The column in SQL; what Arrow cannot tell from the values alone has its declared type."""
    sql_type = column.type if pa.types.is_null(found) else ""
    if pa.types.is_decimal(found):
        sql_type = f"DECIMAL(38,{found.scale})"
    name = quoted(column.name)
    return f"cast({name} AS {sql_type}) AS {name}" if sql_type else name


def _array(values: Sequence[Any]) -> pa.Array:
    """The values of a column. Where two files read it as different types, it is text."""
    if len({type(value) for value in values if value is not None}) > 1:
        return pa.array([None if value is None else str(value) for value in values], pa.string())
    return pa.array(values)


def _finished(
    places: Sequence[Place], rows: Sequence[dict[str, Any]], amounts: frozenset[str]
) -> list[Place]:
    finished = []
    for number, (place, row) in enumerate(zip(places, rows, strict=True)):
        people, area = row.get("population"), row.get("area_km2")
        facts = {k: str(v) for k, v in row.items() if k not in OWN_COLUMNS and v is not None}
        finished.append(
            replace(
                place,
                population=None if people is None else int(people),
                area_km2=None if area is None else float(area),
                facts=facts,
                number=number,
                amounts={k: Decimal(row[k]) for k in facts if k in amounts and is_number(row[k])},
            )
        )
    return finished
