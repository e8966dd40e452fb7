"""Letters that are not what they look like are told once a column, and honest ones never."""

from __future__ import annotations

import pytest

from builders.checks.letters.look_alikes import latin
from builders.checks.letters.mojibake import repaired
from builders.checks.letters.registry import LETTERS
from builders.problem_words import WORDS


@pytest.mark.parametrize("rule", LETTERS.values(), ids=LETTERS)
def test_a_check_of_letters_says_what_it_asks_and_has_words(rule):
    assert rule.says.endswith(".")
    assert set() == set(rule.codes) - set(WORDS)


@pytest.mark.parametrize(
    "cell",
    [
        "Café",
        "naïve £5 – “quoted” …",
        "Ångström Łódź Ñandú",
        "Ã is a letter",
        "שלום",
        "السلام",
        "Москва",
        "Αθήνα",
        "日本語",
        "👩‍👩‍👧",
        "می‌خواهم",
        "5 µm and 3 kΩ",
        "10\u00a0000",
        "a\u202fb",
    ],
)
def test_honest_letters_of_any_script_are_left_alone(told, cell):
    assert [] == told("name,n", f"{cell},1", "North,2")


@pytest.mark.parametrize(
    "cell", ["North\u200b End", "\u2060North", "soft\u00adhyphen", "No\u200drth", "a\x85b"]
)
def test_characters_of_no_width_are_told(told, cell):
    assert [("letters-invisible", 3, "name", cell)] == told("name,n", "North,1", f"{cell},2")


@pytest.mark.parametrize("cell", ["abc\u202e123", "\u200eNorth", "\u2066x\u2069"])
def test_marks_that_turn_the_writing_are_told(told, cell):
    assert [("letters-turned", 2, "name", cell)] == told("name,n", f"{cell},1")


def test_a_mark_of_direction_has_its_place_in_hebrew(told):
    assert [] == told("name,n", "שלום\u200f!,1")


def test_an_override_has_a_place_nowhere(told):
    assert [("letters-turned", 2, "name", "שלום\u202e!")] == told("name,n", "שלום\u202e!,1")


def test_accents_apart_from_their_letters_are_told_with_all_rows(check_lines):
    (problem,) = check_lines("name,n", "Café,1", "Cafe\u0301,2", "Cafe\u0301,3").problems
    assert ("letters-apart", (3, 4)) == (problem.code, problem.rows)


def test_a_latin_word_with_a_cyrillic_letter_is_told_in_latin(check_lines):
    (problem,) = check_lines("name,n", "Rоslindale,1").problems
    assert "letters-look-alike" == problem.code
    assert "In Latin letters alone it would be “Roslindale”." == problem.hint


def test_every_letter_that_looks_latin_has_its_latin_one():
    assert "ABESIJKMHOPCTYXaeopcyxssijdh"[:10] == latin("АВЕЅІЈКМНО")
    assert "Sacramento" == latin("Ѕасrаmеntо")


@pytest.mark.parametrize(
    ("cell", "was"), [("CafÃ©", "Café"), ("Â£25", "£25"), ("itâ€™s", "it’s"), ("â‚¬5", "€5")]
)
def test_letters_read_in_the_wrong_encoding_are_told_with_what_they_were(check_lines, cell, was):
    (problem,) = check_lines("name,n", f"{cell},1").problems
    assert problem.code == "letters-garbled"
    assert problem.hint.startswith(f"Did you mean “{was}”? ")


def test_what_cannot_be_repaired_is_left_without_a_suggestion():
    assert "" == repaired("Café")


def test_signs_for_lost_letters_are_told(told):
    assert [("letters-lost", 2, "name", "Caf\ufffd")] == told("name,n", "Caf\ufffd,1")


def test_the_header_is_held_to_the_same(told):
    assert [
        ("header-blanks", 1, "amount", " amount "),
        ("header-unseen", 1, "na\u200bme", "na\u200bme"),
        ("letters-garbled", 1, "Amount (Â£)", "Amount (Â£)"),
        ("letters-apart", 1, "cafe\u0301", "cafe\u0301"),
    ] == told(" amount ,na\u200bme,Amount (Â£),cafe\u0301", "1,b,2,c")


def test_a_header_below_a_title_is_found_in_its_row(told):
    from builders.sources.dataset import Dialect

    assert [("header-blanks", 2, "n", "n ")] == told(
        "A title", "name,n ", "a,1", dialect=Dialect(header_row=2)
    )
