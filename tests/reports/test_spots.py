"""Lines and characters of rows and cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.problems import Problem
from builders.reports.spots import spots_of


def spot(root: Path, text: str, row: int, column: str = "b") -> tuple[int | None, int | None]:
    (root / "a.csv").write_bytes(text.encode())
    told = Problem("cell-not-a-date", "a.csv", row, column)
    spots = spots_of(root, [told])["a.csv"]
    return spots.line(told), spots.column(told)


@pytest.mark.parametrize(
    ("expected", "text", "row"),
    [
        ((2, 3), "a,b\n1,2\n", 2),
        ((3, 1), "b;c\n1;2\n33;4\n", 3),
        ((4, 5), 'a,b\n"x\ny",2\n333,4\n', 3),
        ((2, None), 'a,b\n"x\ny",2\n333,4\n', 2),
        ((4, 3), "a,b\r\n1,2\r\n\r\n3,4\r\n", 4),
        ((3, 3), '\ufeffa,b\n"x"y,2\n3,4\n', 3),
        ((2, None), "a,c\n1,2\n", 2),
        ((99, None), "a,b\n1,2\n", 99),
    ],
    ids=["plain", "semicolon", "behind", "quoted", "blank", "broken", "other column", "no row"],
)
def test_a_row_is_found_at_its_line_and_a_cell_at_its_character(
    tmp_path: Path, expected: tuple[int, int | None], text: str, row: int
):
    assert expected == spot(tmp_path, text, row)


def test_a_file_that_is_gone_leaves_the_row_as_it_is(tmp_path: Path):
    told = Problem("cell-not-a-date", "none.csv", 7, "b")
    spots = spots_of(tmp_path, [told])["none.csv"]
    assert (7, None) == (spots.line(told), spots.column(told))


def test_a_file_in_utf_16_is_read_too(tmp_path: Path):
    (tmp_path / "a.csv").write_bytes('a,b\n"x\ny",2\n3,4\n'.encode("utf-16"))
    told = Problem("cell-not-a-date", "a.csv", 3, "b")
    assert 4 == spots_of(tmp_path, [told])["a.csv"].line(told)
