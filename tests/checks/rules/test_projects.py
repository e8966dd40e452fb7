"""Rules of projects, on rows that keep them and rows that break them."""

from __future__ import annotations

from judging import found, given


def test_a_project_that_ends_before_it_starts_is_told():
    rows = ["'P1', DATE '2024-05-01', DATE '2024-04-30'", "'P2', DATE '2024-05-01', NULL"]
    assert [("project-dates-order", 2, "2024-04-30", "2024-05-01")] == found(
        given("projects", rows, "id planned_start planned_end")
    )


def test_nothing_is_completed_at_40_percent():
    rows = ["'P1', 'completed', 40.0", "'P2', 'completed', 100.0", "'P3', 'ongoing', 40.0"]
    assert [("project-complete-early", 2, "40.0", "")] == found(
        given("projects", rows, "id status percent_complete")
    )


def test_spending_over_the_current_budget_is_told_and_equal_spending_is_not():
    rows = ["'P1', 100.01, 100.00", "'P2', 100.00, 100.00", "'P3', 5.0, NULL"]
    assert [("project-overspent", 2, "100.01", "100.00")] == found(
        given("projects", rows, "id spent budget_current")
    )


def test_a_project_stands_once_in_a_snapshot_and_may_stand_in_several():
    rows = ["'P1', DATE '2024-01-01'", "'P1', DATE '2024-07-01'", "'P1', DATE '2024-07-01'"]
    assert [("project-id-twice", 4, "P1", "3")] == found(given("projects", rows, "id snapshot"))


def test_a_project_that_is_missing_from_the_last_snapshot_is_told_at_its_last_row():
    rows = [
        "'P1', DATE '2024-01-01'",
        "'P1', DATE '2024-07-01'",
        "'P2', DATE '2025-01-01'",
        "'P3', NULL",
    ]
    assert [
        ("project-without-snapshot", 5, "", "2025-01-01"),
        ("project-not-in-last-snapshot", 3, "P1", "2025-01-01"),
    ] == found(given("projects", rows, "id snapshot"))


def test_a_project_in_several_years_is_noticed_once_with_the_rows_that_do_not_count():
    rows = ["'P1', 2024", "'P1', 2025", "'P2', 2025", "'P3', 2023", "'P3', 2024", "'P3', NULL"]
    assert [("project-in-several-years", 2, "2", "3")] == found(given("projects", rows, "id year"))


def test_a_project_in_one_year_of_each_snapshot_is_in_order():
    rows = ["'P1', 2024, DATE '2024-01-01'", "'P1', 2025, DATE '2025-01-01'"]
    assert [] == found(given("projects", rows, "id year snapshot"))
