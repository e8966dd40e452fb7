"""The figure for quality: what each problem takes off, and what it never says."""

from __future__ import annotations

import pytest

from builders.checks.score import harmonic, quality
from builders.problems import Problem


def test_a_file_of_which_nothing_was_told_has_the_best_figure():
    assert 100 == quality([])


def test_a_file_that_could_not_be_read_has_no_figure():
    assert quality([Problem("file-empty")], read=False) is None


@pytest.mark.parametrize(
    ("code", "figure"), [("cell-empty", 98.0), ("row-is-note", 99.0), ("column-empty", 99.9)]
)
def test_an_error_weighs_more_than_a_warning_and_a_warning_than_a_notice(code, figure):
    assert figure == quality([Problem(code)])


def test_the_same_mistake_in_many_rows_weighs_less_than_many_mistakes():
    rows = tuple(range(2, 12))
    one_sort = quality([Problem("cell-empty", row=2, rows=rows)])
    assert 100 - 2 * 10 / harmonic(10) == pytest.approx(one_sort)
    assert one_sort > 80


def test_the_same_code_in_two_columns_is_counted_together():
    apart = [Problem("cell-empty", column="a"), Problem("cell-empty", column="b")]
    assert quality([Problem("cell-empty", row=2, rows=(2, 3))]) == quality(apart)


def test_the_figure_never_falls_below_zero():
    assert 0 == quality([Problem("cell-empty", row=2, rows=tuple(range(2, 5000)))])


def test_the_short_way_to_the_harmonic_number_is_close_to_the_long():
    assert sum(1 / n for n in range(1, 102)) == pytest.approx(harmonic(101), rel=1e-5)
