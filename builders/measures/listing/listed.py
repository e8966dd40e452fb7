"""The rows behind every figure, listed, and by query which of them its figures are made of.

A view's rows are listed once, with the columns that its figures are counted by. To each query
belongs a set of them: those of the set that bear a figure's labels are the rows behind the figure.
A query that counts a row more than once or under another label, as the change on the year does and
money that places share, has no such set; its rows are a list of their own, in which each stands as
often as it is counted, under the labels that it is counted by.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from ibis.backends.duckdb import Backend

from builders.measures.asking import WHERE_FROM
from builders.measures.figure import Figures, Query
from builders.measures.listing.sets import NUMBERED, keys_of, named, sets_of
from builders.measures.measure import Measure

# Columns that say which row it is, what it says, and of which year where that is not its label.
TELLING = ("id", "title", "name", "amount", "value", "numerator", "denominator", "of_year")
TIMES = ("DATE", "TIMESTAMP")  # types of columns that are always told
MOST = 5_000_000  # rows that are listed: those of more would weigh what no host of pages takes
AT_ONCE = 4096  # rows that are fetched together


@dataclass(frozen=True, slots=True)
class Told:
    """Some of the rows of a list, one after the other: their columns as text, and their sets."""

    rows: pa.Table
    sets: tuple[bytes, ...]  # each with a bit for a row, the lowest first


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of rows, and by query the number of the set that its figures are made of.

    ``parts`` are its rows, part by part, to be gone through once and before the next list.
    ``labels`` are the columns by whose cells rows are looked for. ``is_own`` says that the rows are
    those that the SQL of its queries lists; else they are the view's.
    """

    dataset: str
    view: str
    name: str
    is_own: bool
    labels: tuple[str, ...]
    of_query: Mapping[str, int]
    parts: Iterator[Told]


def listings(
    backend: Backend, figures: Figures, measures: Mapping[str, Measure]
) -> Iterator[Listing]:
    """The lists of each view that has figures whose rows may be seen."""
    by_view: dict[str, list[Query]] = {}
    for query in figures.queries.values():
        if query.rows_select:
            by_view.setdefault(query.rows_view, []).append(query)
    for view, queries in by_view.items():
        yield from _of_view(backend, view, queries, measures)


def _of_view(
    backend: Backend, view: str, queries: Sequence[Query], measures: Mapping[str, Measure]
) -> Iterator[Listing]:
    known = backend.con.table(view)
    number = len(known)
    if not 0 < number <= MOST:
        return
    keys = keys_of(backend, view, known.columns, number)
    sets = sets_of(backend, view, queries, keys, number)
    if sets.of_query:
        own = [query for query in queries if query.id in sets.of_query]
        rows = _Rows(NUMBERED, ("lw_at",), sets.bits)
        yield _listing(backend, view, own, measures, rows, sets.of_query)
    for what, alike in sets.others.items():
        sql = f"(\n{what}\n)"
        ((number,),) = backend.con.execute(f"SELECT COUNT(*) FROM {sql}").fetchall()
        if 0 < number <= MOST:
            own_name = ".".join((view, alike[0].measure, *alike[0].dimensions))
            of_query = {query.id: 0 for query in alike}
            yield _listing(backend, own_name, alike, measures, _Rows(sql, WHERE_FROM), of_query)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where rows come from, the columns by which they are ordered first, and their sets.

    Without sets all of them are in the one that there is.
    """

    sql: str
    order: Sequence[str]
    sets: Sequence[bytes] | None = None


def _listing(
    backend: Backend,
    name: str,
    queries: Sequence[Query],
    measures: Mapping[str, Measure],
    rows: _Rows,
    of_query: Mapping[str, int],
) -> Listing:
    labels = tuple(dict.fromkeys(label for query in queries for label in query.dimensions))
    wanted = {*WHERE_FROM, *TELLING, *labels}
    for query in queries:
        wanted |= set(measures[query.measure].needs)
    return Listing(
        dataset=queries[0].dataset,
        view=queries[0].rows_view,
        name=name,
        is_own=rows.sets is None,
        labels=labels,
        of_query=of_query,
        parts=_parts(backend, rows, wanted),
    )


def _parts(backend: Backend, rows: _Rows, wanted: Container[str]) -> Iterator[Told]:
    """The rows as text, as pages show them; of the columns those that are wanted, and all times."""
    known = backend.con.sql(f"SELECT * FROM {rows.sql}")
    kinds = dict(zip(known.columns, map(str, known.types), strict=True))
    texts = [_text(name, kind) for name, kind in kinds.items() if name in wanted or kind in TIMES]
    first = [name for name in rows.order if name in kinds]
    # A number tells a view's rows apart; others are the same each time when all of them is compared.
    names = first if rows.sets else dict.fromkeys((*first, *kinds))
    order = ", ".join(f"s.{named([name])}" for name in names)
    sql = f"SELECT {', '.join(texts)} FROM {rows.sql} s ORDER BY {order}"
    start = 0
    for batch in backend.con.sql(sql).to_arrow_reader(AT_ONCE):
        end = start + batch.num_rows
        sets = (
            [_cut(bits, start, end) for bits in rows.sets] if rows.sets else [_whole(end - start)]
        )
        yield Told(pa.Table.from_batches([batch]), tuple(sets))
        start = end


def _cut(bits: bytes, start: int, end: int) -> bytes:
    """The bits of some rows alone."""
    near = np.frombuffer(bits, np.uint8)[start // 8 : (end + 7) // 8]
    some = np.unpackbits(near, bitorder="little")[start % 8 :][: end - start]
    return np.packbits(some, bitorder="little").tobytes()


def _whole(number: int) -> bytes:
    return np.packbits(np.ones(number, dtype=bool), bitorder="little").tobytes()


def _text(name: str, kind: str) -> str:
    """A column as text; decimals are without the zeros at their end."""
    own = named([name])
    if kind == "BOOLEAN":
        return f"CASE WHEN {own} THEN 'True' WHEN NOT {own} THEN 'False' END AS {own}"
    text = f"CAST({own} AS VARCHAR)"
    if kind.startswith("DECIMAL") and not kind.endswith(",0)"):
        text = f"RTRIM(RTRIM({text}, '0'), '.')"
    return f"{text} AS {own}"
