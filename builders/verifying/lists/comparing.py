"""The rows of a list, found again: each cell, and which rows each query counts.

The list is put beside what the published SQL makes: the view whose rows it lists, or the rows of
its queries where these are its own. Each of its rows must be one of those with the same cells, and
each set of its rows what the published SQL lists.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from builders.problems import Problem
from builders.verifying.engine import Engine, identifier
from builders.verifying.lists.files import ListFile
from builders.verifying.lists.laid import AT, TOGETHER, Laid
from builders.verifying.published import Published, Query
from builders.verifying.statements import Statement, taken_apart
from builders.verifying.verdict import Tally

OWN_ROWS = "lightwell rows of a list"
LAST_ORDER = "\nORDER BY"  # of a whole statement: within it lines are indented


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of a list, and the SQL that lists its rows."""

    query: Query
    listing: Statement


def asked_of(one: ListFile, queries: Mapping[str, Query]) -> dict[str, Asked]:
    """The queries of the list that publish SQL for their rows."""
    own = (queries[name] for name in one.queries if name in queries)
    return {query.id: Asked(query, taken_apart(query.rows_sql)) for query in own if query.rows_sql}


def view_of(asked: Mapping[str, Asked]) -> Statement | None:
    """The view whose rows are listed: the one that the first query begins with."""
    return next((one.listing for one in asked.values()), None)


@contextmanager
def view_at_hand(
    published: Published, asked: Mapping[str, Asked], *, kept: bool
) -> Iterator[Statement | None]:
    """The view whose rows are listed, kept under its name; None where no published SQL has one.

    ``kept`` is whether the engine has it already. Raises FailedError and RefusedError.
    """
    own = view_of(asked)
    if own is None or not own.view or own.view in published.tables:
        yield None
        return
    if not kept:
        published.engine.keep(own.view, own.view_sql)
    try:
        yield own
    finally:
        if not kept:
            published.engine.forget(own.view)


def compared(
    engine: Engine, one: ListFile, laid: Laid, asked: Mapping[str, Asked], tally: Tally
) -> Iterator[Problem]:
    """A problem for each column and each query of the list that the published SQL does not bear.

    The engine has the view at hand. Raises FailedError and RefusedError.
    """
    statements = _statements(engine, asked)
    first = next(iter(statements.values()))
    source = next(iter(asked.values())).listing.view
    if one.is_own:
        source = OWN_ROWS
        engine.keep(source, first)
    try:
        beside = _Beside(engine, one, laid, source, _read_as(engine, laid, source))
        if not beside.has_all():
            yield differs(one.path, "rows", "they are not those that the SQL makes")
            return
        yield from beside.cells()
        # Rows of its own that are all there need not be made once more.
        known = {first: laid.told("1" * laid.rows)} if one.is_own else {}
        found = known | beside.sets(_labels_by_sql(asked, statements, known))
        for name, sql in statements.items():
            tally.add("sets")
            if found[sql] != laid.told(laid.sets[one.queries[name]]):
                yield differs(one.path, name, "its SQL lists other rows")
    finally:
        engine.forget(OWN_ROWS)


def _statements(engine: Engine, asked: Mapping[str, Asked]) -> dict[str, str]:
    """By query the SQL of its rows without the order, which no set has; the view is at hand."""
    kept = next(iter(asked.values())).listing
    found = {}
    for name, own in asked.items():
        sql = own.listing.rest if own.listing.has_view_of(kept) else own.listing.whole
        # Alone it must be one question; a bracket that it closes itself would make it part of ours.
        engine.only_select(sql)
        found[name] = sql.rpartition(LAST_ORDER)[0] or sql
    return found


def _labels_by_sql(
    asked: Mapping[str, Asked], statements: Mapping[str, str], known: Container[str]
) -> dict[str, list[str]]:
    """By SQL that is not known yet, the columns by which its rows are counted."""
    labels: dict[str, dict[str, None]] = {}
    for name, sql in statements.items():
        if sql not in known:
            labels.setdefault(sql, {}).update(dict.fromkeys(asked[name].query.dimensions))
    return {sql: list(names) for sql, names in labels.items()}


