"""Warnings that a steward lets stand: which, until when, and what is told of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from builders.problem_words import WORDS

PACKAGE = """
name: requests
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: requests, updated: 2025-06-30, as_of: {as_of}, waivers: [{waivers}]}}
resources: [{{name: rows, path: rows.csv}}]
"""
# A header that is doubled and one that is blank: two warnings in one file, and a stray file.
ROWS = "id,opened,,service,x,x\n1,2025-06-01,a,Bins,1,2\n2,2025-06-02,b,Lamps,3,4\n"
STRAY = ("unclaimed-file", "datasets/requests/stray.txt")
BLANK = ("header-blank", "datasets/requests/rows.csv")
DOUBLED = ("header-doubled", "datasets/requests/rows.csv")
ALL = {STRAY, BLANK, DOUBLED}

Check = Callable[..., Any]


@pytest.fixture
def check(small_portal: Callable[..., Any]) -> Check:
    """The report of a portal whose dataset has these waivers."""

    def make(*waivers: str, as_of: str = "2025-06-30", sound: bool = True) -> Any:
        said = PACKAGE.format(as_of=as_of, waivers=", ".join(waivers))
        files = {"datapackage.yaml": said, "rows.csv": ROWS, "stray.txt": "x"}
        return small_portal({"requests": files}, sound=sound).checked.report

    return make


def waiver(code: str, until: str = "2025-12-31", **more: str) -> str:
    said = {"code": code, "until": until, "reason": "We know of it.", **more}
    return "{" + ", ".join(f"{key}: {value}" for key, value in said.items()) + "}"


def told(report: Any) -> set[tuple[str, str]]:
    return {(p.code, p.file) for p in report.problems if p.severity != "notice"}


def test_without_waivers_every_warning_is_told(check: Check):
    assert told(check()) >= ALL


def test_a_waived_warning_is_not_among_the_problems_but_kept_with_its_reason(check: Check):
    report = check(waiver("header-blank"))
    assert told(report) & ALL == ALL - {BLANK}
    [waived] = report.waived
    assert ("requests", "header-blank", "We know of it.", "2025-12-31", [BLANK]) == (
        waived.dataset,
        waived.code,
        waived.reason,
        waived.until,
        [(p.code, p.file) for p in waived.problems],
    )


@pytest.mark.parametrize(
    ("expected", "more"),
    [
        ([BLANK], {"file": "rows.csv"}),
        ([], {"file": "other.csv"}),
        ([BLANK], {"column": "column 3"}),
        ([], {"column": "id"}),
    ],
)
def test_a_waiver_can_be_narrowed_to_a_file_and_a_column(
    check: Check, expected: list[Any], more: dict[str, str]
):
    report = check(waiver("header-blank", **more))
    assert expected == [(p.code, p.file) for each in report.waived for p in each.problems]
    assert (not expected) == ("waiver-unused" in {p.code for p in report.problems})


@pytest.mark.parametrize(
    ("holds", "until"), [(True, "2025-06-30"), (False, "2025-06-29"), (True, "2026-01-01")]
)
def test_a_waiver_holds_up_to_its_day_by_the_day_of_the_data(check: Check, holds: bool, until: str):
    report = check(waiver("header-blank", until))
    assert holds == (BLANK not in told(report))
    ended = [p for p in report.problems if p.code == "waiver-ended"]
    assert (not holds) == bool(ended)
    assert all(("warning", 4) == (p.severity, p.row) for p in ended)


def test_no_clock_ends_a_waiver(check: Check, monkeypatch: Any):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")  # the year 2100: nobody's clock counts
    assert check(waiver("header-blank", "2025-12-31")).waived


def test_a_waiver_that_meets_nothing_is_a_notice(check: Check):
    [problem] = [p for p in check(waiver("row-withheld")).problems if "waiver" in p.code]
    assert ("waiver-unused", "notice", 4) == (problem.code, problem.severity, problem.row)


@pytest.mark.parametrize(
    ("expected", "code", "more"),
    [
        ("rows.csv", "header-blank", {"file": "row.csv"}),
        ("column 3", "header-blank", {"column": "colum 3"}),
        ("", "row-withheld", {}),
    ],
)
def test_what_a_waiver_of_nothing_was_perhaps_meant_for_is_said(
    check: Check, expected: str, code: str, more: dict[str, str]
):
    [problem] = [p for p in check(waiver(code, **more)).problems if p.code == "waiver-unused"]
    assert (f"Did you mean “{expected}”?" if expected else "") == problem.hint


@pytest.mark.parametrize(
    ("expected", "said", "hint"),
    [
        ("waiver-not-a-warning", waiver("cell-not-a-date"), ""),
        ("waiver-not-a-warning", waiver("row-blank"), ""),
        ("waiver-unknown-code", waiver("header-blnk"), "Did you mean “header-blank”?"),
        ("day-not-in-calendar", waiver("header-blank", "2025-02-30"), ""),
        ("descriptor-key-missing", "{code: header-blank, until: 2025-12-31}", ""),
        ("descriptor-unknown-key", waiver("header-blank", colum="x"), "Did you mean “column”?"),
    ],
)
def test_what_cannot_be_waived_is_a_problem(check: Check, expected: str, said: str, hint: str):
    report = check(said, sound=False)
    [problem] = report.errors
    assert (expected, hint) == (problem.code, problem.hint)


def test_a_waiver_reaches_no_other_dataset(write_portal: Callable[..., Any]):
    from builders.settings import Settings
    from builders.stages.checking import check_portal
    from builders.tables.engine import open_engine

    said = PACKAGE.format(as_of="2025-06-30", waivers=waiver("header-blank"))
    other = PACKAGE.format(as_of="2025-06-30", waivers="").replace("name: requests", "name: b")
    root = write_portal(
        {
            "requests": {"datapackage.yaml": said, "rows.csv": ROWS},
            "b": {"datapackage.yaml": other, "rows.csv": ROWS},
        }
    )
    settings = Settings(root=root)
    report = check_portal(open_engine(settings.cache).con, settings).report
    assert {"datasets/b/rows.csv"} == {p.file for p in report.problems if p.code == "header-blank"}
    assert [] == list(report.under("datasets/b").waived)
    assert [1] == [len(each.problems) for each in report.under("datasets/requests").waived]


@pytest.mark.parametrize(
    ("expected", "until"),
    [(False, "2025-06-30"), (False, "2030-12-31"), (True, "2031-01-01"), (True, "2999-01-01")],
)
def test_a_waiver_almost_without_end_is_told_and_holds(check: Check, expected: bool, until: str):
    report = check(waiver("header-blank", until))
    assert expected == ("waiver-far-off" in {p.code for p in report.problems})
    assert ["header-blank"] == [waived.code for waived in report.waived]


def test_the_example_of_a_code_in_the_words_of_waivers_can_be_waived():
    [example] = re.findall(r"such as ([a-z-]+)\.", WORDS["waiver-unknown-code"].meaning)
    assert "warning" == WORDS[example].severity
