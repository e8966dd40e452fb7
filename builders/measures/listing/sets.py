"""Which rows of a view each query counts, found with the very SQL that is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from ibis.backends.duckdb import Backend

from builders.measures.asking import WHERE_FROM
from builders.measures.figure import Query

NUMBERED = "lw_numbered"  # the view's rows with their number in the list, as ``lw_at``
LAST_ORDER = "\nORDER BY"  # of the whole statement: within it lines are indented


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of a view's rows, a bit for each row, and by query the number of its own.

    ``others`` are the queries that have no set, by the SQL of the rows that they list.
    """

    bits: tuple[bytes, ...]
    of_query: Mapping[str, int]
    others: Mapping[str, Sequence[Query]]


def keys_of(backend: Backend, view: str, columns: Sequence[str], number: int) -> Sequence[str]:
    """The columns that tell the rows apart; none where two rows are the same."""
    for keys in (WHERE_FROM, tuple(columns)):
        if set(keys) <= set(columns):
            sql = f"SELECT COUNT(*) FROM (SELECT DISTINCT {named(keys)} FROM {named([view])})"
            if backend.con.execute(sql).fetchall() == [(number,)]:
                return keys
    return ()


def sets_of(
    backend: Backend, view: str, queries: Sequence[Query], keys: Sequence[str], number: int
) -> Sets:
    """The sets of a view of so many rows, which are kept, in the order of their keys, meanwhile."""
    found: dict[bytes, int] = {}
    of_query: dict[str, int] = {}
    others: dict[str, list[Query]] = {}
    if keys:
        backend.con.execute(
            f"CREATE OR REPLACE TEMP TABLE {NUMBERED} AS "
            f"SELECT row_number() OVER (ORDER BY {named(keys)}) - 1 AS lw_at, * "
            f"FROM {named([view])}"
        )
    for (_, what), alike in _alike(queries).items():
        bits = _set(backend, alike, keys, number) if keys else None
        if bits is None:
            others.setdefault(what, []).extend(alike)
        else:
            place = found.setdefault(bits, len(found))
            of_query |= {query.id: place for query in alike}
    return Sets(tuple(found), of_query, others)


def _alike(queries: Sequence[Query]) -> Mapping[tuple[str, str], list[Query]]:
    """By measure and SQL the queries that list the same rows, whatever they order them by."""
    found: dict[tuple[str, str], list[Query]] = {}
    for query in queries:
        what = query.rows_select.rpartition(LAST_ORDER)[0] or query.rows_select
        found.setdefault((query.measure, what), []).append(query)
    return found


def _set(
    backend: Backend, queries: Sequence[Query], keys: Sequence[str], number: int
) -> bytes | None:
    """The rows that the queries list; None where these are not rows of the view, each once."""
    sql = queries[0].rows_select
    labels = dict.fromkeys(name for query in queries for name in query.dimensions)
    if not {*keys, *labels} <= set(backend.con.sql(sql).columns):
        return None
    same = "n.{0} IS NOT DISTINCT FROM r.{0}".format
    alike = " AND ".join(same(named([name])) for name in labels) or "TRUE"
    joined = " AND ".join(same(named([name])) for name in keys)
    found = backend.con.sql(
        f"SELECT n.lw_at AS at, COUNT(*) AS times, BOOL_AND({alike}) AS alike "
        f"FROM (\n{sql}\n) r LEFT JOIN {NUMBERED} n ON {joined} GROUP BY n.lw_at"
    ).to_arrow_table()
    places = found.column("at")
    is_plain = np.all(found.column("alike").to_numpy()) and np.all(found["times"].to_numpy() == 1)
    if places.null_count or not is_plain:
        return None
    bits = np.zeros(number, dtype=bool)
    bits[places.to_numpy()] = True
    return np.packbits(bits, bitorder="little").tobytes()


def named(names: Sequence[str]) -> str:
    """The names as SQL writes them in a list."""
    return ", ".join('"' + name.replace('"', '""') + '"' for name in names)
