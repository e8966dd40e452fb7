"""What is published of the problems of a dataset whose single rows are not."""

from __future__ import annotations

from typing import Any

from builders.checks.personal.gate import for_public
from builders.problems import Problem, Report, Waived
from builders.sources.answers import Disclosure


class Closed:
    """A dataset of which single rows are not published."""

    folder = "datasets/requests"
    disclosure = Disclosure(threshold=5)


def problem(row: int, found: str, folder: str = "requests") -> Problem:
    """The same thing wrong in two rows."""
    return Problem(
        "place-unmatched", f"datasets/{folder}/lines.csv", row, "place", found, "Hill", "", (row, 9)
    )


def test_a_problem_says_neither_where_nor_how_often_nor_what_stands_there() -> None:
    datasets: Any = [Closed()]
    report = Report((problem(3, "Hil"), problem(5, "Mil")))
    [told] = for_public(datasets, report).problems
    assert (None, (), "…", "…") == (told.row, told.rows, told.found, told.wanted)


def test_a_waived_problem_says_no_more() -> None:
    datasets: Any = [Closed()]
    waived = Waived(
        "requests", "f", "place-unmatched", "", "A known gap.", "2026-01-01", (problem(3, "x"),)
    )
    [told] = for_public(datasets, Report(waived=(waived,))).waived[0].problems
    assert (None, (), "…") == (told.row, told.rows, told.found)


def test_problems_of_other_datasets_are_told_whole() -> None:
    datasets: Any = [Closed()]
    own = problem(3, "Hil", "budget")
    assert (own,) == for_public(datasets, Report((own,))).problems