def _read_as(engine: Engine, laid: Laid, source: str) -> dict[str, str]:
    """By column of the list, how one of its cells is read as the source's type.

    Raises FailedError where the source has no such column.
    """
    typed = ", ".join(f"typeof({identifier(name)})" for name in laid.columns)
    _, types = engine.rows(f"SELECT {typed} FROM {identifier(source)} LIMIT 1")
    kinds = types[0] if types else ["VARCHAR"] * len(laid.columns)
    return {
        name: f"TRY_CAST(n.{identifier(name)} AS {kind})"
        for name, kind in zip(laid.columns, kinds, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Beside:
    """A list beside the source of its rows; ``read`` tells how cells are read as the source's."""

    engine: Engine
    one: ListFile
    laid: Laid
    source: str
    read: Mapping[str, str]

    def has_all(self) -> bool:
        """Whether the rows of the list are those of the source, each as often."""
        ((_, every),) = self.sets({f"SELECT * FROM {identifier(self.source)}": []}).items()
        return every == self.laid.told("1" * self.laid.rows)

    def cells(self) -> Iterator[Problem]:
        """A problem for each column that has another cell than the source."""
        parts = ", ".join(
            f"COUNT(*) FILTER (WHERE {cell} IS DISTINCT FROM v.{identifier(name)} "
            f"OR (n.{identifier(name)} IS NULL) != (v.{identifier(name)} IS NULL))"
            for name, cell in self.read.items()
        )
        _, ((*numbers,),) = self.engine.rows(
            f"SELECT {parts} FROM {identifier(self.source)} v "
            f"JOIN {identifier(self.laid.once)} n ON {self._joined('v')}"
        )
        for name, number in zip(self.laid.columns, numbers, strict=True):
            if number:
                yield differs(self.one.path, name, f"{number:,} of its cells are others")

    def sets(self, labels: Mapping[str, Sequence[str]]) -> dict[str, str]:
        """By SQL the rows that it lists as a set: nothing where one is not in the list.

        Nor is there a set where one is there too often, or has other labels than in the list.
        """
        found: dict[str, str] = {}
        for start in range(0, len(labels), TOGETHER):
            some = list(labels.items())[start : start + TOGETHER]
            parts = [self._set_of(number, sql, names) for number, (sql, names) in enumerate(some)]
            _, answers = self.engine.rows("\nUNION ALL\n".join(parts))
            for number, listed, rows, places, others in answers:
                set_of = listed or self.laid.told("0" * self.laid.rows)
                once = bool(self.laid.likes) or rows == set_of.count("1")
                is_whole = rows == places and once and not others
                found[some[number][0]] = set_of if is_whole else ""
        return found

    def _set_of(self, number: int, sql: str, labels: Sequence[str]) -> str:
        at = f"n.{identifier(AT)}"
        whole = (
            f"LIST({at} ORDER BY {at})"
            if self.laid.likes
            else f"BITSTRING_AGG({at}, 0, {self.laid.rows - 1})"
        )
        return (
            f"SELECT {number}, {whole}::VARCHAR, COUNT(*), COUNT({at}), "
            f"{_others(labels, self.read)} FROM (\n{sql}\n) r "
            f"LEFT JOIN {identifier(self.laid.once)} n ON {self._joined('r')}"
        )

    def _joined(self, other: str) -> str:
        """The rows of the list that are those of the other: the same in all keys."""
        return " AND ".join(
            f"{self.read[name]} IS NOT DISTINCT FROM {other}.{identifier(name)}"
            for name in self.laid.keys
        )


def _others(columns: Sequence[str], read: Mapping[str, str]) -> str:
    """How many rows have another cell than the list in one of these columns."""
    parts = (f"{read[name]} IS DISTINCT FROM r.{identifier(name)}" for name in columns)
    condition = " OR ".join(parts)
    return f"COUNT(*) FILTER (WHERE {condition})" if condition else "0"


def differs(path: str, column: str, found: str) -> Problem:
    """A list that is not what the published SQL makes."""
    return Problem("row-list-rows-differ", path, column=column, found=found)
