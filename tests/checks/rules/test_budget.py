"""Rules of budgets, on rows that keep them and rows that break them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judging import found, given

from builders.checks.rules import apply_rules
from builders.sources.dataset import Control


def test_a_code_with_two_labels_in_one_year_is_told_with_both_labels():
    lines = ["2024, '10', 'Roads', 1.0", "2024, '10', 'Streets', 2.0", "2025, '10', 'Ways', 3.0"]
    assert [("code-has-two-labels", 2, "10", "Roads / Streets")] == found(
        given("budget", lines, "year department_code department amount")
    )


def test_the_same_programme_code_in_two_departments_is_no_clash():
    lines = ["2024, 'A', '1', 'Admin', 1.0", "2024, 'B', '1', 'Office', 2.0"]
    assert [] == found(given("budget", lines, "year department programme_code programme amount"))


def test_a_quotation_mark_in_a_header_tells_lines_apart_and_is_no_sql():
    lines = ["2024, 1.0, 'a'", "2024, 1.0, 'b'", "2024, 1.0, 'a'"]
    rows = given("budget", lines, 'year amount "x"")y"')
    rows = replace(rows, columns=frozenset({"file", "row", "year", "amount", 'x")y'}))
    assert [("line-twice", 4, "2", "")] == found(rows)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"as_of": "2025-06-30"}, [(3, "2027", "the data's last day (2025-06-30)")]),
        ({"updated": "2025-01-01"}, [(3, "2027", "the last update (2025-01-01)")]),
        ({"as_of": "2026-06-30", "updated": "2020-01-01"}, []),
        ({}, [(3, "2027", "the last year with a plan (2025)")]),
    ],
)
def test_actual_amounts_of_a_year_to_come_are_told(said, expected):
    lines = ["2026, 'actual', 5.0", "2027, 'actual', 5.5", "2025, 'adopted', 6.0"]
    rows = given("budget", lines, "year phase amount", day=None, **said)
    assert expected == [(p.row, p.found, p.wanted) for p in apply_rules(rows)]


def test_without_a_day_or_a_plan_nobody_can_say_that_a_year_is_to_come():
    assert [] == found(given("budget", ["2099, 'actual', 5.0"], "year phase amount", day=None))


ADOPTED = [
    "2025, 'adopted', 'Parks', 'Trees', 60.00",
    "2025, 'adopted', 'Parks', 'Lawns', 40.00",
    "2025, 'adopted', 'Roads', 'Paving', 500.00",
    "2025, 'adopted', NULL, 'Other', 1.00",
]


@pytest.mark.parametrize(
    ("amended", "told"),
    [
        ([], []),
        (
            ["2025, 'amended', 'Parks', 'Lawns', 50.00", "2025, 'amended', 'Parks', 'Trees', 0.00"],
            [("amended-budget-partial", 4, "2025 (expenditure)", "none and Roads")],
        ),
        (
            [
                "2025, 'amended', 'Parks', 'Trees', 70.00",
                "2025, 'amended', NULL, 'Other', 2.00",
                "2025, 'amended', 'Roads', 'Paving', NULL",
            ],
            [("amended-lines-missing", 3, "Parks, 2025 (expenditure)", "one line")],
        ),
    ],
)
def test_what_an_amended_budget_leaves_out_is_told(amended, told):
    assert told == found(
        given("budget", ADOPTED + amended, "year phase department programme amount")
    )


def test_what_an_amended_budget_leaves_out_is_told_with_its_amounts():
    rows = [*ADOPTED, "2025, 'amended', 'Parks', 'Lawns', 50.00"]
    partial, lines = apply_rules(given("budget", rows, "year phase department programme amount"))
    assert "What was adopted stands as their plan: 501.00." == partial.hint
    assert "What was adopted there, 60.00, is not in the plan." == lines.hint


@pytest.mark.parametrize(
    ("total", "codes"),
    [("30.25", []), ("30.254", []), ("30.26", ["control-total-missed"])],
)
def test_a_control_total_is_met_to_the_cent(total, codes):
    lines = ["2024, 'actual', 10.00", "2024, 'actual', 20.25", "2025, 'actual', 7.00"]
    control = Control({"year": "2024", "phase": "Actual"}, "amount", total, "page 12")
    of = given("budget", lines, "year phase amount", controls=(control,))
    assert codes == [problem.code for problem in apply_rules(of)]


def test_a_control_total_that_no_row_matches_is_missed():
    control = Control({"year": "1999"}, "amount", "0")
    of = given("budget", ["2024, 1.0"], "year amount", controls=(control,))
    assert ["nothing: no row matches"] == [problem.found for problem in apply_rules(of)]


def test_a_control_total_of_a_column_that_is_not_there_is_missed():
    control = Control({"programme": "Roads"}, "amount", "1")
    of = given("budget", ["2024, 1.0"], "year amount", controls=(control,))
    assert ["nothing: no column has the role programme"] == [p.found for p in apply_rules(of)]


def test_a_control_total_of_people_is_held_to_the_places():
    control = Control({}, "population", "5")
    of = given("places", ["'a', 'A', 3"], "id name population", controls=(control,))
    assert [("control-total-missed", None, "3", "5")] == found(of)


def test_a_line_that_stands_twice_names_its_first_row():
    lines = ["2024, 'Roads', 10.0", "2024, 'Parks', 10.0", "2024, 'Roads', 10.0"]
    assert [("line-twice", 4, "2", "")] == found(given("budget", lines, "year department amount"))


def test_a_line_id_may_stand_in_two_years_but_not_twice_in_one():
    lines = ["2024, 'L1', 10.0", "2025, 'L1', 12.0", "2025, 'L1', 13.0"]
    assert [("line-id-twice", 4, "L1", "3")] == found(given("budget", lines, "year line_id amount"))


@pytest.mark.parametrize(
    "label",
    [
        "Total",
        "Grand Total",
        "SUBTOTAL:",
        "Total expenditures",
        "Police subtotal",
        "City total 2024",
        "Citywide totals, FY24",
        "Total 2024/25",
        "Total expenditures (2024)",
        "Parks total (net)",
        "Sub-total for Parks",
        "Total of all departments",
        "Total: Parks",
        "Total Roads",
    ],
)
def test_a_row_labelled_as_a_total_is_told(label):
    lines = ["2024, 'Roads', 10.0", f"2024, '{label}', 99.0"]
    assert [("total-among-lines", 3, label, "")] == found(
        given("budget", lines, "year department amount")
    )


@pytest.mark.parametrize(
    "label", ["Total rewards", "Totality", "Total rewards of 2024", "Roads 2024", "Teetotal care"]
)
def test_a_name_that_only_begins_like_a_total_is_left_alone(label):
    assert [] == found(given("budget", [f"2024, '{label}', 99.0"], "year category amount"))


def test_a_row_that_is_the_sum_of_all_others_is_told():
    lines = ["2024, 'A', 10.0", "2024, 'B', 20.0", "2024, 'C', 5.0", "2024, 'All', 35.0"]
    assert [("sum-among-lines", 5, "35.0", "year")] == found(
        given("budget", lines, "year department amount")
    )


def test_a_row_that_is_the_sum_of_its_department_is_told():
    parks = ["'Parks', 'A', 10.0", "'Parks', 'B', 20.0", "'Parks', 'C', 5.0", "'Parks', NULL, 35.0"]
    roads = ["'Roads', 'D', 7.0", "'Roads', 'E', 3.0"]
    lines = [f"2024, 'actual', {line}" for line in (*parks, *roads)]
    assert [("sum-among-lines", 5, "35.0", "department, year and phase")] == found(
        given("budget", lines, "year phase department programme amount")
    )


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (["'All', 36.0"], [("sum-among-lines", 5), ("sum-among-lines", 6)]),
        (["'Grand total', 36.0"], [("total-among-lines", 6), ("sum-among-lines", 5)]),
        (["'X', 1.0"], []),
    ],
)
def test_a_second_total_does_not_hide_the_first(others, expected):
    lines = ["'A', 10.0", "'B', 20.0", "'C', 6.0", "'All funds', 36.0", *others]
    rows = given("budget", [f"2024, {line}" for line in lines], "year department amount")
    assert expected == [(problem.code, problem.row) for problem in apply_rules(rows)]


def test_a_total_of_sums_of_departments_is_told_beside_them():
    lines = [f"'{name}', {amount}" for name in "AB" for amount in ("1.0", "2.0", "4.0", "7.0")]
    rows = [f"2024, {line}, {n}" for n, line in enumerate([*lines, "'All', 14.0"])]
    assert [(5, "department and year"), (9, "department and year"), (10, "year")] == [
        (problem.row, problem.wanted)
        for problem in apply_rules(given("budget", rows, "year department amount account"))
    ]
