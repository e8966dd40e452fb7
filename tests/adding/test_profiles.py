"""What columns hold: numbers in every style, dates in every order, signs for "not known"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from builders.adding.profile import Holds, Profile
from builders.adding.table import Table
from builders.adding.telling import holds


@pytest.fixture(scope="session")
def column_of(table_of: Callable[..., Table]) -> Callable[..., Profile]:
    """The one column that some cells make."""

    def column(name: str, *cells: str) -> Profile:
        rows = "\n".join(f'"{cell}";"x"' for cell in cells)
        return table_of(f'"{name}";"other"\n{rows}\n').profiles.columns[0]

    return column


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("1,234.50", "12", "3.5"), "1234.50"),
        (("$1,234.50 ", "$12.00 ", "$3.50"), "1234.50"),
        (("1.234,50", "12,00", "3,50"), "1234.50"),
        (("1 234,50", "12,00", "3,50"), "1234.50"),
        (("(1,234.50)", "12", "3"), "-1234.50"),
        (("12 %", "5 %", "7,5 %"), "12"),
        (("1'234.50 CHF", "12.00 CHF", "3.00 CHF"), "1234.50"),
        (("1.234", "5", "2.345.678"), "1234"),
    ],
)
def test_numbers_are_read_in_the_style_of_their_file(
    column_of: Callable[..., Profile], cells: tuple[str, ...], expected: str
) -> None:
    column = column_of("Amount", *cells)
    assert Holds.NUMBER is column.holds
    assert Decimal(expected) == column.numbers[cells[0].strip()]


def test_a_point_is_a_decimal_mark_unless_the_file_shows_otherwise(
    column_of: Callable[..., Profile],
) -> None:
    assert Decimal("1.234") == column_of("Ratio", "1.234", "0.5", "2").numbers["1.234"]


@pytest.mark.parametrize("token", ["N/A", "-", "#Missing", "n.d.", "NULL", "k.A."])
def test_a_word_for_not_known_does_not_make_a_column_text(
    column_of: Callable[..., Profile], token: str
) -> None:
    column = column_of("Amount", "1", token, "3", "4")
    assert (Holds.NUMBER, (token,), ()) == (column.holds, column.missing, column.doubtful)


def test_a_strange_word_among_many_numbers_is_taken_for_not_known_and_to_be_looked_at(
    column_of: Callable[..., Profile],
) -> None:
    column = column_of("Score", "1", "NDA", "3", "4", "NDA")
    assert (Holds.NUMBER, ("NDA",)) == (column.holds, column.doubtful)


def test_a_column_of_words_and_a_few_numbers_is_text(column_of: Callable[..., Profile]) -> None:
    assert Holds.TEXT is column_of("Item", "Seed", "12", "Tar", "7").holds


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        (("2025-08-15", "2025-08-16"), ""),
        (("2025-08-15T10:00:00", "2025-08-16T11:30:00"), ""),
        (("15/08/2025", "16/08/2025"), "%d/%m/%Y"),
        (("08/15/2025", "08/16/2025"), "%m/%d/%Y"),
        (("15.08.2025", "01.02.2025"), "%d.%m.%Y"),
        (("15-Aug-25", "16-Aug-25"), "%d-%b-%y"),
        (("8/15/2025 1:05:00 PM", "8/16/2025 2:00:00 AM"), "%m/%d/%Y %I:%M:%S %p"),
    ],
)
def test_dates_are_read_as_they_are_written(
    column_of: Callable[..., Profile], cells: tuple[str, ...], form: str
) -> None:
    column = column_of("Day", *cells)
    assert column.dating
    assert (form, "") == ("".join(column.dating.forms), column.dating.rival)


def test_day_and_month_that_cannot_be_told_apart_are_open(
    column_of: Callable[..., Profile],
) -> None:
    column = column_of("Day", "01/02/2025", "05/04/2025")
    assert column.dating
    assert {"%d/%m/%Y", "%m/%d/%Y"} == {*column.dating.forms, column.dating.rival}
    assert holds(column).endswith("?)")


def test_the_reading_that_scatters_a_month_over_a_year_is_not_the_one_meant(
    column_of: Callable[..., Profile],
) -> None:
    column = column_of("Day", *(f"{day:02}/04/2012" for day in range(1, 12)))
    assert column.dating
    assert (("%d/%m/%Y",), "") == (column.dating.forms, column.dating.rival)


@pytest.mark.parametrize("cells", [("2023", "2024"), ("FY23", "FY24"), ("FY21-22", "FY22-23")])
def test_years_are_years_where_the_name_or_the_cells_say_so(
    column_of: Callable[..., Profile], cells: tuple[str, ...]
) -> None:
    assert Holds.YEAR is column_of("Fiscal Year", *cells).holds


def test_numbers_like_years_are_numbers_under_another_name(
    column_of: Callable[..., Profile],
) -> None:
    assert Holds.NUMBER is column_of("Visits", "2023", "2024").holds


def test_numbers_with_leading_zeros_are_codes(column_of: Callable[..., Profile]) -> None:
    assert column_of("Zip", "02113", "02131").is_code_like


def test_a_column_of_nothing_holds_nothing(column_of: Callable[..., Profile]) -> None:
    assert Holds.NOTHING is column_of("Notes", "", "", "N/A").holds
