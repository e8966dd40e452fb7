"""The rows behind every published figure, listed with the published SQL and counted.

The number of rows is held against the one beside the figure and, where the query says that it is
the figure's numerator or denominator, against that as well.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from builders.problems import Problem
from builders.verifying.engine import Engine, FailedError, RefusedError, identifier
from builders.verifying.holding import FIGURES
from builders.verifying.published import QUERIES, Figure, Query
from builders.verifying.statements import Statement, taken_apart
from builders.verifying.verdict import Tally

EQUAL = ("numerator", "denominator")
TOGETHER = 32  # lists that are counted in one statement: each alone costs more to ask than to count
Labels = tuple[str, ...]
Counted = dict[Labels, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """A query with its figures, and the SQL that lists the rows behind them."""

    query: Query
    figures: tuple[Figure, ...]
    sql: str


def listing(query: Query, kept: Statement | None, told: Iterable[Figure]) -> Listing:
    """The listing of a query; ``kept`` is the view that the engine keeps meanwhile."""
    own = taken_apart(query.rows_sql)
    is_kept = kept is not None and own.has_view_of(kept)
    return Listing(query, tuple(told), own.rest if is_kept else own.whole)


def rows_behind(
    engine: Engine, listings: Sequence[Listing], found: Container[str], tally: Tally
) -> Iterator[Problem]:
    """A problem for each figure whose rows are not as many as it says.

    ``found`` are the queries whose rows have just been found again in a list, as many as each
    figure says: these are not counted once more.
    """
    yield from _known([one for one in listings if one.query.id in found], tally)
    listings = [one for one in listings if one.query.id not in found]
    for one in listings:
        if not one.query.rows_sql:
            told = (f for f in one.figures if f.rows is not None and not f.is_suppressed)
            yield from (_differ(figure, "no rows: they are not published") for figure in told)
    asked = [one for one in listings if one.query.rows_sql]
    for start in range(0, len(asked), TOGETHER):
        yield from _of_some(engine, asked[start : start + TOGETHER], tally)


def _known(listings: Iterable[Listing], tally: Tally) -> Iterator[Problem]:
    for one in listings:
        for figure in one.figures:
            if not figure.is_suppressed and figure.rows is not None:
                tally.add("rows")
                yield from _compared(one.query, figure, figure.rows)


def _of_some(engine: Engine, some: Sequence[Listing], tally: Tally) -> Iterator[Problem]:
    try:
        counted = _counted(engine, some)
    except (RefusedError, FailedError) as error:
        if len(some) > 1:
            for one in some:
                yield from _of_some(engine, [one], tally)
            return
        name = f"{some[0].query.id}, rows_sql"
        refused = isinstance(error, RefusedError)
        yield Problem(
            "query-refused" if refused else "query-fails", QUERIES, column=name, found=str(error)
        )
        return
    for one, rows in zip(some, counted, strict=True):
        for figure in one.figures:
            if not figure.is_suppressed:
                tally.add("rows")
                labels = tuple(figure.dimensions.get(name, "") for name in one.query.dimensions)
                yield from _compared(one.query, figure, rows.get(labels, 0))


def _counted(engine: Engine, some: Sequence[Listing]) -> list[Counted]:
    """How many rows each list has, by the labels of its query."""
    parts = []
    for number, one in enumerate(some):
        # Alone it must be one question; a bracket that it closes itself would make it part of ours.
        engine.only_select(one.sql)
        by = ", ".join(f"CAST({identifier(name)} AS VARCHAR)" for name in one.query.dimensions)
        parts.append(
            f"SELECT {number}, [{by}]::VARCHAR[], COUNT(*) FROM (\n{one.sql}\n) GROUP BY ALL"
        )
    _, rows = engine.rows("\nUNION ALL\n".join(parts))
    found: list[Counted] = [{} for _ in some]
    for number, labels, count in rows:
        key = tuple("" if label is None else label for label in labels)
        found[number][key] = found[number].get(key, 0) + count
    return found


def _compared(query: Query, figure: Figure, number: int) -> Iterator[Problem]:
    if figure.rows != number:
        yield _differ(figure, str(number))
    elif query.rows_equal in EQUAL:
        part = getattr(figure, query.rows_equal)
        # A sum over nothing is not known, and has no rows.
        if (Decimal(0) if part is None else part) != number:
            yield Problem(
                "figure-rows-disagree",
                FIGURES,
                column=f"{figure.id}, {query.rows_equal}",
                found=str(part),
                wanted=str(number),
            )


def _differ(figure: Figure, wanted: str) -> Problem:
    told = "no number" if figure.rows is None else str(figure.rows)
    return Problem("figure-rows-differ", FIGURES, column=figure.id, found=told, wanted=wanted)
