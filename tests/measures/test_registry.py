"""Whatever is registered as a measure is published with SQL that gives its figures."""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from builders.kinds import KINDS
from builders.measures import MEASURES, of_kind
from builders.measures.figure import Figure, figure_id
from builders.tables.quality import QUALITY_TABLES

pytestmark = pytest.mark.xdist_group("registry")

DIFFERENCES = {"over_plan", "budget_growth", "budget_over", "indicator_change"}
# Not known unless the denominator is above zero.
ABOVE_ZERO = {"change_on_year", "actual_against_plan"}
# A part of an amount, with the whole beside it.
PARTS = {"shared_amount"}
PER_THOUSAND = {"requests_per_1000", "rate"}
ADDED_UP = (
    *("amount", "project_count", "project_budget", "project_spent"),
    *("late_count", "over_budget_count", "request_count", "closed_count", "backlog"),
    *("overdue_count", "rows_read", "rows_published", "file_bytes"),
)
# Counts of which no row of the table is one: payees, targets, and what the checks counted.
NOT_ROWS = {
    *("payee_count", "indicator_met"),
    *("rows_read", "rows_published", "rows_withheld", "problems_waived", "rows_corrected"),
}
# These may leave rows out of a breakdown: they belong to none of its groups.
PARTIAL = {"place", "period"}


