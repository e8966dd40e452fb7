"""Which rows are behind every figure, for whoever looks with a browser and has no engine of SQL.

A view's rows are listed once, with the columns that its figures are counted by. To each query
belongs a set of them: those of the set that bear a figure's labels are the rows behind the figure.
A query whose rows cannot be told so, since it counts a row more than once or under another label,
has no set; its SQL alone lists them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from ibis.backends.duckdb import Backend

from builders.measures.asking import WHERE_FROM
from builders.measures.figure import Figures, Query
from builders.measures.measure import Measure

NAMING = ("id", "title", "name")  # columns that say which row it is
TIMES = ("DATE", "TIMESTAMP")  # types of columns that are always told
MOST = 250_000  # rows of a view that are listed; a browser could hardly hold more
LAST_ORDER = "\nORDER BY"  # of the whole statement: within it lines are indented


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a view as text, and by query the number of the set that its figures are made of.

    A set has a bit for each row, the lowest first.
    """

    dataset: str
    view: str
    rows: pa.Table
    sets: tuple[bytes, ...]
    of_query: Mapping[str, int]


def listings(backend: Backend, figures: Figures, measures: Mapping[str, Measure]) -> list[Listing]:
    """A listing of each view that has figures whose rows may be seen."""
    by_view: dict[str, list[Query]] = {}
    for query in figures.queries.values():
        if query.rows_select:
            by_view.setdefault(query.view, []).append(query)
    made = (_listing(backend, queries, measures) for queries in by_view.values())
    return [one for one in made if one is not None]


def _listing(
    backend: Backend, queries: Sequence[Query], measures: Mapping[str, Measure]
) -> Listing | None:
    view = queries[0].view
    known = backend.con.table(view)
    number = len(known)
    keys = _keys(backend, view, known.columns, number)
    if not keys or not 0 < number <= MOST:
        return None
    backend.con.execute(
        "CREATE OR REPLACE TEMP TABLE lw_numbered AS "
        f"SELECT row_number() OVER (ORDER BY {_named(keys)}) - 1 AS lw_at, * FROM {_name(view)}"
    )
    sets: dict[bytes, int] = {}
    of_query: dict[str, int] = {}
    for some in _alike(queries):
        bits = _set(backend, some, keys, number)
        if bits is not None:
            place = sets.setdefault(bits, len(sets))
            of_query |= {query.id: place for query in some}
    wanted = {*WHERE_FROM, *NAMING}
    for query in queries:
        wanted |= {*query.dimensions, *measures[query.measure].needs}
    kinds = dict(zip(known.columns, map(str, known.types), strict=True))
    told = {name: kind for name, kind in kinds.items() if name in wanted or kind in TIMES}
    return Listing(queries[0].dataset, view, _texts(backend, told), tuple(sets), of_query)


def _keys(backend: Backend, view: str, columns: Sequence[str], number: int) -> Sequence[str]:
    """The columns that tell the rows apart; none where two rows are the same."""
    for keys in (WHERE_FROM, tuple(columns)):
        if set(keys) <= set(columns):
            sql = f"SELECT COUNT(*) FROM (SELECT DISTINCT {_named(keys)} FROM {_name(view)})"
            if backend.con.execute(sql).fetchall() == [(number,)]:
                return keys
    return ()


def _alike(queries: Sequence[Query]) -> Iterator[list[Query]]:
    """The queries of one measure that list the same rows, whatever they order them by."""
    found: dict[tuple[str, str], list[Query]] = {}
    for query in queries:
        what = query.rows_select.rpartition(LAST_ORDER)[0] or query.rows_select
        found.setdefault((query.measure, what), []).append(query)
    yield from found.values()


def _set(
    backend: Backend, queries: Sequence[Query], keys: Sequence[str], number: int
) -> bytes | None:
    """The rows that the queries list; None where these are not rows of the view, each once."""
    sql = queries[0].rows_select
    labels = dict.fromkeys(name for query in queries for name in query.dimensions)
    if not {*keys, *labels} <= set(backend.con.sql(sql).columns):
        return None
    same = "n.{0} IS NOT DISTINCT FROM r.{0}".format
    alike = " AND ".join(same(_name(name)) for name in labels) or "TRUE"
    joined = " AND ".join(same(_name(name)) for name in keys)
    found = backend.con.sql(
        f"SELECT n.lw_at AS at, COUNT(*) AS times, BOOL_AND({alike}) AS alike "
        f"FROM (\n{sql}\n) r LEFT JOIN lw_numbered n ON {joined} GROUP BY n.lw_at"
    ).to_arrow_table()
    places = found.column("at")
    is_plain = np.all(found.column("alike").to_numpy()) and np.all(found["times"].to_numpy() == 1)
    if places.null_count or not is_plain:
        return None
    bits = np.zeros(number, dtype=bool)
    bits[places.to_numpy()] = True
    return np.packbits(bits, bitorder="little").tobytes()


def _texts(backend: Backend, kinds: Mapping[str, str]) -> pa.Table:
    """The numbered rows as text, in their order, as pages show it; by column its type."""
    told = (_text(name, kind) for name, kind in kinds.items())
    return backend.con.sql(
        f"SELECT {', '.join(told)} FROM lw_numbered ORDER BY lw_at"
    ).to_arrow_table()


def _text(name: str, kind: str) -> str:
    """A column as text; decimals are without the zeros at their end."""
    if kind == "BOOLEAN":
        return "CASE WHEN {0} THEN 'True' WHEN NOT {0} THEN 'False' END AS {0}".format(_name(name))
    text = f"CAST({_name(name)} AS VARCHAR)"
    if kind.startswith("DECIMAL") and not kind.endswith(",0)"):
        text = f"RTRIM(RTRIM({text}, '0'), '.')"
    return f"{text} AS {_name(name)}"


def _named(names: Sequence[str]) -> str:
    return ", ".join(map(_name, names))


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
