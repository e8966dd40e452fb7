from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.wording.figures import WRITERS, shown

values = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=9
)


@pytest.mark.parametrize(
    ("value", "unit", "exact", "short"),
    [
        ("1234.5", "money", "$1,234.50", "$1,230"),
        ("5693.123456789", "money", "$5,693.12", "$5,690"),
        ("12345", "count", "12,345", "12,345"),
        ("0.831", "share", "83.1%", "83%"),
        ("83.14", "percent", "83.1%", "83%"),
        ("4.5", "days", "4.5 days", "4.5 days"),
        ("1", "days", "1 day", "1 day"),
        ("1.04", "days", "1 day", "1 day"),
        ("0", "days", "0 days", "0 days"),
        ("3.14159", "number", "3.142", "3.1"),
        ("-12.5", "points", "-12.5 points", "-12.5 points"),
        ("1234567", "bytes", "1.2\N{NO-BREAK SPACE}MB", "1.2\N{NO-BREAK SPACE}MB"),
        ("999999", "bytes", "1\N{NO-BREAK SPACE}MB", "1\N{NO-BREAK SPACE}MB"),
        ("1", "bytes", "1\N{NO-BREAK SPACE}byte", "1\N{NO-BREAK SPACE}byte"),
        ("2", "years", "2 years", "2 years"),
        ("1234", "people", "1,234 people", "1,234 people"),
        ("4.567", "km2", "4.57\N{NO-BREAK SPACE}km²", "4.6\N{NO-BREAK SPACE}km²"),
    ],
)
def test_each_unit_has_its_way_of_writing(value: str, unit: str, exact: str, short: str):
    assert exact == shown(Decimal(value), unit, "en", "USD", "exact")
    assert short == shown(Decimal(value), unit, "en", "USD", "short")


@pytest.mark.parametrize(
    ("language", "text"), [("en", "not known"), ("es", "no se conoce"), ("ar", "غير معروف")]
)
@pytest.mark.parametrize("unit", WRITERS)
def test_what_is_not_known_is_said_so_and_is_never_zero(unit: str, language: str, text: str):
    assert text == shown(None, unit, language, "USD")


@pytest.mark.parametrize(
    ("language", "text"), [("es", "4,5 días"), ("ar", "4.5 يوم"), ("xx", "4.5 days")]
)
def test_days_follow_the_locale(language: str, text: str):
    assert text == shown(Decimal("4.5"), "days", language, "USD")


def test_two_days_in_arabic_are_one_word():
    assert shown(Decimal(2), "days", "ar", "USD") == "يومان"


@given(values, st.sampled_from(sorted(WRITERS)), st.sampled_from(["en", "es", "ar"]))
def test_every_value_can_be_shown_in_every_unit(value: Decimal, unit: str, language: str):
    assert shown(value, unit, language, "USD", "exact")
    assert shown(value, unit, language, "USD", "short")


@given(values.filter(bool), st.sampled_from(sorted(WRITERS)))
def test_something_is_never_shown_as_nothing(value: Decimal, unit: str):
    if unit in ("money", "bytes"):  # the coin and the byte are the least there is
        return
    assert set("123456789") & set(shown(value, unit, "en", "USD"))


def test_a_whole_amount_may_stand_without_cents_and_no_other_loses_any():
    assert "$1,234" == shown(Decimal("1234.00"), "money", "en", "USD", "whole")
    assert "$1,234.50" == shown(Decimal("1234.5"), "money", "en", "USD", "whole")
    assert "83.1%" == shown(Decimal("0.831"), "share", "en", "USD", "whole")
