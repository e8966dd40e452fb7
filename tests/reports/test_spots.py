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
        ((3, 4), 'a,b\n"x\ny",2\n333,4\n', 2),
        ((2, 12), 'a,b\n"x ""y"" ","2"\n', 2),
        ((4, 3), "a,b\r\n1,2\r\n\r\n3,4\r\n", 4),
        ((3, 3), '\ufeffa,b\n"x"y,2\n3,4\n', 3),
        ((2, None), "a,c\n1,2\n", 2),
        ((99, None), "a,b\n1,2\n", 99),
    ],
    ids=[
        "plain",
        "semicolon",
        "behind",
        "below its row",
        "quoted",
        "blank",
        "broken",
        "other column",
        "no row",
    ],
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


def feature(root: Path, text: str, number: int) -> tuple[int | None, int | None]:
    (root / "a.geojson").write_text(text, encoding="utf-8")
    told = Problem("geojson-crossing", "a.geojson", number)
    spots = spots_of(root, [told])["a.geojson"]
    return spots.line(told), spots.column(told)


COLLECTION = '{"type": "x", "crs": {"features": [1]},\n "features": [\n {"a": "[é"},\n{}, 7]}'


@pytest.mark.parametrize(
    ("expected", "text", "number"),
    [
        ((3, 2), COLLECTION, 1),
        ((4, 1), COLLECTION, 2),
        ((4, 5), COLLECTION, 3),
        ((None, None), COLLECTION, 4),
        ((2, 1), '\n{"type": "Feature"}', 1),
        ((None, None), '{"features": 7}', 1),
        ((None, None), '{"features": [], "a": ', 1),
        ((None, None), "", 1),
        ((1, 15), '{"features": [{}, {"a" 1}]}', 1),
        ((None, None), '{"features": [{"a" 1}, {}]}', 2),
        ((None, None), '{"a": ' + "[" * 100_000, 1),
    ],
)
def test_a_feature_is_found_at_its_line_and_character(
    tmp_path: Path, expected: tuple[int | None, int | None], text: str, number: int
):
    assert expected == feature(tmp_path, text, number)


def test_a_problem_of_a_whole_row_does_not_stand_below_a_blank_header(tmp_path: Path):
    assert (2, None) == spot(tmp_path, "a,,\n1,2,3\n", 2, "")


def test_a_record_without_end_is_not_followed_cell_by_cell(tmp_path: Path):
    assert (2, None) == spot(tmp_path, 'a,b\n"' + "x,\n" * 60_000, 2)
