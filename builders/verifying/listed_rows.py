"""The rows in a list, found again: each cell, and which rows each query counts.

The list is put beside the view that the published SQL makes. Each of its rows must be a row of the
view with the same cells, and each set of its rows what the published SQL lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builders.problems import Problem
from builders.verifying.engine import Engine, FailedError, RefusedError, identifier
from builders.verifying.published import QUERIES, Published, Query
from builders.verifying.statements import Statement, taken_apart
from builders.verifying.verdict import Tally

NAME = "lightwell list of rows"
AT = "lightwell at"
TOGETHER = 32  # sets that are found in one statement: each alone costs more to ask
WHERE_FROM = ("file", "row")
LAST_ORDER = "\nORDER BY"  # of a whole statement: within it lines are indented
Cells = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class RowList:
    """A published list: its columns of text, and by query the places of the rows that it counts.

    A set is a text of a digit for each row: 1 where the row is in it.
    """

    path: str
    rows: int
    columns: Mapping[str, Cells]
    sets: Mapping[str, str]
    keys: Sequence[str]  # columns that tell its rows apart, as far as they can be told apart
    likes: Sequence[int]  # of each row its number, which two rows that are alike share

    @property
    def is_distinct(self) -> bool:
        """Whether no row is there twice."""
        return not self.likes or self.likes[-1] == self.rows - 1

    def told(self, bits: str) -> str:
        """A set as the engine tells it: as it is or, where rows are alike, the number of each."""
        if self.is_distinct:
            return bits
        numbers = sorted(like for like, bit in zip(self.likes, bits, strict=True) if bit == "1")
        return f"[{', '.join(map(str, numbers))}]"


def row_list(
    path: str, rows: int, columns: Mapping[str, Cells], sets: Mapping[str, str]
) -> RowList:
    """A list, with the columns that tell its rows apart: where each was read from, or all."""
    made = RowList(path, rows, columns, sets, tuple(columns), _likes(columns, tuple(columns)))
    if not set(WHERE_FROM) <= set(columns):
        return made
    read = replace(made, keys=WHERE_FROM, likes=_likes(columns, WHERE_FROM))
    return read if read.is_distinct else made


def _likes(columns: Mapping[str, Cells], keys: Sequence[str]) -> Sequence[int]:
    numbers: dict[tuple[str | None, ...], int] = {}
    rows = zip(*(columns[one] for one in keys), strict=True)
    return [numbers.setdefault(row, len(numbers)) for row in rows]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of a list, and the SQL that lists its rows."""

    query: Query
    listing: Statement


def asked_of(told: RowList, queries: Mapping[str, Query]) -> dict[str, Asked]:
    """The queries of the list that publish SQL for their rows."""
    own = (queries[name] for name in told.sets if name in queries)
    return {one.id: Asked(one, taken_apart(one.rows_sql)) for one in own if one.rows_sql}


def view_of(asked: Mapping[str, Asked]) -> Statement | None:
    """The view whose rows are listed: the one that the first query begins with."""
    return next((one.listing for one in asked.values()), None)


def listed_rows(
    published: Published, told: RowList, asked: Mapping[str, Asked], tally: Tally, *, kept: bool
) -> Iterator[Problem]:
    """A problem for each column and each query of the list that the published SQL does not bear.

    ``kept`` is whether the engine has the view at hand.
    """
    engine, own = published.engine, view_of(asked)
    if not told.sets:
        return  # pages show no row of it
    if own is None or not own.view or own.view in published.tables:
        yield _differs(told.path, "rows", "no SQL of a view lists them")
        return
    try:
        if not kept:
            engine.keep(own.view, own.view_sql)
        read = _laid_beside(engine, told, own.view)
        if read:
            yield from _cells(engine, told, own.view, read)
            yield from _sets(engine, told, asked, read, tally)
        else:
            yield _differs(told.path, "rows", f"they are not those of the view {own.view}")
    except RefusedError:
        yield Problem("query-refused", QUERIES, column=f"{told.path}, rows_sql")
    except FailedError as error:
        yield Problem("query-fails", QUERIES, column=f"{told.path}, rows_sql", found=str(error))
    finally:
        engine.forget(NAME)
        if not kept:
            engine.forget(own.view)


