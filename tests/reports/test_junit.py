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


# Those of the schema of Jenkins (junit-10.xsd of its xUnit plugin), which allows no others.
KNOWN = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "file", "timestamp"},
    "testcase": {"name", "classname", "time", "group"},
    "failure": {"type", "message"},
    "skipped": {"type", "message"},
    "system-out": set(),
}


def test_no_element_and_no_attribute_is_unknown_to_jenkins(report: Report, waived: Report):
    lesser = Report((Problem("unclaimed-file", "a.csv"),), (Ledger("", "b.csv", 3, 3),))
    elements = list(suites(report + waived + lesser).iter())
    assert set(KNOWN) == {element.tag for element in elements}
    for element in elements:
        assert set() == set(element.attrib) - KNOWN[element.tag]
    wanted = {"name", "tests", "failures", "errors"}
    assert all(wanted <= set(each.attrib) for each in elements if each.tag == "testsuite")


def test_the_numbers_of_a_suite_are_those_of_its_cases(report: Report, waived: Report):
    for suite in suites(report + waived):
        for key, tag in (("tests", "."), ("failures", "failure"), ("skipped", "skipped")):
            assert int(suite.get(key)) == len(suite.findall(f"testcase/{tag}")), key


def test_no_two_cases_are_called_alike_since_gitlab_shows_the_first_alone(waived: Report):
    alike = [Problem("schema-not-valid", "d.yaml", 3, "a", found, hint=found) for found in "xyz"]
    cases = [
        case.get("name") for case in suites(Report(tuple(alike)) + waived + waived).iter("testcase")
    ]
    assert 5 == len(cases) == len(set(cases))
    assert "schema-not-valid: line 3, a (2)" in cases


def test_it_stays_small_however_much_there_is_to_tell(problem: Callable[..., Problem]):
    files = tuple(problem(file=f"{n}.csv") for n in range(5_002))
    cells = tuple(problem(n, f"x{n}", file="0a.csv") for n in range(2, 2_002))
    told = suites(Report((Problem("unclaimed-file", "0.csv"), *cells, *files)))
    assert 5_001 == len(list(told.iter("testcase")))
    [failure] = told.findall("testsuite[@name='And more']/testcase/failure")
    assert failure.get("message").startswith("4 more problems left out here")
    [cells] = [s for s in told if s.get("name") == "0a.csv"]
    assert "and 1,900 more like these" in cells[0].find("failure").text
