"""What is counted is held against a statistic of the same year and place, or it is not known."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import duckdb
import pytest

COUNTS = """
name: numbers
licenses: [{name: CC0-1.0}]
lightwell:
  kind: counts
  updated: 2025-12-31
  as_of: 2025-12-31
  statistics: {Homes: {combine: latest}}
resources: [{name: rows, path: rows.csv}]
"""
USER = """
name: user
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}, updated: 2025-06-30, as_of: {as_of}, per: {{it: {per}}}}}
resources: [{{name: rows, path: rows.csv}}]
"""
PLACES = """
name: places
licenses: [{name: CC0-1.0}]
lightwell: {kind: places, updated: 2025-01-01}
resources: [{name: shapes, path: shapes.geojson, format: geojson}]
"""
HOMES = """statistic,period,place,value
Homes,2023-01-01,North,100
Homes,2023-01-01,South,300
Homes,2024-01-01,North,200
Homes,2024-01-01,South,
"""
REQUESTS = """id,opened,service,place
1,2023-01-05,Bins,North
2,2023-05-05,Bins,South
3,2023-05-06,Roads,South
4,2024-02-01,Bins,North
5,2025-02-01,Bins,North
"""
PER_HOME = "{dataset: numbers, statistic: Homes, times: 1000%s}"


@pytest.fixture
def held(small_portal: Callable[..., Any], squares: Callable[..., str]) -> Callable[..., Any]:
    """A dataset of some kind beside one of counts."""

    def build(
        kind: str = "requests",
        rows: str = REQUESTS,
        per: str = PER_HOME % "",
        counts: str = HOMES,
        *,
        as_of: str = "2025-06-30",
        sound: bool = True,
        **decided: Any,
    ) -> Any:
        said = USER.format(kind=kind, as_of=as_of, per=per)
        datasets = {
            "user": {"datapackage.yaml": said, "rows.csv": rows},
            "numbers": {"datapackage.yaml": COUNTS, "rows.csv": counts},
            "places": {"datapackage.yaml": PLACES, "shapes.geojson": squares("North", "South")},
        }
        return small_portal(datasets, sound=sound, **decided)

    return build


def rate(portal: Any, year: str, **labels: str) -> tuple[Decimal | None, ...]:
    figure = portal.figures.find("user", "rate", rate="it", year=year, **labels)
    assert figure is not None
    return figure.numerator, figure.denominator, figure.value


def test_a_rate_is_over_the_statistic_of_its_year_and_place(held: Callable[..., Any]):
    portal = held()
    assert (3, 400, Decimal("7.5")) == rate(portal, "2023")
    assert (1, 100, 10) == rate(portal, "2023", place="north")
    assert (2, 300, Decimal("6.666666667")) == rate(portal, "2023", place="south")


def test_where_a_part_of_the_statistic_is_not_known_neither_is_the_rate(
    held: Callable[..., Any],
):
    portal = held()
    assert (1, None, None) == rate(portal, "2024")
    assert (1, 200, 5) == rate(portal, "2024", place="north")


def test_a_year_that_is_not_over_has_no_rate(held: Callable[..., Any]):
    counts = HOMES + "Homes,2025-01-01,North,10\nHomes,2025-01-01,South,10\n"
    assert (1, None, None) == rate(held(counts=counts), "2025")
    assert (1, 20, 50) == rate(held(counts=counts, as_of="2025-12-31"), "2025")


def test_a_first_year_that_does_not_begin_with_january_has_no_rate(held: Callable[..., Any]):
    portal = held(rows=REQUESTS.replace("2023-01-05", "2023-03-05"))
    assert (3, None, None) == rate(portal, "2023")


def test_the_latest_number_is_taken_only_where_the_steward_says_so(held: Callable[..., Any]):
    counts = HOMES.replace("South,\n", "South,50\n")
    portal = held(per=PER_HOME % ", match: latest", counts=counts)
    assert (3, 250, 12) == rate(portal, "2023")
    assert (2, 50, 40) == rate(portal, "2023", place="south")


def test_rows_are_chosen_by_their_roles(held: Callable[..., Any]):
    portal = held(per=PER_HOME % ", where: {service: Bins}")
    assert (2, 400, 5) == rate(portal, "2023")


BUDGET = """year,phase,department,amount
2023,actual,Library,500.00
2023,actual,Roads,900.00
2023,adopted,Library,1.00
"""
PER_VISIT = "{dataset: numbers, statistic: Visits, where: {phase: actual, department: Library}}"


def visits(first: int, months: int) -> str:
    days = [(2022 + (first + n - 1) // 12, (first + n - 1) % 12 + 1) for n in range(months)]
    rows = (f"Visits,{year}-{month:02d}-02,10\n" for year, month in days)
    return "statistic,period,value\n" + "".join(rows)


def test_spending_of_a_fiscal_year_is_over_the_months_of_that_year(held: Callable[..., Any]):
    portal = held("budget", BUDGET, PER_VISIT, visits(7, 12), fiscal_year_starts=7)
    assert (500, 120, Decimal("4.166666667")) == rate(portal, "2023")
    figure = portal.figures.find("user", "rate", rate="it", year="2023")
    assert "money" == figure.unit


def test_a_year_with_a_month_missing_is_not_guessed(held: Callable[..., Any]):
    portal = held("budget", BUDGET, PER_VISIT, visits(7, 11), fiscal_year_starts=7)
    assert (500, None, None) == rate(portal, "2023")


def test_a_calendar_year_is_no_fiscal_year(held: Callable[..., Any]):
    counts = "statistic,period,value\nVisits,2023,120\n"
    assert (500, 120) == rate(held("budget", BUDGET, PER_VISIT, counts), "2023")[:2]
    apart = held("budget", BUDGET, PER_VISIT, counts, fiscal_year_starts=7)
    assert (500, None, None) == rate(apart, "2023")


def test_the_published_sql_counts_both_from_the_published_tables(held: Callable[..., Any]):
    portal = held()
    fresh = duckdb.connect()
    for table in portal.checked.tables.values():
        fresh.execute(f"CREATE VIEW {table.name} AS FROM '{table.parquet}'")
    own = [query for query in portal.figures.queries.values() if query.measure == "rate"]
    assert len(own) == 2
    for query in own:
        again = {row["value"] for row in fresh.sql(query.sql).to_arrow_table().to_pylist()}
        assert again == {figure.value for figure in portal.figures if figure.query == query.id}


def rows_behind(portal: Any, *by: str) -> list[tuple[Any, ...]]:
    """The labels and the row of the file of each row behind the rates of a breakdown."""
    query = portal.figures.queries[".".join(("user", "rate", *by))]
    fresh = duckdb.connect()
    for table in portal.checked.tables.values():
        fresh.execute(f"CREATE VIEW {table.name} AS FROM '{table.parquet}'")
    names = ", ".join((*(name for name in by if name != "rate"), "row"))
    found: list[tuple[Any, ...]] = fresh.sql(f"SELECT {names} FROM ({query.rows_sql})").fetchall()
    return found


def test_the_rows_behind_a_rate_are_those_above_the_line(held: Callable[..., Any]):
    portal = held(per=PER_HOME % ", where: {service: Bins}")
    rows = [("2023", 2), ("2023", 3), ("2024", 5), ("2025", 6)]
    assert rows == rows_behind(portal, "rate", "year")
    assert [("north", "2023", 2), ("south", "2023", 3)] == (
        rows_behind(portal, "place", "rate", "year")[:2]
    )
    assert 2 == portal.figures.find("user", "rate", rate="it", year="2023").rows


def test_an_amount_that_is_not_known_is_not_behind_a_rate(held: Callable[..., Any]):
    counts = "statistic,period,value\nVisits,2023,120\n"
    portal = held("budget", BUDGET + "2023,actual,Library,\n", PER_VISIT, counts)
    assert [("2023", 2)] == rows_behind(portal, "rate", "year")


@pytest.mark.parametrize(
    ("kind", "rows", "per", "code"),
    [
        ("requests", REQUESTS, "{dataset: number, statistic: Homes}", "rate-dataset-unknown"),
        ("requests", REQUESTS, "{dataset: numbers, statistic: homes}", "rate-statistic-unknown"),
        ("requests", REQUESTS, PER_HOME % ", where: {channel: App}", "rate-role-absent"),
        ("budget", BUDGET, "{dataset: numbers, statistic: Homes}", "rate-without-phase"),
        ("projects", "id,name\n1,Road\n", PER_HOME % "", "rate-not-of-kind"),
    ],
)
def test_a_rate_that_cannot_be_worked_out_is_told(
    held: Callable[..., Any], kind: str, rows: str, per: str, code: str
):
    portal = held(kind, rows, per, sound=False)
    assert {code} == {p.code for p in portal.checked.report.errors}
