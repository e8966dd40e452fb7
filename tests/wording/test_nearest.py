import pytest

from builders.wording.nearest import did_you_mean, nearest

PLACES = ["Harbour", "West End", "Fenway", "São Bento", "Hill Top"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Harbor", "Harbour"),
        ("WEST END", "West End"),
        ("End, West", "West End"),
        ("Sao Bento", "São Bento"),
        ("Zanzibar", ""),
        ("", ""),
        ("x" * 1_000_000, ""),
    ],
)
def test_the_nearest_name_is_found(word: str, found: str):
    assert found == nearest(word, PLACES)


def test_the_hint_is_a_question_or_nothing():
    assert did_you_mean("Harbor", PLACES) == "Did you mean “Harbour”?"
    assert did_you_mean("Zanzibar", PLACES) == ""


def test_signs_without_a_letter_are_like_nothing():
    assert "" == nearest(";", [".", ","])
