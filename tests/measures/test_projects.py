"""When a project is late or over budget: each case of the policy, one by one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

HEADER = "id,name,status,planned_end,forecast_end,actual_end\n"
# The data are complete up to 30 June 2025.


CASES_LATENESS = {
    "A project with no end date is never counted as late.": (None, "implementation,,,"),
    "Without a planned end it is not known.": (None, "implementation,,2030-01-01,"),
    "The planned end has passed.": (True, "implementation,2025-06-29,,"),
    "The planned end is the last day of the data.": (False, "implementation,2025-06-30,,"),
    "The planned end is to come.": (False, "implementation,2025-07-01,,"),
    "It is expected a day after the planned end.": (True, "implementation,2026-01-01,2026-01-02,"),
    "It is expected on the planned end.": (False, "implementation,2026-01-01,2026-01-01,"),
    "The planned and expected ends have passed.": (True, "implementation,2025-01-01,2024-12-01,"),
    "It was finished a day after the planned end.": (True, "completed,2024-01-01,,2024-01-02"),
    "It was finished on the planned end.": (False, "completed,2024-01-01,,2024-01-01"),
    "The actual end goes before the expected one.": (
        False,
        "completed,2024-01-01,2025-01-01,2023-12-31",
    ),
    "It was finished, but nobody says when.": (None, "completed,2024-01-01,,"),
    "An actual end says that it is finished.": (False, "implementation,2024-01-01,,2024-01-01"),
    "A cancelled project is held to no end.": (None, "cancelled,2020-01-01,2024-01-01,"),
    "An ongoing project is held to no end.": (None, "ongoing,2020-01-01,,"),
    "A project on hold is still late.": (True, "on_hold,2020-01-01,,"),
    "A project of no stated status is late.": (True, ",2020-01-01,,"),
}


def test_lateness(rows_of: Callable[..., Any]):
    rows = (
        f'{n},Bridge,"{case}",{row}\n' for n, (case, (_, row)) in enumerate(CASES_LATENESS.items())
    )
    portal = rows_of("projects", HEADER.replace("status", "category,status") + "".join(rows))
    found = {
        case: portal.fraction("projects", "late_count", category=case) for case in CASES_LATENESS
    }
    expected = {
        case: (None, 0) if late is None else (int(late), 1)
        for case, (late, _) in CASES_LATENESS.items()
    }
    assert expected == found


def test_when_no_project_has_a_planned_end_it_is_not_known_how_many_are_late(
    rows_of: Callable[..., Any],
):
    portal = rows_of("projects", HEADER + "1,Bridge,implementation,,,\n")
    assert (None, 0) == portal.fraction("projects", "late_count")
    assert portal.value("projects", "days_late", project="1") is None


def test_days_late_run_from_the_planned_end_to_the_end_that_is_expected_now(
    rows_of: Callable[..., Any],
):
    text = (
        HEADER
        + "1,A,,2025-01-01,2025-03-01,\n2,B,,2025-01-01,2026-01-01,2024-12-25\n3,C,,2025-01-01,,\n"
    )
    portal = rows_of("projects", text)
    late = [portal.value("projects", "days_late", project=p) for p in "123"]
    assert [59, -7, None] == late


MONEY = "id,name,budget_original,budget_current,spent\n"


CASES_OVERSPENDING = {
    "More is spent than it is to cost.": (True, "100,100,100.01"),
    "All is spent, and no more.": (False, "100,100,100"),
    "It is to cost more than at first.": (True, "100,100.01,0"),
    "It is to cost less than at first.": (False, "100,90,"),
    "The first budget need not be known.": (True, ",100,101"),
    "One amount alone says nothing.": (None, ",100,"),
    "Without the budget of today it is not known.": (None, "100,,50"),
    "Without amounts it is not known.": (None, ",,"),
    "Something is spent of nothing.": (True, "0,0,1"),
}


def test_overspending(rows_of: Callable[..., Any]):
    rows = (
        f'{n},Bridge,{row},"{case}"\n'
        for n, (case, (_, row)) in enumerate(CASES_OVERSPENDING.items())
    )
    portal = rows_of("projects", MONEY.replace("spent", "spent,category") + "".join(rows))
    found = {
        case: portal.fraction("projects", "over_budget_count", category=case)
        for case in CASES_OVERSPENDING
    }
    expected = {
        case: (None, 0) if over is None else (int(over), 1)
        for case, (over, _) in CASES_OVERSPENDING.items()
    }
    assert expected == found


def test_shares_and_differences_of_a_project_are_its_own(rows_of: Callable[..., Any]):
    portal = rows_of("projects", MONEY + "1,A,100,150.50,75.25\n2,B,,0,5\n3,C,10,,\n")

    def values(measure: str) -> list[Decimal | None]:
        return [portal.value("projects", measure, project=p) for p in "123"]

    assert [Decimal("0.5"), None, None] == values("spent_share")
    assert [Decimal("50.5"), None, None] == values("budget_over")
    assert [100, None, 10] == values("budget_original")
    assert [Decimal("150.5"), 0, None] == values("budget_current")
    assert [Decimal("50.5"), None, None] == values("budget_growth")


def test_without_a_first_budget_growth_is_not_known(rows_of: Callable[..., Any]):
    portal = rows_of("projects", "id,name,budget_current\n1,A,100\n")
    assert portal.value("projects", "budget_growth", project="1") is None


SNAPSHOTS = """id,name,snapshot,planned_end,forecast_end,budget_original,budget_current,percent_complete
1,A,2024-01-01,2025-01-01,2025-01-01,90,100,10
1,A,2024-07-01,2025-01-01,2025-02-01,90,110,20
1,A,2025-01-01,2025-01-01,2025-03-01,90,130,
2,B,2024-01-01,2025-01-01,,50,50,10
3,C,2025-01-01,2025-06-01,2025-07-01,,70,40
"""


def test_projects_are_counted_as_of_the_latest_snapshot(rows_of: Callable[..., Any]):
    portal = rows_of("projects", SNAPSHOTS)
    assert 2 == portal.value("projects", "project_count")
    assert 200 == portal.value("projects", "project_budget")
    assert 130 == portal.value("projects", "budget_current", project="1")


def test_a_project_that_is_no_longer_reported_is_counted_apart_and_keeps_its_last_state(
    rows_of: Callable[..., Any],
):
    portal = rows_of("projects", SNAPSHOTS)
    assert (1, 3) == portal.fraction("projects", "projects_unreported")
    assert 50 == portal.value("projects", "budget_current", project="2")
    assert portal.figures.find("projects", "late_count", project="2") is None
    assert "project-not-in-last-snapshot" in portal.codes()


def test_a_row_without_a_snapshot_is_not_counted_and_told(rows_of: Callable[..., Any]):
    text = "id,name,snapshot,budget_current\n1,A,2025-01-01,5\n1,A,,9\n2,B,,7\n"
    portal = rows_of("projects", text)
    assert 1 == portal.value("projects", "project_count")
    assert [5, 7] == [portal.value("projects", "budget_current", project=p) for p in "12"]
    assert (1, 2) == portal.fraction("projects", "projects_unreported")
    assert {"project-without-snapshot"} == portal.codes()


def test_where_no_row_has_a_snapshot_nothing_is_missing_from_one(rows_of: Callable[..., Any]):
    portal = rows_of("projects", "id,name,snapshot\n1,A,\n2,B,\n")
    assert 2 == portal.value("projects", "project_count")
    assert not {code for code in portal.codes() if code.startswith("project-")}


YEARS = """id,name,year,status,budget_current
1,A,2025,completed,120
1,A,2024,implementation,100
2,B,2024,preparation,30
3,C,,preparation,4
3,C,2023,on_hold,6
"""


def test_of_several_years_the_latest_is_how_a_project_stands(rows_of: Callable[..., Any]):
    portal = rows_of("projects", YEARS)
    assert 3 == portal.value("projects", "project_count")
    assert 156 == portal.value("projects", "project_budget")
    assert [120, 30, 6] == [portal.value("projects", "budget_current", project=p) for p in "123"]
    assert 1 == portal.value("projects", "project_count", status="completed")
    assert {"project-in-several-years"} == portal.codes()


def test_several_years_in_one_snapshot_count_once(rows_of: Callable[..., Any]):
    text = (
        "id,name,snapshot,year,budget_current\n"
        "1,A,2024-01-01,2024,9\n1,A,2025-01-01,2025,1\n1,A,2025-01-01,2026,2\n"
    )
    portal = rows_of("projects", text)
    assert [1, 2] == [
        portal.value("projects", measure) for measure in ("project_count", "project_budget")
    ]
    assert [9, 2] == [
        portal.value("projects", "budget_at", project="1", snapshot=f"{year}-01-01")
        for year in (2024, 2025)
    ]


def test_that_a_project_is_late_or_over_budget_is_a_figure_of_its_own(rows_of: Callable[..., Any]):
    text = (
        "id,name,planned_end,forecast_end,budget_original,budget_current\n"
        "1,A,2026-01-01,2026-01-02,5,5\n2,B,2026-01-01,2026-01-01,5,6\n3,C,,,,\n"
    )
    portal = rows_of("projects", text)
    late, over = (
        [portal.fraction("projects", measure, project=p) for p in "123"]
        for measure in ("late_count", "over_budget_count")
    )
    assert [(1, 1), (0, 1), (None, 0)] == late
    assert [(0, 1), (1, 1), (None, 0)] == over


def test_slip_and_growth_are_against_the_first_snapshot_known(rows_of: Callable[..., Any]):
    portal = rows_of("projects", SNAPSHOTS)
    assert [59, 0] == [portal.value("projects", "slip_days", project=p) for p in "13"]
    assert [30, 0] == [portal.value("projects", "budget_growth", project=p) for p in "13"]
    assert [40, None] == [portal.value("projects", "budget_over", project=p) for p in "13"]


def test_each_snapshot_has_its_own_figures(rows_of: Callable[..., Any]):
    portal = rows_of("projects", SNAPSHOTS)
    days = ("2024-01-01", "2024-07-01", "2025-01-01")
    assert [100, 110, 130] == [
        portal.value("projects", "budget_at", project="1", snapshot=day) for day in days
    ]
    assert [10, 20, None] == [
        portal.value("projects", "percent_at", project="1", snapshot=day) for day in days
    ]


def test_projects_of_no_stated_status_or_department_are_groups_of_their_own(
    rows_of: Callable[..., Any],
):
    text = "id,name,status,department,spent\n1,A,,Parks,5\n2,B,completed,,\n3,C,,,2\n"
    portal = rows_of("projects", text)
    assert [2, 1] == [
        portal.value("projects", "project_count", status=s) for s in ("", "completed")
    ]
    assert [7, None] == [
        portal.value("projects", "project_spent", status=s) for s in ("", "completed")
    ]
    assert [1, 2] == [
        portal.value("projects", "project_count", department=d) for d in ("Parks", "")
    ]


def test_projects_that_a_sum_leaves_out_are_counted(rows_of: Callable[..., Any]):
    text = "id,name,department,budget_current,spent\n1,A,Parks,5,\n2,B,Parks,,1\n3,C,Roads,7,2\n"
    portal = rows_of("projects", text)
    for measure in ("unknown_budgets", "unknown_spending"):
        assert (1, 3) == portal.fraction("projects", measure)
        assert (1, 2) == portal.fraction("projects", measure, department="Parks")
        assert portal.figures.find("projects", measure, department="Roads") is None
