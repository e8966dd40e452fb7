"""What may stand in a chart, and where a line breaks."""

from __future__ import annotations

import pytest

from builders.charts.lettering import SIZE, clean, shorten, width, wrap


def test_what_xml_forbids_is_left_out():
    assert "ab" == clean("a\x00\x0b\ud800\ufffe\U0001ffffb")


def test_marks_that_turn_the_direction_are_left_out():
    assert "invoice" == clean("\u202einvoice\u2066")


def test_blanks_of_every_sort_become_one():
    assert "a b c" == clean("  a\n\tb\u00a0 c ")


def test_letters_of_other_scripts_stay():
    assert "Сады 公園 حديقة 🌳" == clean("Сады 公園 حديقة 🌳")


def test_a_text_that_fits_stays_whole():
    assert ("Parks",) == wrap("Parks", 100)


def test_a_long_text_breaks_between_words():
    lines = wrap("Department of Public Works and Engineering", 200)
    assert "Department of Public Works and Engineering" == " ".join(lines)
    assert 2 == len(lines)


@pytest.mark.parametrize("text", ["word " * 100, "a" * 500, "公" * 300])
def test_no_line_is_wider_than_its_room(text: str):
    lines = wrap(text.strip(), 300)
    assert 2 >= len(lines)
    assert all(width(line, SIZE) <= 300 for line in lines)
    assert lines[-1].endswith("…")


def test_no_room_at_all_leaves_an_ellipsis():
    assert "…" == shorten("Parks", 0)
