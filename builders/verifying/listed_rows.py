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


def listed_rows(
    published: Published, told: RowList, queries: Mapping[str, Query], tally: Tally
) -> Iterator[Problem]:
    """A problem for each column and each query of the list that the published SQL does not bear."""
    asked = {name: queries[name] for name in told.sets if name in queries}
    statements = {name: taken_apart(one.rows_sql) for name, one in asked.items() if one.rows_sql}
    engine = published.engine
    if not told.sets:
        return  # pages show no row of it
    first = next(iter(statements.values()), None)
    if first is None or not first.view or first.view in published.tables:
        yield _differs(told.path, "rows", "no SQL of a view lists them")
        return
    try:
        engine.forget(first.view)  # may be left over from counting
        engine.keep(first.view, first.view_sql)
        read = _laid_beside(engine, told, first.view)
        if not read:
            yield _differs(told.path, "rows", f"they are not those of the view {first.view}")
            return
        yield from _cells(engine, told, first.view, read)
        yield from _sets(engine, told, statements, read, tally)
    except RefusedError:
        yield Problem("query-refused", QUERIES, column=f"{told.path}, rows_sql")
    except FailedError as error:
        yield Problem("query-fails", QUERIES, column=f"{told.path}, rows_sql", found=str(error))
    finally:
        engine.forget(NAME)
        engine.forget(first.view)


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
    (every,) = _found(engine, told, [f"SELECT * FROM {identifier(view)}"], read)
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
    statements: Mapping[str, Statement],
    read: Mapping[str, str],
    tally: Tally,
) -> Iterator[Problem]:
    """A problem for each query of which the list has other rows than its SQL."""
    kept = next(iter(statements.values()))  # whose view is at hand
    asked: dict[str, str] = {}  # by query its SQL without the order, which no set has
    for name, own in statements.items():
        is_kept = (own.view, own.view_sql) == (kept.view, kept.view_sql)
        sql = own.rest if is_kept else own.whole
        # Alone it must be one question; a bracket that it closes itself would make it part of ours.
        engine.only_select(sql)
        asked[name] = sql.rpartition(LAST_ORDER)[0] or sql
    distinct = list(dict.fromkeys(asked.values()))
    found: dict[str, str] = {}
    for start in range(0, len(distinct), TOGETHER):
        some = distinct[start : start + TOGETHER]
        found |= zip(some, _found(engine, told, some, read), strict=True)
    for name, sql in asked.items():
        tally.add("sets")
        if found[sql] != told.told(told.sets[name]):
            yield _differs(told.path, name, "its SQL lists other rows")


def _found(
    engine: Engine, told: RowList, some: Sequence[str], read: Mapping[str, str]
) -> list[str]:
    """The rows that each SQL lists as a set; nothing where one is not in the list, or too often."""
    at = f"n.{identifier(AT)}"
    whole = (
        f"BITSTRING_AGG({at}, 0, {told.rows - 1})"
        if told.is_distinct
        else f"LIST({at} ORDER BY {at})"
    )
    parts = (
        f"SELECT {number}, {whole}::VARCHAR, COUNT(*), COUNT({at}) "
        f"FROM (\n{sql}\n) r LEFT JOIN {identifier(NAME)} n ON {_joined('r', told, read)}"
        for number, sql in enumerate(some)
    )
    _, answers = engine.rows("\nUNION ALL\n".join(parts))
    sets = [""] * len(some)
    for number, listed, rows, places in answers:
        set_of = listed or told.told("0" * told.rows)
        if rows == places and (not told.is_distinct or rows == set_of.count("1")):
            sets[number] = set_of
    return sets


def _differs(path: str, column: str, found: str) -> Problem:
    return Problem("row-list-rows-differ", path, column=column, found=found)
