"""Each rule on rows that keep it and rows that break it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import duckdb
import pytest

from builders.checks.rules import RULES, apply_rules
from builders.checks.rules.rule import RuleInput, told
from builders.kinds import KINDS
from builders.problem_words import WORDS
from builders.problems import Problem
from builders.sources.dataset import Control, Dataset, IndicatorDefinition


def given(kind, rows, columns, *, day=date(2025, 6, 30), places=(), definitions=(), **said):
    """A rule's input over rows written as SQL tuples; each row gets its file and row."""
    connection = duckdb.connect()
    placed = ", ".join(f"('lines.csv', {row}, {cells})" for row, cells in enumerate(rows, start=2))
    names = ["file", "row", *columns.split()]
    connection.execute(
        f"CREATE TABLE t AS SELECT * FROM (VALUES {placed}) AS v({', '.join(names)})"
    )
    dataset = Dataset("d", kind, "D", "", "datasets/d", (), **said)
    return RuleInput(dataset, "t", frozenset(names), connection, day, places, definitions)


def found(given):
    return [(p.code, p.row, p.found, p.wanted) for p in apply_rules(given)]


def test_every_rule_has_words_for_every_code_it_may_yield():
    assert set() == {code for rule in RULES.values() for code in rule.codes} - set(WORDS)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_it_asks_for_in_a_sentence(rule):
    assert rule.says.endswith(".")
    assert rule.kinds <= set(KINDS)


def test_a_code_with_two_labels_in_one_year_is_told_with_both_labels():
    lines = ["2024, '10', 'Roads', 1.0", "2024, '10', 'Streets', 2.0", "2025, '10', 'Ways', 3.0"]
    assert [("code-has-two-labels", 2, "10", "Roads / Streets")] == found(
        given("budget", lines, "year department_code department amount")
    )


def test_what_differs_by_case_or_blanks_alone_is_told_beside_what_is_written_more_often():
    lines = ["'Parks', 'a1', 1.0", "'PARKS', 'A1', 2.0", "'Parks ', 'B', 3.0", "'Parks', 'b', 4.0"]
    alike = given("budget", lines, "department fund_code amount")
    assert [
        ("codes-differ-by-case", 3, "PARKS", "Parks"),
        ("codes-differ-by-case", 4, "Parks ", "Parks"),
        ("codes-differ-by-case", 2, "a1", "A1"),
        ("codes-differ-by-case", 5, "b", "B"),
    ] == found(alike)


def test_ids_of_projects_may_not_differ_by_case_alone_and_numbers_of_requests_may():
    told = ("codes-differ-by-case", 3, "p1", "P1")
    assert [told] == found(given("projects", ["'P1'", "'p1'", "'P2'"], "id"))
    assert [] == found(given("requests", ["'P1'", "'p1'"], "id"))


def test_a_value_map_makes_one_of_two_ways_to_write_a_name(small_portal):
    said = """
name: b
licenses: [{name: CC0-1.0}]
lightwell: {kind: budget, updated: 2025-01-01, values: {department: {PARKS: Parks}}}
resources: [{name: rows, path: rows.csv}]
"""
    rows = "year,phase,department,amount\n2024,actual,PARKS,1.00\n2024,actual,Parks,2.00\n"
    portal = small_portal({"b": {"datapackage.yaml": said, "rows.csv": rows}})
    assert "codes-differ-by-case" not in portal.codes()


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


def test_a_request_is_not_closed_or_due_before_it_was_opened():
    rows = [
        "'R1', TIMESTAMP '2025-01-02 10:00', TIMESTAMP '2025-01-01 10:00', NULL",
        "'R2', TIMESTAMP '2025-01-02 10:00', NULL, TIMESTAMP '2025-01-01 09:00'",
        "'R3', TIMESTAMP '2025-01-02 10:00', TIMESTAMP '2025-01-02 10:00', NULL",
    ]
    assert [
        ("request-closed-early", 2, "2025-01-01 10:00:00", "2025-01-02 10:00:00"),
        ("request-due-early", 3, "2025-01-01 09:00:00", "2025-01-02 10:00:00"),
    ] == found(given("requests", rows, "id opened closed due"))


