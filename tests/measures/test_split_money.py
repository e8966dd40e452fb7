"""Money that several places share is split by the steward's rule, and no total moves by a cent."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from builders.measures.figure import Figure

PEOPLE = {"North": 100, "South": 200, "West": 50}
SHARED = "places: {shared: {North/South: [North, South]}%s}"
PROJECTS = """id,name,place,budget_current,spent
1,Bridge,North,10.00,
2,Road,North/South,100.00,0.01
3,Park,north/south,,
4,Pool,West,7.50,1.00
"""
BUDGET = """year,phase,department,place,amount
2025,actual,Roads,North,10.00
2025,actual,Parks,North/South,-100.01
2025,actual,Pools,NORTH/SOUTH,
2024,actual,Parks,North/South,1.00
"""


def projects(rows_of: Callable[..., Any], split: str) -> Any:
    return rows_of("projects", PROJECTS, SHARED % split, PEOPLE)


def by_place(portal: Any, dataset: str, measure: str, **labels: str) -> dict[str, Decimal | None]:
    own = [f for f in portal.figures if (f.dataset, f.measure) == (dataset, measure)]
    mine = [f for f in own if dict(f.dimensions).keys() == {"place", *labels}]
    told = [f for f in mine if labels.items() <= dict(f.dimensions).items()]
    return {f.place: f.value for f in told}


@pytest.mark.parametrize(
    ("split", "north", "south"),
    [
        ("", "10.00", "0"),
        (", split: equally", "60.00", "50.00"),
        (", split: population", "43.33", "66.67"),
        (", split: {North/South: area}", "60.00", "50.00"),
    ],
)
def test_each_place_has_its_part_and_the_city_its_total(
    rows_of: Callable[..., Any], split: str, north: str, south: str
):
    portal = projects(rows_of, split)
    found = by_place(portal, "projects", "project_budget")
    assert {"north": Decimal(north), "south": Decimal(south), "west": Decimal("7.5")} == found
    assert Decimal("117.5") == portal.value("projects", "project_budget")
    assert Decimal("1.01") == portal.value("projects", "project_spent")


def test_places_and_what_is_of_none_add_up_to_the_whole(rows_of: Callable[..., Any]):
    portal = projects(rows_of, ", split: equally")
    places = by_place(portal, "projects", "project_budget").values()
    assert Decimal("117.5") == sum(one or 0 for one in places)
    assert Decimal("117.5") == portal.value("projects", "project_budget", place_scope="place")
    # A project whose budget is not known has no part to give.
    assert portal.value("projects", "project_budget", place_scope="split") is None


def test_no_project_is_counted_twice(rows_of: Callable[..., Any]):
    portal = projects(rows_of, ", split: equally")
    assert 4 == portal.value("projects", "project_count")
    assert {"north": 1, "south": 0, "west": 1} == by_place(portal, "projects", "project_count")
    assert 2 == portal.value("projects", "project_count", place_scope="split")
    assert 4 == portal.value("projects", "rows_published")
    assert all(entry.balances for entry in portal.checked.report.ledgers)


def test_the_parts_stand_beside_the_amount_in_the_published_table(rows_of: Callable[..., Any]):
    portal = projects(rows_of, ", split: population")
    assert [None, ["33.33", "66.67"], None, None] == portal.column(
        "projects", "budget_current_shares"
    )
    assert [None, ["0.00", "0.01"], None, None] == portal.column("projects", "spent_shares")
    assert ["place", "split", "split", "place"] == portal.column("projects", "place_scope")


def test_without_a_rule_the_table_is_as_it_was(rows_of: Callable[..., Any]):
    portal = projects(rows_of, "")
    assert ["place", "shared", "shared", "place"] == portal.column("projects", "place_scope")
    assert not portal.checked.tables["projects"].has("budget_current_shares")
    assert [] == [figure for figure in portal.figures if figure.measure == "shared_amount"]


def test_a_part_is_told_with_the_whole_that_it_is_of(rows_of: Callable[..., Any]):
    portal = projects(rows_of, ", split: population")
    labels = {"role": "budget_current", "place": "south"}
    assert (Decimal("66.67"), 100) == portal.fraction("projects", "shared_amount", **labels)
    assert (Decimal("66.67"), 100) == portal.fraction(
        "projects", "shared_amount", **labels, shared_as="North/South"
    )


def test_a_budget_is_split_year_by_year(rows_of: Callable[..., Any]):
    portal = rows_of("budget", BUDGET, SHARED % ", split: equally", PEOPLE)
    labels = {"direction": "expenditure", "phase": "actual"}
    found = by_place(portal, "budget", "amount", **labels, year="2025")
    assert {"north": Decimal("-40.01"), "south": Decimal(-50)} == found
    assert Decimal("-90.01") == portal.value("budget", "amount", **labels, year="2025")
    assert Decimal("0.5") == portal.value("budget", "amount", **labels, year="2024", place="south")
    assert (Decimal("-50.01"), Decimal("-100.01")) == portal.fraction(
        "budget", "shared_amount", **labels, year="2025", place="north"
    )


def test_the_published_sql_splits_the_published_rows(rows_of: Callable[..., Any]):
    portal = rows_of("budget", BUDGET, SHARED % ", split: equally", PEOPLE)
    table: Path = portal.checked.tables["budget"].parquet
    fresh = duckdb.connect()
    fresh.execute(f"CREATE VIEW budget AS FROM '{table}'")
    measures = {"amount", "shared_amount"}
    queries = portal.figures.queries.values()
    own = [q for q in queries if q.measure in measures and "place" in q.dimensions]
    counted: dict[str, Figure] = portal.figures.by_id
    assert measures == {query.measure for query in own}
    for query in own:
        rows = fresh.sql(query.sql).to_arrow_table().to_pylist()
        told = [figure.value for figure in counted.values() if figure.query == query.id]
        assert sorted(told) == sorted(row["value"] for row in rows)


def test_a_population_that_is_not_known_splits_nothing_and_stops_the_build(
    rows_of: Callable[..., Any],
):
    block = SHARED % ", split: population"
    portal = rows_of("projects", PROJECTS, block, {**PEOPLE, "South": None}, sound=False)
    [problem] = [p for p in portal.checked.report.problems if p.code == "place-split-unknown"]
    assert ("North/South", "population") == (problem.found, problem.wanted)
    assert "error" == problem.severity
    assert "shared" in portal.column("projects", "place_scope")


@pytest.mark.parametrize(
    ("kind", "block", "code"),
    [
        ("projects", SHARED % ", split: {Elsewhere: equally}", "place-split-not-shared"),
        ("requests", SHARED % ", split: equally", "place-split-without-money"),
    ],
)
def test_a_rule_for_nothing_is_told(rows_of: Callable[..., Any], kind: str, block: str, code: str):
    rows = "opened,service,place\n2025-01-01,Bins,North\n"
    text = rows if kind == "requests" else PROJECTS
    portal = rows_of(kind, text, block, PEOPLE, sound=False)
    assert code in portal.codes()


def test_a_column_of_the_file_called_like_the_parts_keeps_its_cells(rows_of: Callable[..., Any]):
    text = "id,name,place,spent,spent_shares\n1,Road,North/South,3.00,mine\n"
    portal = rows_of("projects", text, SHARED % ", split: equally", PEOPLE)
    assert [["1.50", "1.50"]] == portal.column("projects", "spent_shares")
    assert ["mine"] == portal.column("projects", "spent_shares_in_file")
