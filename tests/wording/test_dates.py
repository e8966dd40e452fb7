from datetime import date

import pytest

from builders.wording.dates import (
    fiscal_year_label,
    fiscal_year_span,
    long_date,
    month_year,
    period_label,
)


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "March 14, 2025", "March 2025"),
        ("en-GB", "14 March 2025", "March 2025"),
        ("es", "14 de marzo de 2025", "marzo de 2025"),
        ("ar", "14 مارس 2025", "مارس 2025"),
    ],
)
def test_days_and_months_follow_the_locale(language: str, day: str, month: str):
    assert day == long_date(date(2025, 3, 14), language)
    assert month == month_year(date(2025, 3, 14), language)


@pytest.mark.parametrize(
    ("period", "label"),
    [
        ("2025", "2025"),
        ("2025-03", "March 2025"),
        ("2025-Q1", "Q1 2025"),
        ("2025-03-14", "March 14, 2025"),
        ("1887-03", "March 1887"),
        ("2024-07-01/2025-06-30", "July 2024 to June 2025"),
        ("2024-07/2025-06", "July 2024 to June 2025"),
        ("2025-01-01/2025-12-31", "2025"),
        ("2025-03-01/2025-03-31", "March 2025"),
        ("2025-03-02/2025-03-30", "March 2, 2025 to March 30, 2025"),
    ],
)
def test_a_period_is_told_in_words(period: str, label: str):
    assert label == period_label(period, "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "2025/",
        "2025-13",
        "2025-02-31",
        "0000-01",
        "٢٠٢٥-٠٣",
        "all time",
        "2025-06-30/2024-07-01",
        "20250314",
    ],
)
def test_what_is_no_period_stays_as_it_is(text: str):
    assert text == period_label(text, "en")


def test_a_period_follows_the_locale():
    assert period_label("2024-07-01/2025-06-30", "es") == "julio de 2024 a junio de 2025"
    assert period_label("2024-07-01/2025-06-30", "ar") == "من يوليو 2024 إلى يونيو 2025"


def test_a_fiscal_year_that_starts_in_january_is_the_calendar_year():
    assert fiscal_year_label(2025, 1) == "2025"
    assert fiscal_year_span(2025, 1) == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_fiscal_year_bears_the_name_of_the_year_in_which_it_ends():
    assert fiscal_year_label(2025, 7) == "FY2025"
    assert fiscal_year_span(2025, 7) == (date(2024, 7, 1), date(2025, 6, 30))
    assert fiscal_year_span(2024, 3) == (date(2023, 3, 1), date(2024, 2, 29))
