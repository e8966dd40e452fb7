import pytest

from builders.wording.locales import is_known, is_right_to_left, locale_of
from builders.wording.phrases import PHRASES


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en"),
        ("es-MX", "es_MX"),
        ("es_MX", "es_MX"),
        ("es-XX", "es"),
        ("tlh", "en"),
        ("", "en"),
        ("../x", "en"),
    ],
)
def test_a_language_that_is_not_known_falls_back(language: str, locale: str):
    assert locale == str(locale_of(language))


def test_which_languages_are_known():
    assert is_known("es-MX")
    assert not is_known("tlh")


def test_arabic_runs_from_right_to_left():
    assert is_right_to_left("ar")
    assert not is_right_to_left("es")


def test_every_language_has_every_phrase():
    assert len({frozenset(own) for own in PHRASES.values()}) == 1
