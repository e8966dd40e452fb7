"""Numbers as people read them are read back by a hand of its own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.verifying.reading import agrees
from builders.wording.figures import WRITERS, shown

LANGUAGES = ["en", "es", "de", "fr", "pt", "it", "ca", "pl", "ja", "ar", "he", "sv", "hi", "en-IN"]


@pytest.mark.parametrize(
    ("right", "text", "value", "unit"),
    [
        (True, "$3.8 million", "3795500", "money"),
        (True, "$3.80 million", "3795500", "money"),
        (False, "$3.9 million", "3795500", "money"),
        (False, "$3.8 billion", "3795500", "money"),
        (True, "$1,234.50", "1234.5", "money"),
        (False, "$1,234.60", "1234.5", "money"),
        (True, "$384,000", "384123.4", "money"),
        (True, "$84.5 million", "-84508054.67", "money"),
        (True, "-$84.5 million", "-84508054.67", "money"),
        (False, "-$84.5 million", "84508054.67", "money"),
        (True, "65%", "0.654558405", "share"),
        (False, "66%", "0.654558405", "share"),
        (True, "99.96%", "0.9996", "share"),
        (True, "65.4%", "65.4", "percent"),
        (True, "2.9 days", "2.930196759", "days"),
        (True, "12.3 per 1,000 people", "12.34", "per 1,000 people"),
        (False, "12.3 per 1,000", "12.34", "count"),
        (True, "12 metres", "12", "metres"),
        (True, "12 M", "12000000", "number"),
        (True, "1.2 MB", "1246592", "bytes"),
        (None, "none", "0", "count"),
    ],
)
def test_a_text_shows_its_number_or_does_not(right: bool | None, text: str, value: str, unit: str):
    assert right is agrees(text, Decimal(value), unit, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", ["999500", "-1999500", "999500000", "123456789012"])
def test_a_short_amount_is_read_back_in_every_language(language: str, value: str):
    text = shown(Decimal(value), "money", language, "USD", "short")
    assert agrees(text, Decimal(value), "money", language) is True, text


values = st.decimals(-(10**13), 10**13, places=9, allow_nan=False) | st.decimals(
    -1, 1, places=9, allow_nan=False
)


@settings(deadline=None, max_examples=300)
@given(values, st.sampled_from(sorted(WRITERS)), st.sampled_from(LANGUAGES), st.booleans())
def test_whatever_a_page_writes_is_read_back_as_its_number(
    value: Decimal, unit: str, language: str, short: bool
):
    text = shown(value, unit, language, "USD", "short" if short else "exact")
    assert agrees(text, value, unit, language) is not False, text


@settings(deadline=None, max_examples=200)
@given(
    st.integers(1, 10**9),
    st.sampled_from(["money", "count", "days", "people"]),
    st.sampled_from(LANGUAGES),
    st.data(),
)
def test_one_changed_digit_of_an_exact_number_is_seen(
    value: int, unit: str, language: str, data: st.DataObject
):
    text = shown(Decimal(value), unit, language, "USD", "exact")
    digits = [at for at, sign in enumerate(text) if sign in "0123456789"]
    if not digits:
        return
    at = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[at]]))
    spoilt = f"{text[:at]}{other}{text[at + 1 :]}"
    assert agrees(spoilt, Decimal(value), unit, language) is False, spoilt
