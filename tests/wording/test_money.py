from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.wording import money

amounts = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**26), max_value=10**26)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("1234.5", "$1,234.50"),
        ("1234", "$1,234.00"),
        ("3838631715.659", "$3,838,631,715.659"),
        ("-1234.5", "-$1,234.50"),
        ("-0.00", "$0.00"),
        ("0.005", "$0.005"),
    ],
)
def test_an_exact_amount_keeps_every_decimal_of_the_data(amount: str, text: str):
    assert text == money.exact(Decimal(amount), "USD", "en")


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("3838631715.659", "$3.84 billion"),
        ("-3838631715", "-$3.84 billion"),
        ("38386317.15", "$38.4 million"),
        ("384123", "$384,000"),
        ("999499", "$999,000"),
        ("999999", "$1 million"),
        ("1234.56", "$1,230"),
        ("105.5", "$106"),
        ("38.416", "$38.40"),
        ("0", "$0"),
        ("-0.5", "-$0.50"),
        ("12345678901234", "$12.3 trillion"),
    ],
)
def test_a_short_amount_has_three_digits_at_most(amount: str, text: str):
    assert text == money.short(Decimal(amount), "USD", "en")


@pytest.mark.parametrize(
    ("language", "exact", "short"),
    [
        ("en", "$1,234.50", "$3.84 billion"),
        ("es", "1.234,50 $", "3,84 mil millones de $"),
        ("ar", "1,234.50 $", "3.84 مليار $"),
    ],
)
def test_amounts_follow_the_locale(language: str, exact: str, short: str):
    assert exact == _bare(money.exact(Decimal("1234.5"), "USD", language))
    assert short == _bare(money.short(Decimal(3838631715), "USD", language))


@given(amounts)
def test_the_digits_of_an_exact_amount_are_those_of_the_data(amount: Decimal):
    shown = money.exact(amount, "USD", "en").replace("$", "").replace(",", "")
    assert Decimal(shown) == amount


@given(amounts, st.sampled_from(["en", "es", "ar", "fr", "ja", "de-CH"]))
def test_every_amount_can_be_shown_short(amount: Decimal, language: str):
    assert money.short(amount, "EUR", language)


def test_a_currency_without_coins_has_no_decimals():
    assert money.exact(Decimal(1234), "JPY", "en") == "¥1,234"


def _bare(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").strip("\u200f\u200e\u061c")
