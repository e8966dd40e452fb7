"""A slip of the pen does not move the last day of the data; a long pause does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from builders.checks.far_days import last_day

START = date(2020, 1, 1)
DAILY = {START + timedelta(days=n): 2 for n in range(100)}
END = max(DAILY)
YEARLY = {date(year, 1, 1): 5 for year in range(2014, 2024)}


@pytest.mark.parametrize(
    ("expected", "days"),
    [
        (None, {}),
        (date(2204, 1, 1), {date(2204, 1, 1): 1}),
        # Of two that disagree, neither is the slip.
        (date(2204, 1, 1), {START: 1, date(2204, 1, 1): 1}),
        (START, {START: 2, date(2204, 1, 1): 1}),
        (date(2204, 1, 1), {START: 1, date(2204, 1, 1): 2}),
        (END, DAILY | {date(2204, 1, 1): 1, date(2052, 3, 1): 1}),
        (END, DAILY | {END + timedelta(days=367): 10}),
        # A year or less is a pause, and so is what has happened before.
        (END + timedelta(days=366), DAILY | {END + timedelta(days=366): 10}),
        (END + timedelta(days=400), DAILY | {START - timedelta(days=400): 1, END + timedelta(days=400): 1}),
        # One in twenty at the most.
        (END + timedelta(days=400), DAILY | {END + timedelta(days=400): 11}),
        (date(2023, 1, 1), YEARLY),
        (date(2029, 1, 1), YEARLY | {date(2029, 1, 1): 5}),
        (date(2023, 1, 1), YEARLY | {date(2209, 1, 1): 5}),
    ],
)  # fmt: skip
def test_the_last_day_is_the_last_that_can_be_believed(
    expected: date | None, days: dict[date, int]
):
    assert expected == last_day(days)


PACKAGE = """
name: d
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}, updated: 2025-01-01{said}}}
resources: [{{name: rows, path: rows.csv}}]
"""
REQUESTS = (
    "id,service,opened,closed\n1,Bins,2024-05-01,2024-05-02\n2,Bins,2204-05-01,\n"
    "3,Bins,2024-05-03,2204-05-01\n4,Bins,2024-05-04,2024-05-05\n"
)


def told(portal: Any) -> list[tuple[Any, ...]]:
    return [
        (p.row, p.column, p.found, p.wanted)
        for p in portal.checked.report.problems
        if p.code == "day-far-off"
    ]


@pytest.fixture
def rows_of(small_portal: Callable[..., Any]) -> Callable[..., Any]:
    """A portal of one dataset with these rows."""

    def build(kind: str, rows: str, said: str = "", *, sound: bool = True, **decided: Any) -> Any:
        files = {"datapackage.yaml": PACKAGE.format(kind=kind, said=said), "rows.csv": rows}
        return small_portal({"d": files}, sound=sound, **decided)

    return build


def test_a_request_opened_in_another_century_is_told_and_moves_nothing(
    rows_of: Callable[..., Any],
):
    portal = rows_of("requests", REQUESTS)
    assert date(2024, 5, 5) == portal.checked.as_of
    assert [
        (3, "opened", "2204-05-01", "2024-05-05"),
        (4, "closed", "2204-05-01", "2024-05-05"),
    ] == told(portal)
    assert 4 == portal.value("d", "request_count")
    assert 2 == portal.value("d", "backlog")


def test_a_day_up_to_the_one_that_the_steward_gives_is_not_told(rows_of: Callable[..., Any]):
    said = ", as_of: 2204-06-01"
    assert [] == told(rows_of("requests", REQUESTS, said))
    late = REQUESTS.replace("2,Bins,2204", "2,Bins,2024")
    closed = told(rows_of("requests", late, ", as_of: 2024-06-30"))
    assert [(4, "closed", "2204-05-01", "2024-05-05")] == closed


def test_a_day_that_means_never_moves_nothing_however_often_it_stands(
    rows_of: Callable[..., Any],
):
    rows = "id,service,opened,closed\n" + "".join(
        f"{n},Bins,2024-05-0{n},9999-12-31\n" for n in range(1, 6)
    )
    portal = rows_of("requests", rows)
    assert date(2024, 5, 5) == portal.checked.as_of
    assert [] == told(portal)
    assert 5 == portal.value("d", "backlog")


def test_the_same_slip_in_many_rows_is_told_once(rows_of: Callable[..., Any]):
    rows = "id,name,snapshot\n" + "".join(
        f"P{n},Bridge,{'2204' if n < 3 else '2024'}-05-01\n" for n in range(12)
    )
    portal = rows_of("projects", rows, sound=False)
    assert [(2, "snapshot", "2204-05-01", "2024-05-01")] == told(portal)
    (problem,) = (p for p in portal.checked.report.problems if p.code == "day-far-off")
    assert "It stands in 3 rows: 2, 3, 4." == problem.hint


@pytest.mark.parametrize(("month", "day"), [(1, date(2024, 12, 31)), (7, date(2024, 6, 30))])
def test_a_year_of_the_budget_that_is_far_off_moves_nothing(
    rows_of: Callable[..., Any], month: int, day: date
):
    rows = "year,phase,amount\n" + "".join(
        f"{year},actual,{n}.00\n" for n, year in enumerate((2022, 2023, 2024, 2142), start=1)
    )
    portal = rows_of("budget", rows, sound=False, fiscal_year_starts=month)
    assert day == portal.checked.as_of
    assert [(5, "year", "2142", "2024")] == told(portal)


def test_without_actual_years_the_last_year_of_the_budget_counts(rows_of: Callable[..., Any]):
    portal = rows_of("budget", "year,phase,amount\n2024,adopted,1.00\n2025,adopted,2.00\n")
    assert date(2025, 12, 31) == portal.checked.as_of
    assert [] == told(portal)
