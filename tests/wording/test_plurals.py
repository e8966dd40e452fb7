from decimal import Decimal

import pytest

from builders.wording.plurals import NOUNS, counted, plural


@pytest.mark.parametrize(
    ("number", "text"),
    [("1", "1 day"), ("1.0", "1 day"), ("0", "0 days"), ("4.5", "4.5 days"), ("-1", "-1 day")],
)
def test_the_noun_follows_the_number(number: str, text: str):
    assert text == counted(Decimal(number), "day", "en")


@pytest.mark.parametrize(
    ("number", "noun"), [(1, "صف"), (2, "صفان"), (3, "صفوف"), (11, "صفًا"), (100, "صف")]
)
def test_arabic_has_more_than_two_forms(number: int, noun: str):
    assert noun == plural(number, "row", "ar")


def test_every_language_has_every_noun():
    assert len({frozenset(nouns) for nouns in NOUNS.values()}) == 1
