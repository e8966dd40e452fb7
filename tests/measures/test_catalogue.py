"""The account of every file is published as figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_rows_of_a_file_are_read_published_or_withheld(rows_of: Callable[..., Any]):
    block = "withhold: [{where: {service: Test}, reason: A test.}], duplicates: withhold"
    text = "id,opened,service\n1,2025-06-01,Bins\n1,2025-06-01,Bins\n2,2025-06-01,Test\n,,\n"
    portal = rows_of("requests", text, block)
    file = "datasets/requests/rows.csv"
    measures = ("rows_read", "rows_published", "rows_withheld")
    assert [4, 1, 3] == [portal.value("requests", m) for m in measures]
    assert [4, 1, 3] == [portal.value("requests", m, file=file) for m in measures]
    reasons = {
        f.label("reason"): f.value
        for f in portal.figures
        if f.measure == "rows_withheld" and f.label("reason")
    }
    assert {
        "A test.": 1,
        "The row is empty.": 1,
        "The row repeats an earlier one in every cell.": 1,
    } == reasons


def test_where_nothing_is_withheld_the_figure_is_zero(rows_of: Callable[..., Any]):
    portal = rows_of("requests", "id,opened,service\n1,2025-06-01,Bins\n")
    assert 0 == portal.value("requests", "rows_withheld")
    assert len("id,opened,service\n1,2025-06-01,Bins\n") == portal.value("requests", "file_bytes")


def test_warnings_that_are_waived_are_counted_apart(rows_of: Callable[..., Any]):
    said = "{code: header-blank, reason: It is for our own use., until: 2026-01-01}"
    block = f"waivers: [{said}]"
    portal = rows_of("requests", "id,opened,,service\n1,2025-06-01,x,Bins\n", block)
    assert 1 == portal.value("requests", "problems_waived")
    assert 1 == portal.value("requests", "problems_waived", waiver="header-blank")
    assert "header-blank" not in portal.codes()


def test_problems_are_counted_by_code(rows_of: Callable[..., Any]):
    portal = rows_of(
        "requests", "id,opened,service,place\n1,2025-06-01,Bins,Atlantis\n", people={"A": 1}
    )
    assert 1 == portal.value("requests", "problem_count", code="place-unmatched")
