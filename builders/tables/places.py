"""The places of the portal: boundaries from GeoJSON, people and facts from beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from builders.checks.casts import quoted
from builders.checks.reading import TextTable
from builders.problems import Ledger, Problem, Withheld
from builders.sources.dataset import Dataset, Resource, Shape
from builders.sources.names import fold
from builders.sources.place import Place
from builders.tables.accounts import Account, keep_account
from builders.tables.areas import area_km2
from builders.tables.build import table_name
from builders.tables.parquet import write_parquet
from builders.tables.table import Column, Table
from builders.tables.typing import measure_scales, type_file
from builders.wording.slugs import slugs

NO_SUCH_PLACE = "The row names no place that has a boundary."
OWN_COLUMNS = ("file", "row", "id", "name", "population", "area_km2")
AREA = Column(
    "area_km2", "DOUBLE", "area_km2", "Area in square kilometres.", "worked out from the boundary"
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
    texts: Mapping[str, TextTable],
    geometries: Mapping[str, Sequence[Any]],
    folder: Path,
) -> BuiltPlaces:
    """Build the places of a dataset.

    ``geometries`` gives the shapes of each GeoJSON resource by its name, in the order of the rows
    of its text (row 1 is the first feature). Places that several files describe are joined by id,
    name or alias.
    """
    typed = [
        _typed(connection, dataset, r, shape, texts[r.name])
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
    columns = _columns(bounded, beside)
    table = _table(connection, dataset, columns, rows, folder)
    return BuiltPlaces(tuple(_finished(places, rows)), table, tuple(ledgers), tuple(problems))


def _typed(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    shape: Shape,
    text: TextTable,
) -> Typed:
    account = keep_account(connection, dataset, resource, text)
    scales = measure_scales(connection, resource, shape, account.view, text.columns)
    file = type_file(connection, resource, shape, account.view, text.columns, scales)
    result = connection.sql(f"SELECT * FROM ({file.select}) ORDER BY row").to_arrow_table()
    return Typed(resource, account, file.columns, tuple(result.to_pylist()))


def _places(
    dataset: Dataset, bounded: Sequence[Typed], geometries: Mapping[str, Sequence[Any]]
) -> tuple[list[Place], list[dict[str, Any]]]:
    records = [
        (record, geometries[file.resource.name][record["row"] - 1])
        for file in bounded
        for record in file.records
    ]
    names = [str(r.get("id") or r.get("name") or "") for r, _ in records]
    ids = slugs(names)
    aliases: dict[str, list[str]] = {}
    for alias, target in dataset.aliases.items():
        aliases.setdefault(fold(target), []).append(alias)
    places, rows = [], []
    for (record, geometry), key in zip(records, names, strict=True):
        name = str(record.get("name") or key)
        area = record.get("area_km2")
        if area is None and geometry is not None:
            area = area_km2(geometry)
        also = (*aliases.get(fold(name), ()), *aliases.get(fold(ids[key]), ()))
        if record.get("id") and str(record["id"]) != ids[key]:
            also = (*also, str(record["id"]))
        places.append(Place(ids[key], name, geometry=geometry, aliases=also))
        row = {k: v for k, v in record.items() if not k.startswith("_")}
        rows.append({**row, "id": ids[key], "name": name, "area_km2": area})
    return places, rows


def _add_facts(
    places: Sequence[Place], rows: list[dict[str, Any]], file: Typed, dataset: Dataset
) -> tuple[Ledger, list[Problem]]:
    """Add the columns of a file beside the boundaries to the places that it names."""
    at: dict[str, int] = {}
    for index, place in enumerate(places):
        for name in (place.id, place.name, *place.aliases):
            at.setdefault(fold(name), index)
    own = [c.name for c in file.columns if c.name not in ("file", "row", "id", "name")]
    lost: list[Problem] = []
    for record in file.records:
        name = str(record.get("id") or record.get("name") or "")
        index = at.get(fold(name))
        if index is None:
            lost.append(
                Problem("place-without-boundary", file.resource.shown, record["row"], found=name)
            )
            continue
        rows[index].update({column: record.get(column) for column in own})
    ledger = file.account.ledger
    if lost:
        withheld = (*ledger.withheld, Withheld(NO_SUCH_PLACE, len(lost)))
        published = ledger.rows_published - len(lost)
        ledger = replace(ledger, rows_published=published, withheld=withheld)
    return ledger, lost


def _columns(bounded: Sequence[Typed], beside: Sequence[Typed]) -> tuple[Column, ...]:
    merged: dict[str, Column] = {}
    for file in (*bounded, *beside):
        for column in file.columns:
            merged.setdefault(column.name, column)
    merged.setdefault("id", Column("id", "VARCHAR", "id", "The place's id.", "made from the name"))
    merged.setdefault("area_km2", AREA)
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
    arrays = {c.name: [row.get(c.name) for row in rows] for c in columns}
    connection.register(f"{name}_rows", pa.table(arrays))
    connection.execute(f"CREATE OR REPLACE TABLE {quoted(name)} AS SELECT * FROM {name}_rows")
    described = connection.execute(f"DESCRIBE {quoted(name)}").fetchall()
    types = {str(row[0]): str(row[1]) for row in described}
    columns = tuple(replace(column, type=types[column.name]) for column in columns)
    parquet = folder / f"{name}.parquet"
    count = write_parquet(connection, f"SELECT * FROM {quoted(name)}", columns, parquet)
    return Table(name, dataset.id, dataset.kind, columns, parquet, count)


def _finished(places: Sequence[Place], rows: Sequence[dict[str, Any]]) -> list[Place]:
    finished = []
    for place, row in zip(places, rows, strict=True):
        people, area = row.get("population"), row.get("area_km2")
        facts = {k: str(v) for k, v in row.items() if k not in OWN_COLUMNS and v is not None}
        finished.append(
            replace(
                place,
                population=None if people is None else int(people),
                area_km2=None if area is None else float(area),
                facts=facts,
            )
        )
    return finished
