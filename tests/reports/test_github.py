"""Annotations of GitHub Actions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.problems import Problem, Report
from builders.reports.github import data, prop, write


def annotations(report: Report, root: Path = Path()) -> list[str]:
    return [line for line in write(report, root).splitlines() if line.startswith("::")]


def test_a_problem_is_told_on_file_line_and_column(report: Report, root: Path):
    [told] = [line for line in annotations(report, root) if "soon" in line]
    assert told.startswith("::error file=rows.csv,line=2,col=3,title=Not a date::day: “soon” is")
    assert "(rows 2, 4)" in told


def test_a_row_behind_a_line_break_is_told_at_its_true_line(report: Report, root: Path):
    assert 1 == sum("file=rows.csv,line=6,title=Row" in line for line in annotations(report, root))


@pytest.mark.parametrize(("expected", "found"), [(10, 10), (10, 11), (10, 5000), (1, 1)])
def test_no_more_than_github_shows_are_written_of_each_severity(
    expected: int, found: int, problem: Callable[..., Problem]
):
    errors = [problem(2, "x", column=f"c{n}") for n in range(found)]
    notices = [Problem("column-empty", "rows.csv", None, "", f"c{n}") for n in range(found)]
    told = annotations(Report((*errors, *notices)))
    assert expected == sum(line.startswith("::error") for line in told)
    left = found - 9
    assert (found > 10) == (f"::{left:,} more errors: GitHub shows 10 a step." in "\n".join(told))


@pytest.mark.parametrize(
    ("as_data", "as_property", "text"),
    [
        ("50%25", "50%25", "50%"),
        ("a%0Ab%0D", "a%0Ab%0D", "a\nb\r"),
        ("a:b,c", "a%3Ab%2Cc", "a:b,c"),
        ("%250A", "%250A", "%0A"),
    ],
)
def test_signs_that_mean_something_to_github_are_escaped(as_data: str, as_property: str, text: str):
    assert (as_data, as_property) == (data(text), prop(text))


def test_no_text_of_the_data_begins_a_command_of_its_own(problem: Callable[..., Problem]):
    told = write(Report((problem(file="a\n::error::b", column="c\n::debug::d"),)), Path())
    assert 1 == sum(line.startswith("::") for line in told.splitlines())


def test_in_a_workflow_the_file_is_named_from_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Callable[..., Problem]
):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    [told] = annotations(Report((problem(),)), tmp_path / "city")
    assert "file=city/rows.csv," in told


def test_a_feature_of_a_map_that_is_not_found_has_no_line():
    [told] = annotations(Report((Problem("geojson-crossing", "a.geojson", 7),)))
    assert "line=" not in told


def test_a_feature_of_a_map_is_told_at_its_line(tmp_path: Path):
    (tmp_path / "a.geojson").write_text('{"features": [\n{},\n  {}]}')
    [told] = annotations(Report((Problem("geojson-crossing", "a.geojson", 2),)), tmp_path)
    assert "file=a.geojson,line=3,col=3," in told


def test_what_is_left_out_adds_up_with_the_number_of_all(problem: Callable[..., Problem]):
    groups = [problem(n, f"{n}", column=f"c{n % 20}") for n in range(2, 102)]
    told = write(Report(tuple(groups)), Path())
    # Nine of twenty columns, of five problems each, are shown.
    assert "::55 more errors: GitHub shows 10 a step." in told
    assert "100 errors." in told
