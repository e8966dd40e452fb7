"""The figures and queries that a site publishes, as a reader of its downloads finds them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

from builders.verifying.engine import Engine, FailedError, open_tables
from builders.verifying.holding import FIGURES, Held

FIGURES_TABLE = "lightwell published figures"
QUERIES = "downloads/queries.json"
CLOSED = "downloads/rows-not-published.json"
COLUMNS = (
    "id",
    "measure",
    "dataset",
    "version",
    "dimensions",
    "value",
    "numerator",
    "denominator",
    "unit",
    "query",
)
# Columns that sites of an older Lightwell do not have.
LATER = ("status", "rows")
OTHER_FORM = "it has another form than it should have"
SUPPRESSED = "suppressed"

Number = Decimal | None


class UnreadableError(Exception):
    """A published file that is not what it should be: the path, and why."""

    def __init__(self, path: str, why: str) -> None:
        """Keep both for the problem."""
        self.path, self.why = path, why
        super().__init__(f"{path}: {why}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table of figures."""

    id: str
    measure: str
    dataset: str
    version: str
    dimensions: Mapping[str, str]
    value: Number
    numerator: Number
    denominator: Number
    unit: str
    query: str
    status: str = ""
    rows: int | None = None

    @property
    def is_suppressed(self) -> bool:
        """Whether the number is known to the publisher and withheld to protect people."""
        return self.status.startswith(SUPPRESSED)


@dataclass(frozen=True, slots=True)
class Query:
    """The published SQL of a family of figures."""

    id: str
    measure: str
    dataset: str
    dimensions: tuple[str, ...]
    sql: str
    rows_sql: str = ""  # lists the rows behind its figures; nothing where these are not published
    rows_equal: str = ""  # the part of a figure that the number of its rows is, if it is one


@dataclass(frozen=True, slots=True)
class Published:
    """All that is published of figures, and the engine that holds the tables behind them."""

    figures: Mapping[str, Figure]
    queries: tuple[Query, ...]
    engine: Engine
    tables: Mapping[str, str]  # name -> path of its Parquet file
    closed: frozenset[str] = frozenset()  # datasets whose rows are not published
    damaged: Mapping[str, str] = field(default_factory=dict)  # paths of tables, and why each is


def read_published(held: Held) -> Published:
    """Read the figures and queries, and open the tables. Raises UnreadableError."""
    tables = tables_of(held)
    engine, damaged = open_tables(held, {FIGURES_TABLE: FIGURES, **tables})
    if FIGURES in damaged:
        raise UnreadableError(FIGURES, damaged[FIGURES])
    try:
        figures = read_figures(engine)
    except FailedError as error:
        raise UnreadableError(FIGURES, str(error)) from None
    return Published(figures, read_queries(held), engine, tables, read_closed(held), damaged)


def read_closed(held: Held) -> frozenset[str]:
    """The datasets that say openly that their rows are not published. Raises UnreadableError."""
    if CLOSED not in held.files:
        return frozenset()
    try:
        return frozenset(str(one["dataset"]) for one in read_json(held, CLOSED))
    except (KeyError, TypeError):
        raise UnreadableError(CLOSED, OTHER_FORM) from None


def tables_of(held: Held) -> dict[str, str]:
    """The published tables by name: each Parquet file in a dataset's folder."""
    paths = sorted(path for path in held.files if _is_table(PurePosixPath(path)))
    return {PurePosixPath(path).stem: path for path in paths}


def _is_table(path: PurePosixPath) -> bool:
    return path.parts[0] == "downloads" and len(path.parts) == 3 and path.suffix == ".parquet"  # noqa: PLR2004


def read_figures(engine: Engine) -> dict[str, Figure]:
    """The table of figures by id. Raises FailedError where it is not such a table."""
    there, _ = engine.rows(f'SELECT * FROM "{FIGURES_TABLE}" LIMIT 0')
    wanted = [*COLUMNS, *(name for name in LATER if name in there)]
    listed = ", ".join(f'"{name}"' for name in wanted)
    _, rows = engine.rows(f'SELECT {listed} FROM "{FIGURES_TABLE}"')
    figures = {}
    for row in rows:
        own: dict[str, Any] = dict(zip(wanted, row, strict=True))
        made = Figure(**{**own, "dimensions": _mapping(own["dimensions"])})
        figures[made.id] = made
    return figures


def _mapping(value: Any) -> dict[str, str]:
    """A map as DuckDB gives it, which differs between its versions."""
    if (
        isinstance(value, dict)
        and set(value) == {"key", "value"}
        and isinstance(value["key"], list)
    ):
        return dict(zip(value["key"], value["value"], strict=True))
    return dict(value or {})


def read_queries(held: Held) -> tuple[Query, ...]:
    """The published queries. Raises UnreadableError."""
    rows = read_json(held, QUERIES)
    try:
        return tuple(
            Query(
                str(row["id"]),
                str(row["measure"]),
                str(row["dataset"]),
                tuple(map(str, row["dimensions"])),
                str(row["sql"]),
                str(row.get("rows_sql") or ""),
                str(row.get("rows_equal") or ""),
            )
            for row in rows
        )
    except (AttributeError, KeyError, TypeError):
        raise UnreadableError(QUERIES, OTHER_FORM) from None


def read_json(held: Held, path: str) -> Any:
    """A JSON file of the site, its numbers exact. Raises UnreadableError."""
    if path not in held.files:
        raise UnreadableError(path, "the file is not there")
    content = held.read(path)
    if not content.strip():
        raise UnreadableError(path, "it is empty")
    try:
        return json.loads(content, parse_float=Decimal, parse_int=Decimal)
    except json.JSONDecodeError as error:
        raise UnreadableError(path, f"it stops being JSON in line {error.lineno}") from None
    except RecursionError:
        raise UnreadableError(path, "it is nested deeper than any such file") from None
    except (ValueError, ArithmeticError):
        raise UnreadableError(path, "it is no JSON") from None