def test_a_request_closed_on_its_own_day_without_a_clock_is_in_order():
    rows = ["'R1', TIMESTAMP '2025-01-02 10:00', TIMESTAMP '2025-01-02', TIMESTAMP '2025-01-02'"]
    assert [] == found(given("requests", rows, "id opened closed due"))


def test_a_request_stands_once():
    assert [("request-id-twice", 4, "R1", "2")] == found(
        given("requests", ["'R1'", "'R2'", "'R1'"], "id")
    )


def test_a_request_opened_after_the_data_end_is_told():
    rows = ["'R1', TIMESTAMP '2025-07-01 00:30'", "'R2', TIMESTAMP '2025-06-30 23:59'"]
    assert [("request-after-the-data", 2, "2025-07-01 00:30:00", "2025-06-30")] == found(
        with_as_of(rows)
    )


def with_as_of(rows):
    of = given("requests", rows, "id opened")
    dataset = Dataset("d", "requests", "D", "", "datasets/d", (), as_of="2025-06-30")
    return RuleInput(dataset, "t", of.columns, of.connection)


def test_closed_requests_without_a_time_are_told_once_a_file_with_their_number():
    rows = ["'R1', 'closed', NULL", "'R2', 'closed', NULL", "'R3', 'open', NULL"]
    (problem,) = apply_rules(given("requests", rows, "id status closed"))
    assert ("request-closed-without-time", 2) == (problem.code, problem.row)
    assert (2, 3) == problem.rows


def test_a_value_may_be_a_share_or_a_percentage_of_its_parts():
    rows = ["'A', 0.25, 1, 4", "'A', 25, 1, 4", "'A', 25.4, 1, 4", "'A', 30, 1, 4"]
    assert [("indicator-value-disagrees", 5, "30", "0.25")] == found(
        given("indicators", rows, "indicator value numerator denominator")
    )


def test_a_value_may_be_rounded_to_the_decimals_of_its_indicator():
    rows = ["'A', 4.8, 484, 100", "'A', 4.9, 470, 100", "'B', 4.84, 484, 100"]
    assert [("indicator-value-disagrees", 3, "4.9", "4.7")] == found(
        given("indicators", rows, "indicator value numerator denominator")
    )


def test_a_denominator_of_zero_is_told():
    assert [("indicator-zero-denominator", 2, "", "")] == found(
        given("indicators", ["'A', NULL, 0, 0"], "indicator value numerator denominator")
    )


def test_several_values_for_one_period_are_noticed_once_an_indicator():
    rows = [f"'A', DATE '2025-0{month}-01', 1.0" for month in (1, 1, 1, 2, 2, 3)]
    assert [("indicator-twice", 2, "A", "3")] == found(
        given("indicators", rows, "indicator period value")
    )


def test_months_in_which_parts_stand_for_the_city_are_noticed_once_an_indicator():
    rows = [
        "'i', DATE '2025-01-01', 'citywide', 1",
        "'i', DATE '2025-02-01', 'place', 2",
        "'i', DATE '2025-02-02', 'place', 3",
        "'i', DATE '2025-03-01', 'several', 4",
        "'j', DATE '2025-01-01', 'place', 1",
    ]
    assert [("indicator-of-parts", 3, "i", "2 months")] == found(
        given("indicators", rows, "indicator period place_scope number")
    )


def test_values_beside_counts_of_a_year_are_told_once_an_indicator():
    rows = [
        "'i', DATE '2025-01-01', 1.0, 2.0, NULL",
        "'i', DATE '2025-02-01', NULL, NULL, 0.5",
        "'i', DATE '2025-03-01', NULL, 2.0, 0.7",
        "'i', DATE '2024-01-01', NULL, NULL, 0.7",
        "'j', DATE '2025-01-01', NULL, NULL, 0.7",
    ]
    assert [("indicator-counts-missing", 3, "i", "2 observations are")] == found(
        given("indicators", rows, "indicator period numerator denominator value")
    )


def test_an_unknown_definition_is_told_with_the_nearest_one():
    indicators = {"s": IndicatorDefinition("s", "Satisfaction", definition="scat")}
    of = given("indicators", ["'s'"], "indicator", indicators=indicators, definitions=("csat",))
    assert ["Did you mean “csat”?"] == [problem.hint for problem in apply_rules(of)]


