"""JUnit's XML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from builders.problems import Ledger, Problem, Report
from builders.reports.junit import write


def suites(report: Report) -> ET.Element:
    return ET.fromstring(write(report, Path()).split("\n", 1)[1])  # noqa: S314 - our own


def test_each_file_is_a_suite_and_each_sort_of_error_a_failure(report: Report):
    [suite] = suites(report)
    failures = [case.find("failure").get("type") for case in suite]
    assert ("rows.csv", len(failures)) == (suite.get("name"), int(suite.get("failures")))
    assert {"cell-not-a-date", "row-too-long", "cell-not-in-list"} <= set(failures)
    assert suite.get("tests") == suites(report).get("tests")


def test_a_file_without_problems_is_a_case_that_passes():
    [suite] = suites(Report(ledgers=(Ledger("", "rows.csv", 3, 3),)))
    assert ("rows.csv", "0", "1") == (suite.get("name"), suite.get("failures"), suite.get("tests"))


def test_a_warning_is_a_case_that_passes_with_words():
    [suite] = suites(Report((Problem("unclaimed-file", "a.csv"),)))
    [case] = suite
    assert case.find("failure") is None
    assert case.find("system-out").text.startswith("warning: ")


def test_characters_that_xml_cannot_write_are_replaced(problem: Callable[..., Problem]):
    [suite] = suites(Report((problem(file="a\x01.csv"),)))
    assert "a\N{REPLACEMENT CHARACTER}.csv" == suite.get("name")


def test_what_is_waived_is_a_case_that_is_skipped_with_its_reason(waived: Report):
    [suite] = suites(waived)
    assert ("1", "0") == (suite.get("skipped"), suite.get("failures"))
    assert "We keep it." in suite[0].find("skipped").get("message")