def _laid_beside(engine: Engine, told: RowList, view: str) -> dict[str, str]:
    """Keep the list as a table; gives by column how one of its cells is read, as the view's type.

    Nothing where the rows of the list are not those of the view, each as often.
    """
    names, _ = engine.rows(f"SELECT * FROM {identifier(view)} LIMIT 0")
    if not set(told.columns) <= set(names):
        return {}
    firsts: list[int] = []
    for at, like in enumerate(told.likes):
        firsts += [at] if like == len(firsts) else []
    once = {name: [cells[at] for at in firsts] for name, cells in told.columns.items()}
    engine.keep_columns(NAME, once, AT)
    typed = ", ".join(f"typeof({identifier(name)})" for name in told.columns)
    _, types = engine.rows(f"SELECT {typed} FROM {identifier(view)} LIMIT 1")
    read = {
        name: f"TRY_CAST(n.{identifier(name)} AS {kind})"
        for one in types
        for name, kind in zip(told.columns, one, strict=True)
    }
    if not read:
        return {}
    (every,) = _found(engine, told, [(f"SELECT * FROM {identifier(view)}", ())], read)
    return read if every == told.told("1" * told.rows) else {}


def _joined(other: str, told: RowList, read: Mapping[str, str]) -> str:
    """The rows of the list that are those of the other: the same in all keys."""
    return " AND ".join(
        f"{read[name]} IS NOT DISTINCT FROM {other}.{identifier(name)}" for name in told.keys
    )


def _cells(engine: Engine, told: RowList, view: str, read: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each column that has another cell than the view."""
    parts = ", ".join(
        f"COUNT(*) FILTER (WHERE {cell} IS DISTINCT FROM v.{identifier(name)} "
        f"OR (n.{identifier(name)} IS NULL) != (v.{identifier(name)} IS NULL))"
        for name, cell in read.items()
    )
    _, ((*numbers,),) = engine.rows(
        f"SELECT {parts} FROM {identifier(view)} v "
        f"JOIN {identifier(NAME)} n ON {_joined('v', told, read)}"
    )
    for name, number in zip(told.columns, numbers, strict=True):
        if number:
            yield _differs(told.path, name, f"{number:,} of its cells are others")


def _sets(
    engine: Engine,
    told: RowList,
    asked: Mapping[str, Asked],
    read: Mapping[str, str],
    tally: Tally,
) -> Iterator[Problem]:
    """A problem for each query of which the list has other rows than its SQL."""
    kept = next(iter(asked.values())).listing  # whose view is at hand
    sets: dict[str, str] = {}  # by query its SQL without the order, which no set has
    labels: dict[str, dict[str, None]] = {}  # by SQL the columns by which its rows are counted
    for name, own in asked.items():
        sql = own.listing.rest if own.listing.has_view_of(kept) else own.listing.whole
        # Alone it must be one question; a bracket that it closes itself would make it part of ours.
        engine.only_select(sql)
        sets[name] = sql.rpartition(LAST_ORDER)[0] or sql
        labels.setdefault(sets[name], {}).update(dict.fromkeys(own.query.dimensions))
    found: dict[str, str] = {}
    for start in range(0, len(labels), TOGETHER):
        some = list(labels)[start : start + TOGETHER]
        parts = [(sql, list(labels[sql])) for sql in some]
        found |= zip(some, _found(engine, told, parts, read), strict=True)
    for name, sql in sets.items():
        tally.add("sets")
        if found[sql] != told.told(told.sets[name]):
            yield _differs(told.path, name, "its SQL lists other rows")


def _found(
    engine: Engine,
    told: RowList,
    some: Sequence[tuple[str, Sequence[str]]],
    read: Mapping[str, str],
) -> list[str]:
    """The rows that each SQL lists as a set; nothing where one is not in the list, or too often.

    Beside each SQL stand the columns in which its rows must be those of the list.
    """
    at = f"n.{identifier(AT)}"
    whole = (
        f"BITSTRING_AGG({at}, 0, {told.rows - 1})"
        if told.is_distinct
        else f"LIST({at} ORDER BY {at})"
    )
    parts = (
        f"SELECT {number}, {whole}::VARCHAR, COUNT(*), COUNT({at}), {_others(columns, read)} "
        f"FROM (\n{sql}\n) r LEFT JOIN {identifier(NAME)} n ON {_joined('r', told, read)}"
        for number, (sql, columns) in enumerate(some)
    )
    _, answers = engine.rows("\nUNION ALL\n".join(parts))
    sets = [""] * len(some)
    for number, listed, rows, places, others in answers:
        set_of = listed or told.told("0" * told.rows)
        is_whole = rows == places and (not told.is_distinct or rows == set_of.count("1"))
        if is_whole and not others:
            sets[number] = set_of
    return sets


def _others(columns: Sequence[str], read: Mapping[str, str]) -> str:
    """How many rows have another cell than the list in one of these columns."""
    parts = (f"{read[name]} IS DISTINCT FROM r.{identifier(name)}" for name in columns)
    condition = " OR ".join(parts)
    return f"COUNT(*) FILTER (WHERE {condition})" if condition else "0"


def _differs(path: str, column: str, found: str) -> Problem:
    return Problem("row-list-rows-differ", path, column=column, found=found)
