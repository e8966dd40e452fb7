import pytest

from builders.wording.nearest import did_you_mean, listed_near, nearest

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


def test_a_few_choices_are_listed_as_they_are():
    assert "Year, Agency, Amount" == listed_near("amount", ["Year", "Agency", "Amount"])


def test_of_many_choices_the_nearest_come_first_and_the_others_are_a_number():
    many = [*(f"Column {n}" for n in range(1, 400)), "Total amount"]
    told = listed_near("amount", many)
    assert told.startswith("Total amount, ")
    assert told.endswith(" and 388 more")
    assert 12 == told.count(", ") + 1


def test_a_choice_without_end_is_cut():
    assert 60 == len(listed_near("a", ["x" * 5000]))
