"""The report for a person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builders.problems import Problem, Report
from builders.reports.text import write


def lines(*problems: Problem) -> list[str]:
    return write(Report(problems), Path()).splitlines()


def test_one_problem_stands_below_its_file_with_its_remedy_and_code(
    problem: Callable[..., Problem],
):
    assert [
        "",
        "rows.csv",
        "  error row 2, day: “x” is not a date.",
        f"    {problem().remedy} [cell-not-a-date]",
        "",
        "Rows are counted once no error is left. 1 error.",
    ] == lines(problem())


def test_the_same_in_many_rows_is_one_line():
    rows = (12, 18, 40, *range(100, 509))
    told = Problem("cell-not-a-date", "rows.csv", 12, "day", "x", "y", rows=rows)
    assert "  error day, 412 rows, first 12, 18, 40: “x” is not a date." in lines(told)


def test_the_same_told_row_by_row_is_one_line_too(problem: Callable[..., Problem]):
    told = lines(*(problem(row) for row in (2, 5, 9)))
    assert ["  error day, rows 2, 5, 9: “x” is not a date."] == [t for t in told if "error d" in t]


def test_what_is_mended_alike_is_told_with_one_remedy(problem: Callable[..., Problem]):
    told = lines(problem(2, "soon"), problem(3, "later"))
    assert [
        "  error row 2, day: “soon” is not a date.",
        "  error row 3, day: “later” is not a date.",
    ] == told[2:4]
    assert 1 == sum("Write it like this" in line for line in told)


def test_of_very_many_the_first_are_told_and_the_others_counted(problem: Callable[..., Problem]):
    told = lines(*(problem(row, f"x{row}") for row in range(2, 12)))
    assert "  error day, 5 rows, first 7, 8, 9: 5 more like these." in told


def test_what_is_about_the_portal_stands_under_its_name():
    assert "The portal" in lines(Problem("no-datasets", found="datasets/"))


def test_what_is_waived_is_one_line_with_its_reason(waived: Report):
    said = "1 warning unclaimed-file of b.csv waived until 2026-06-30: We keep it."
    assert said in write(waived, Path()).splitlines()
