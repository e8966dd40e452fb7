from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.wording.numbers import count, decimal, legible, percent, plain

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@given(decimals)
def test_plain_text_reads_back_as_exactly_the_same_number(value: Decimal):
    assert Decimal(plain(value)) == value


@given(decimals)
def test_plain_text_is_canonical(value: Decimal):
    text = plain(value)
    assert "E" not in text.upper()
    assert text == plain(Decimal(text))
    assert not ("." in text and text.endswith(("0", ".")))
    assert text != "-0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234.50", "1234.5"),
        ("-0.00", "0"),
        ("1E+3", "1000"),
        ("0.000000001", "0.000000001"),
        ("12345678901234567890123456789012345678.10", "12345678901234567890123456789012345678.1"),
    ],
)
def test_plain_text_of_a_few_numbers(value: str, text: str):
    assert text == plain(Decimal(value))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_has_no_plain_text(value: str):
    with pytest.raises(ValueError, match="not a finite number"):
        plain(Decimal(value))


@pytest.mark.parametrize(
    ("language", "text"), [("en", "1,234,567"), ("es", "1.234.567"), ("ar", "1,234,567")]
)
def test_counts_are_grouped_as_the_locale_does(language: str, text: str):
    assert text == count(1234567, language)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "83.1%"), ("es", "83,1\N{NO-BREAK SPACE}%"), ("ar", "83.1%")]
)
def test_a_share_is_a_percent_in_the_way_of_the_locale(language: str, text: str):
    # Arabic sets an invisible direction mark after the sign.
    assert text == percent(Decimal("0.831"), language).strip("\u200e\u200f\u061c")


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ("0", "0%"),
        ("1", "100%"),
        ("0.9996", "99.96%"),
        ("0.99999", "99.999%"),
        ("0.00004", "0.004%"),
        ("-0.0312", "-3.1%"),
        ("0.4996", "50.0%"),
        ("1.25", "125%"),
    ],
)
def test_nearly_all_is_never_shown_as_all_nor_hardly_any_as_none(share: str, text: str):
    assert text == percent(Decimal(share), "en")


def test_halves_go_up():
    assert decimal(Decimal("2.5"), "en", most=0) == "3"
    assert decimal(Decimal("3.5"), "en", most=0) == "4"
    assert decimal(Decimal("-2.5"), "en", most=0) == "-3"


def test_a_negative_number_that_rounds_to_nothing_has_no_sign():
    assert decimal(Decimal("-0.001"), "en", most=1) == "0"


def test_a_small_number_is_not_shown_as_nothing():
    assert legible(Decimal("0.0412"), "en", 1) == "0.04"
    assert legible(Decimal(0), "en", 1) == "0"
