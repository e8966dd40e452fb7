"""A table that tells things in words is a list, whose rows are blocks on a narrow screen."""

from __future__ import annotations

import pytest

from builders.pages.parts import Column, Grid

WORDS, NUMBER = Column("Words"), Column("Number", is_number=True)


@pytest.mark.parametrize(
    ("columns", "is_of_file", "expected"),
    [
        ((WORDS, WORDS), False, True),
        ((WORDS, NUMBER, WORDS), False, True),
        ((WORDS, NUMBER, NUMBER), False, False),
        ((WORDS,), False, False),
        ((WORDS, WORDS), True, False),
    ],
)
def test_a_table_is_a_list_where_more_than_its_first_column_is_of_words(
    columns: tuple[Column, ...], is_of_file: bool, expected: bool
):
    grid = Grid("Caption", columns, (), is_of_file=is_of_file)
    assert expected == grid.is_list