def test_names_that_join_no_place_are_listed_with_their_rows():
    rows = ["'Nort End', 'unmatched'", "'North End', 'place'", "'Nort End', 'unmatched'"]
    (problem,) = apply_rules(given("requests", rows, "place place_scope", places=("North End",)))
    assert ("Did you mean “North End”?", (2, 4)) == (problem.hint, problem.rows)


def test_points_outside_every_boundary_are_told_together_but_for_those_told_as_zeros():
    rows = ["'unmatched', 0.0, 0.0", "'unmatched', 0.0, 9.50", "'place', 1.0, 1.0"]
    assert [("place-outside-boundaries", 3, "0, 9.5", "")] == found(
        given("requests", rows, "place_scope latitude longitude")
    )
    assert [] == found(given("requests", rows[:1], "place_scope latitude longitude"))


def in_files(of, *files):
    """The same input with its rows, in their order, standing as row 2 of these files."""
    of.connection.execute(
        "CREATE TABLE u AS SELECT * REPLACE (2 AS row, list_value(?, ?, ?)[row - 1] AS file) FROM t",
        [*files, *[None] * (3 - len(files))],
    )
    return replace(of, table="u")


def test_a_name_in_several_files_is_told_at_its_first_row_with_a_row_of_each():
    rows = ["'Ys', 'unmatched'", "'Lyonesse', 'unmatched'", "'Ys', 'unmatched'"]
    of = in_files(given("requests", rows, "place place_scope"), "b.csv", "a.csv", "c.csv")
    problems = list(apply_rules(of))
    assert ["datasets/d/a.csv", "datasets/d/b.csv"] == [p.file for p in problems]
    assert ["", "It stands in 2 rows of 2 files: 2 of b.csv, 2 of c.csv."] == [
        p.hint for p in problems
    ]


def test_lines_places_and_ids_that_stand_again_in_another_file_name_the_first_one():
    wanted = "2 of a.csv"
    files = ("a.csv", "b.csv")
    lines = ["2024, 'L1', 10.0", "2024, 'L1', 13.0"]
    of = in_files(given("budget", lines, "year line_id amount"), *files)
    assert [("line-id-twice", 2, "L1", wanted)] == found(of)
    of = in_files(given("budget", ["2024, 1.0", "2024, 1.0"], "year amount"), *files)
    assert [("line-twice", 2, wanted, "")] == found(of)
    of = in_files(given("places", ["'a', 'Mill Hill'", "'b', 'Mill Hill'"], "id name"), *files)
    assert [("place-name-twice", 2, "Mill Hill", wanted)] == found(of)


def test_the_others_of_a_rule_are_counted_file_by_file():
    problems = [Problem("line-twice", f"{'ab'[n % 2]}.csv", n) for n in range(24)]
    assert "It stands in 4 rows of 2 files: 20 of a.csv, 21 of b.csv." == [*told(problems)][-1].hint


def test_two_places_of_one_name_are_told_whatever_their_case():
    rows = ["'a', 'Mill Hill'", "'b', 'MILL HILL'"]
    assert [("place-name-twice", 3, "MILL HILL", "2")] == found(given("places", rows, "id name"))


def test_an_alias_that_is_the_name_of_another_place_is_told():
    of = given("places", ["'a', 'Fenway'", "'b', 'Dock'"], "id name", aliases={"Dock": "Fenway"})
    assert ["place-alias-clash"] == [problem.code for problem in apply_rules(of)]


def test_an_alias_for_no_place_is_told():
    of = given("places", ["'a', 'Fenway'"], "id name", aliases={"The Fens": "Fenwy"})
    assert ["place-alias-unknown"] == [problem.code for problem in apply_rules(of)]


def test_a_place_without_a_population_is_told():
    assert [("place-population-missing", 3, "B", "")] == found(
        given("places", ["'a', 'A', 10", "'b', 'B', NULL"], "id name population")
    )


def test_of_many_problems_of_a_rule_the_first_are_listed_and_the_others_counted():
    rows = [f"'P{n}', 2.0, 1.0" for n in range(60)]
    problems = list(apply_rules(given("projects", rows, "id spent budget_current")))
    assert 21 == len(problems)
    assert ("more-to-look-at", "40") == (problems[-1].code, problems[-1].found)
