"""What all rules have in common, and the rules that look at every kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judging import found, given

from builders.checks.rules import RULES, apply_rules
from builders.checks.rules.rule import told
from builders.kinds import KINDS
from builders.problem_words import WORDS
from builders.problems import Problem


def test_every_rule_has_words_for_every_code_it_may_yield():
    assert set() == {code for rule in RULES.values() for code in rule.codes} - set(WORDS)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_it_asks_for_in_a_sentence(rule):
    assert rule.says.endswith(".")
    assert rule.kinds <= set(KINDS)


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


def in_files(of, *files):
    """The same input with its rows, in their order, standing as row 2 of these files."""
    of.connection.execute(
        "CREATE TABLE u AS SELECT * REPLACE (2 AS row, list_value(?, ?, ?)[row - 1] AS file) FROM t",
        [*files, *[None] * (3 - len(files))],
    )
    return replace(of, table="u")


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


def test_of_many_problems_of_a_rule_the_first_are_listed_and_the_others_counted():
    rows = [f"'P{n}', 2.0, 1.0" for n in range(60)]
    problems = list(apply_rules(given("projects", rows, "id spent budget_current")))
    assert 21 == len(problems)
    assert ("more-to-look-at", "40") == (problems[-1].code, problems[-1].found)
