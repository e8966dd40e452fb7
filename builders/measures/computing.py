"""Measures become figures: each breakdown is one published query.

The rows that a kind prepares are computed once and kept under the view's name; the published
statement carries the view with it, and gives the same figures from the published tables alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import ibis.expr.types as ir
from ibis.backends.duckdb import Backend

from builders.measures.asking import Asked, sql_of
from builders.measures.figure import Figure, Figures, Query, figure_id
from builders.measures.measure import Measure
from builders.measures.statements import Statements
from builders.measures.views.indicators import unit_of
from builders.sources.dataset import Dataset
from builders.tables.table import Table

WIDEST = 38  # digits of an exact number; Python would round to 28


@dataclass(frozen=True, slots=True)
class Subject:
    """One dataset ready to be counted; ``view`` is the name under which ``rows`` are kept.

    ``behind`` are the rows behind the figures and the name of their view, where these are others
    than those that are counted.
    """

    dataset: Dataset
    view: str
    rows: ir.Table
    measures: Sequence[Measure]
    behind: tuple[str, ir.Table] | None = None


def compute_figures(
    backend: Backend,
    subjects: Sequence[Subject],
    tables: Mapping[str, Table],
    as_of: date,
    statements: Statements | None = None,
) -> Figures:
    """Count every measure of every subject; figures come in the order of their ids.

    ``tables`` holds, by dataset, the places that a subject's own rows were joined to.
    """
    statements = statements or Statements()
    figures: dict[str, Figure] = {}
    queries: dict[str, Query] = {}
    for subject in subjects:
        counted = _keep(backend, subject.view, subject.rows)
        listed = _keep(backend, *subject.behind) if subject.behind else counted
        places = tables.get(subject.dataset.places_of)
        known = backend.table(places.name) if places is not None else None

        def seen(view: View, known: ir.Table | None = known) -> Asked:
            return Asked.of(backend.table(view.name), known, as_of, statements)

        asking = _Asking(counted, seen(counted), listed, seen(listed))
        for query, measure in _queries(subject, asking):
            if query.id in queries:
                # Two tables of one dataset that hold the columns of one measure.
                message = f"The query {query.id} is asked of two tables."
                raise ValueError(message)
            queries[query.id] = query
            for figure in _figures(backend, subject, query, measure):
                figures[figure.id] = figure
    statements.keep()
    return Figures(dict(sorted(figures.items())), queries)


@dataclass(frozen=True, slots=True)
class View:
    """Rows that are kept under a name, and the SQL that made them."""

    name: str
    sql: str

    def asked(self, select: str) -> str:
        """The view and what asks it in one statement; the latter may have views of its own."""
        own = select.removeprefix("WITH ")
        after = "\n" if own == select else ", "
        return f'WITH "{self.name}" AS (\n{self.sql}\n){after}{own}'


@dataclass(frozen=True, slots=True)
class _Asking:
    """The views that a subject's figures are counted of and listed of, and what asks each."""

    counted: View
    count: Asked
    listed: View
    list: Asked


def _keep(backend: Backend, name: str, rows: ir.Table) -> View:
    """Compute the rows once, as a table of the name."""
    sql = sql_of(rows)
    backend.con.execute(f'CREATE OR REPLACE TABLE "{name}" AS {sql}')
    return View(name, sql)


def _queries(subject: Subject, asking: _Asking) -> Iterator[tuple[Query, Measure]]:
    scene = asking.count.scene
    columns = set(scene.rows.columns)
    people_known = scene.places is not None and "population" in scene.places.columns
    for measure in subject.measures:
        if not columns.issuperset(measure.needs) or (measure.needs_people and not people_known):
            continue
        for by in measure.breakdowns:
            if columns.issuperset(by):
                yield _query(subject, measure, asking, by), measure


def _query(subject: Subject, measure: Measure, asking: _Asking, by: tuple[str, ...]) -> Query:
    counted, listed = asking.counted, asking.listed
    select = asking.count.count(measure, by)
    # From single rows people could be told, where small counts are hidden.
    rows_select = "" if subject.dataset.disclosure.hides_rows else asking.list.behind(measure, by)
    return Query(
        id=".".join((subject.dataset.id, measure.id, *by)),
        measure=measure.id,
        dataset=subject.dataset.id,
        dimensions=by,
        sql=counted.asked(select),
        view=counted.name,
        view_sql=counted.sql,
        select=select,
        rows_view=listed.name,
        rows_view_sql=listed.sql,
        rows_select=rows_select,
        rows_sql=listed.asked(rows_select) if rows_select else "",
        rows_equal=measure.behind.equals if measure.behind and rows_select else "",
    )


def _figures(
    backend: Backend, subject: Subject, query: Query, measure: Measure
) -> Iterator[Figure]:
    behind = _rows_behind(backend, query)
    for row in rows_of(backend, query.select):
        # What is not stated is a label of its own, and not the group without that label.
        labels = {n: "" if row[n] is None else str(row[n]) for n in query.dimensions}
        yield Figure(
            id=figure_id(subject.dataset.id, measure.id, labels),
            measure=measure.id,
            dataset=subject.dataset.id,
            version=subject.dataset.version,
            dimensions=tuple(sorted(labels.items())),
            value=_plain(row["value"]),
            numerator=_plain(row["numerator"]),
            denominator=_plain(row["denominator"]),
            unit=_unit(measure, subject.dataset, labels),
            query=query.id,
            rows=behind.get(tuple(labels.values()), 0) if query.rows_select else None,
        )


def _rows_behind(backend: Backend, query: Query) -> Mapping[tuple[str, ...], int]:
    """How many rows each figure of the query is made of, by its labels."""
    if not query.rows_select:
        return {}
    counted = ", ".join((*(f'"{name}"' for name in query.dimensions), "COUNT(*)"))
    sql = f"SELECT {counted} FROM (\n{query.rows_select}\n) GROUP BY ALL"
    found: dict[tuple[str, ...], int] = {}
    for *labels, number in backend.con.execute(sql).fetchall():
        key = tuple("" if label is None else str(label) for label in labels)
        found[key] = found.get(key, 0) + number
    return found


def rows_of(backend: Backend, sql: str) -> list[dict[str, Any]]:
    """The rows that the published SQL gives."""
    rows: list[dict[str, Any]] = backend.con.sql(sql).to_arrow_table().to_pylist()
    return rows


def _plain(value: Decimal | None) -> Decimal | None:
    """The number without trailing zeros."""
    if value is None:
        return None
    with localcontext(prec=WIDEST):
        plain = value.normalize()
        return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain


def _unit(measure: Measure, dataset: Dataset, labels: Mapping[str, str]) -> str:
    if measure.unit == "rate":
        return "number" if dataset.kind == "requests" else "money"
    if measure.unit != "indicator":
        return measure.unit
    return unit_of(dataset.indicators.get(labels.get("indicator", "")))