@pytest.fixture(scope="module")
def fresh(demo: Any, tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """A connection that knows nothing but the Parquet files."""
    folder = tmp_path_factory.mktemp("published")
    assert len(demo.figures) > 0
    files = [table.parquet for table in demo.checked.tables.values()]
    for name in QUALITY_TABLES:
        files.append(folder / f"{name}.parquet")
        pq.write_table(demo.backend.con.table(name).to_arrow_table(), files[-1])
    connection = duckdb.connect()
    for file in files:
        connection.execute(f"CREATE VIEW {Path(file).stem} AS FROM '{file}'")
    return connection


def own(demo: Any, measure: str) -> list[Figure]:
    return [figure for figure in demo.figures if figure.measure == measure]


@pytest.mark.parametrize("measure", MEASURES)
def test_the_published_sql_gives_the_figures_from_the_parquet_files_alone(
    demo: Any, fresh: duckdb.DuckDBPyConnection, measure: str
):
    queries = [query for query in demo.figures.queries.values() if query.measure == measure]
    assert queries
    recomputed: dict[str, tuple[Any, ...]] = {}
    for query in queries:
        for row in fresh.sql(query.sql).to_arrow_table().to_pylist():
            labels = {n: "" if row[n] is None else str(row[n]) for n in query.dimensions}
            ident = figure_id(query.dataset, measure, labels)
            assert ident not in recomputed
            recomputed[ident] = tuple(row[n] for n in ("numerator", "denominator", "value"))
    published = {f.id: (f.numerator, f.denominator, f.value) for f in own(demo, measure)}
    assert recomputed == published
    assert any(value is not None for _, _, value in published.values())


@pytest.mark.parametrize("measure", MEASURES)
def test_the_rows_behind_a_figure_are_as_many_as_it_says_from_the_parquet_files_alone(
    demo: Any, fresh: duckdb.DuckDBPyConnection, measure: str
):
    queries = [query for query in demo.figures.queries.values() if query.measure == measure]
    if MEASURES[measure].behind is None:
        assert {None} == {figure.rows for figure in own(demo, measure)}
        return
    listed: Counter[str] = Counter()
    for query in queries:
        for row in fresh.sql(query.rows_sql).to_arrow_table().to_pylist():
            labels = {n: "" if row[n] is None else str(row[n]) for n in query.dimensions}
            listed[figure_id(query.dataset, measure, labels)] += 1
    figures = {figure.id: figure.rows for figure in own(demo, measure)}
    assert figures == {ident: listed[ident] for ident in figures}
    assert any(figures.values()) or not any(figure.value for figure in own(demo, measure))


def test_every_count_is_made_of_as_many_rows_as_it_counts():
    said = {m.id: m.behind.equals for m in MEASURES.values() if m.behind and m.unit == "count"}
    other = {name for name, equals in said.items() if equals != "numerator"}
    assert NOT_ROWS == other


def test_of_every_measure_the_rows_behind_its_figures_can_be_listed():
    assert [] == [measure.id for measure in MEASURES.values() if measure.behind is None]


@pytest.mark.parametrize("measure", MEASURES)
def test_value_numerator_and_denominator_agree(demo: Any, measure: str):
    wrong = [figure for figure in own(demo, measure) if not agrees(figure)]
    assert [] == wrong


def agrees(figure: Figure) -> bool:
    top, bottom, value = figure.numerator, figure.denominator, figure.value
    if figure.measure in DIFFERENCES:
        known = top is not None and bottom is not None
        return value == (top - bottom if known else None)
    if bottom is None:
        # A sum alone; a rate whose denominator is not known is not known either.
        return value in (top, None)
    if top is None:
        # A quantile has no numerator; its denominator counts what is behind it.
        return (value is None) == (bottom == 0) or value is None
    if figure.unit == "count" or figure.measure in PARTS:
        return value == top <= bottom
    if bottom == 0 or (bottom < 0 and figure.measure in ABOVE_ZERO):
        return value is None
    factor = 1000 if figure.measure in PER_THOUSAND else 1
    if figure.measure in {"indicator_value", "indicator_latest"}:
        factor = 100 if figure.unit in {"percent", "points"} else 1
    exact = (top * factor / bottom).quantize(Decimal("1e-9"), ROUND_HALF_EVEN)
    return value is not None and abs(value - exact) <= Decimal("1e-8")


@pytest.mark.parametrize("measure", ADDED_UP)
def test_the_parts_of_a_breakdown_add_up_to_the_whole(demo: Any, measure: str):
    compared = 0
    for dataset in {figure.dataset for figure in own(demo, measure)}:
        mine = [f for f in own(demo, measure) if f.dataset == dataset]
        by = {tuple(n for n, _ in f.dimensions) for f in mine}
        for names in by:
            for name in names:
                rest = tuple(n for n in names if n != name)
                if name in PARTIAL or rest not in by:
                    continue
                compared += added_up(mine, names, rest)
    assert compared


def added_up(figures: list[Figure], names: tuple[str, ...], rest: tuple[str, ...]) -> int:
    wholes = {
        tuple(f.label(n) for n in rest): f.value or 0
        for f in figures
        if tuple(n for n, _ in f.dimensions) == rest
    }
    sums: dict[tuple[str, ...], Decimal] = dict.fromkeys(wholes, Decimal(0))
    for f in figures:
        if tuple(n for n, _ in f.dimensions) == names:
            sums[tuple(f.label(n) for n in rest)] += f.value or 0
    assert wholes == sums, names
    return len(wholes)


@pytest.mark.parametrize("measure", ["project_count", "project_budget", "request_count", "backlog"])
def test_the_places_and_the_scopes_without_a_place_add_up_to_the_whole(demo: Any, measure: str):
    figures = own(demo, measure)
    rest = {
        tuple((n, v) for n, v in f.dimensions if n != "place_scope")
        for f in figures
        if f.label("place_scope")
    }
    assert rest
    for labels in rest:
        mine = [f for f in figures if set(labels) <= set(f.dimensions)]
        names = {n for n, _ in labels}
        places = [f for f in mine if {n for n, _ in f.dimensions} == names | {"place"}]
        scopes = [f for f in mine if {n for n, _ in f.dimensions} == names | {"place_scope"}]
        [whole] = [f for f in mine if f.dimensions == labels]
        apart = [f for f in scopes if f.label("place_scope") != "place"]
        together = [f for f in scopes if f.label("place_scope") == "place"]
        assert sum(f.value or 0 for f in together) == sum(f.value or 0 for f in places)
        assert (whole.value or 0) == sum(f.value or 0 for f in (*places, *apart))


def test_shares_of_a_total_add_up_to_one(demo: Any):
    sums: dict[tuple[Any, ...], Decimal] = {}
    for figure in own(demo, "share_of_total"):
        [by] = {n for n, _ in figure.dimensions} & {"department", "fund", "category"}
        group = (by, *(figure.label(n) for n in ("direction", "phase", "year")))
        sums[group] = sums.get(group, Decimal(0)) + (figure.value or 0)
    assert sums
    assert all(abs(total - 1) < Decimal("1e-7") for total in sums.values())


def test_every_breakdown_gives_one_figure_a_group_and_figures_are_in_order(demo: Any):
    ids = [figure.id for figure in demo.figures]
    assert sorted(set(ids)) == ids
    assert {f.query for f in demo.figures} <= set(demo.figures.queries)


def test_no_figure_has_more_than_nine_decimals(demo: Any):
    numbers = [n for f in demo.figures for n in (f.value, f.numerator, f.denominator)]
    assert all(-9 <= n.as_tuple().exponent for n in numbers if n is not None)


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_a_measure_says_what_it_is(measure: Any):
    assert measure.definition.endswith(".")
    assert measure.title[0].isupper()
    assert measure.breakdowns
    assert measure.better in {"higher", "lower", "neither"}
    assert measure.kind in {*KINDS, "catalogue", "shares", "rates"}


def test_every_measure_belongs_to_its_kind():
    kinds = [m for kind in KINDS.values() for m in kind.measures]
    assert set(MEASURES.values()) == {
        *kinds,
        *of_kind("catalogue"),
        *of_kind("shares"),
        *of_kind("rates"),
    }
    assert len(kinds) == len(set(kinds))
