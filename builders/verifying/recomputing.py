"""Every published figure, computed again with the published SQL on the published rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import quote

from builders.problems import Problem
from builders.steps import step
from builders.verifying.engine import Engine, FailedError, RefusedError
from builders.verifying.holding import FIGURES
from builders.verifying.lists import RowLists
from builders.verifying.published import QUERIES, Figure, Number, Published, Query
from builders.verifying.rows_behind import Listing, listing, rows_behind
from builders.verifying.statements import Statement, taken_apart
from builders.verifying.verdict import Tally

PARTS = ("value", "numerator", "denominator")
Row = dict[str, Any]
# A query with its rows, or what kept it from being answered, and the view that is kept meanwhile.
Answer = tuple[Query, list[Row] | Problem, Statement | None]


def recompute(published: Published, lists: RowLists, tally: Tally) -> Iterator[Problem]:
    """A problem for each figure that comes out differently, not at all, or is not published.

    With each view its list of rows is looked at as well, while the view is at hand.
    """
    tally.add("figures", len(published.figures))
    tally.add("queries", len(published.queries))
    by_query: dict[str, dict[str, Figure]] = {}
    for figure in published.figures.values():
        by_query.setdefault(figure.query, {})[figure.id] = figure
    listings: list[Listing] = []
    for answer in _answers(published):
        if not isinstance(answer, tuple):
            problems, found = lists.of_view(answer) if answer else ([], set())
            yield from problems
            yield from rows_behind(published.engine, listings, found, tally)
            listings.clear()
            continue
        query, rows, kept = answer
        told = by_query.pop(query.id, {})
        if isinstance(rows, Problem):
            if rows.code == "query-fails" and query.dataset in published.closed:
                yield from _not_to_be_counted(told, tally)
            else:
                yield rows
            continue
        yield from _compared(query, rows, told, tally)
        listings.append(listing(query, kept, told.values()))
    for left in by_query:
        yield Problem("query-missing", QUERIES, column=left)


def _not_to_be_counted(told: dict[str, Figure], tally: Tally) -> Iterator[Problem]:
    """Figures of rows that nobody may see: they are told apart, and the hidden ones are bare."""
    for figure in told.values():
        tally.add("suppressed" if figure.is_suppressed else "closed")
        if figure.rows is not None and not figure.is_suppressed:
            yield Problem("suppressed-figure-told", FIGURES, column=f"{figure.id}, rows")
        if figure.is_suppressed:
            yield from _bare(figure)


def _answers(published: Published) -> Iterator[Answer | Statement | None]:
    """Each query with its rows; views are kept and shared.

    The view comes by itself before it is let go, and at the end: what was put off is to be asked
    now. It is None where no view is kept.
    """
    asked = [(query, taken_apart(query.sql)) for query in published.queries]
    asked.sort(key=lambda one: (one[1].view, one[1].view_sql))
    kept: Statement | None = None
    for done, (query, statement) in enumerate(asked):
        step("Recomputing", done, len(asked))
        if kept and not kept.has_view_of(statement):
            yield kept
            published.engine.forget(kept.view)
            kept = None
        try:
            kept = kept or _kept(published, statement)
            sql = statement.rest if kept is not None else statement.whole
            yield query, _rows(published.engine, query, sql, len(published.figures)), kept
        except RefusedError:
            yield query, Problem("query-refused", QUERIES, column=query.id), kept
        except FailedError as error:
            yield query, Problem("query-fails", QUERIES, column=query.id, found=str(error)), kept
    yield kept
    if kept:
        published.engine.forget(kept.view)


def _kept(published: Published, now: Statement) -> Statement | None:
    """Keep the statement's view as a table; None where it has none."""
    # A view of a table's own name could not be told from the table.
    if not now.view or now.view in published.tables:
        return None
    published.engine.keep(now.view, now.view_sql)
    return now


def _rows(engine: Engine, query: Query, sql: str, most: int) -> list[Row]:
    names, rows = engine.rows(sql, most)
    absent = [name for name in (*query.dimensions, *PARTS) if name not in names]
    if absent:
        raise FailedError(f"The answer has no column {', '.join(absent)}.")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _compared(
    query: Query, rows: Iterable[Row], told: dict[str, Figure], tally: Tally
) -> Iterator[Problem]:
    left = dict(told)
    for row in rows:
        ident = figure_id(query, row)
        figure = left.pop(ident, None)
        if figure is None:
            yield Problem("figure-not-in-table", FIGURES, column=ident)
        elif figure.is_suppressed:
            tally.add("suppressed")
            yield from _bare(figure)
        else:
            tally.add("recomputed")
            yield from _differences(figure, row)
    for ident, figure in left.items():
        if figure.is_suppressed:
            tally.add("suppressed")
            yield from _bare(figure)
        else:
            yield Problem("figure-not-recomputed", FIGURES, column=ident)


def _differences(figure: Figure, row: Row) -> Iterator[Problem]:
    told = (figure.value, figure.numerator, figure.denominator)
    for part, published in zip(PARTS, told, strict=True):
        again = _number(row[part])
        if published != again:
            yield Problem(
                "figure-recomputed-differently",
                FIGURES,
                column=f"{figure.id}, {part}",
                found=said(published),
                wanted=said(again),
            )


def _bare(figure: Figure) -> Iterator[Problem]:
    """A figure that is withheld to protect people must bear no number, nor that of its rows."""
    told = (figure.value, figure.numerator, figure.denominator, figure.rows)
    if any(number is not None for number in told):
        yield Problem("suppressed-figure-told", FIGURES, column=figure.id)


def figure_id(query: Query, row: Row) -> str:
    """The id that the site's convention gives to a row: dataset, measure and breakdown."""
    labels = {n: "" if row[n] is None else str(row[n]) for n in query.dimensions}
    parts = [f"{query.dataset}.{query.measure}"]
    parts += [f"{name}={quote(text, safe='')}" for name, text in sorted(labels.items())]
    return ";".join(parts)


def _number(value: Any) -> Number:
    if value is None:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return Decimal("NaN")


def said(number: Number) -> str:
    """A number for a message, without the zeros at its end."""
    if number is None:
        return "not known"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
