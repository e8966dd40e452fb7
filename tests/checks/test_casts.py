"""Text becomes a value or nothing: never another value, never an exception."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.checks.casts import MOST_DECIMALS, decimals, number_text, present, quoted, typed
from builders.sources.dataset import NumberStyle, Reading, Role, RoleType

CODES = ("open", "on_hold")
ENGINE = duckdb.connect()


def read(text: str | None, kind: RoleType, scale: int = MOST_DECIMALS, **reading: Any) -> Any:
    role, how = Role("it", kind, "", codes=CODES), Reading(**reading)
    cell = present("cell", how.missing)
    sql = f"SELECT {typed(cell, role, how, scale)} FROM (SELECT cast(? AS VARCHAR) AS cell)"
    return ENGINE.execute(sql, [text]).fetchall()[0][0]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("1234.5", "1,234.5"),
        ("1234567.891", "1,234,567.891"),
        ("5", "5."),
        ("0.5", ".5"),
        ("-0.5", "-.5"),
        ("-5", "(5)"),
        ("-5", "$(5)"),
        ("-5", "($5)"),
        ("-5", "-$5"),
        ("-5", "$-5"),
        ("-5", "- 5"),
        ("-5", "\u22125"),
        ("5", "+5"),
        ("1234.5", " $ 1,234.50 "),
        ("5", "5 %"),
        ("1", "\u00a01\u00a0"),
        ("100000", "1e5"),
        ("0.001", "1E-3"),
        ("12345678901234567890", "12345678901234567890"),
        ("0.123456789012345678", "0.123456789012345678"),
    ],
)
def test_an_amount_is_read_exactly(expected: str, text: str):
    assert Decimal(expected) == read(text, RoleType.MONEY)


@pytest.mark.parametrize(
    "text",
    [
        *("--5", "+-5", "-(5)", "(-5)", "(5", "5)", "5-", "1 234", "1,23", "1,2345", "1234,567"),
        *("1.5.2", "1;2", "5 USD", "0x10", "1_000", "1e", "e5", "$", "%", "-", "()", "=1+1"),
        *("NaN", "inf", "-Infinity", "1e40", "1e999999999", "9" * 39),
        *("\u0663", "\uff11", "\u0967\u0968", "5\x00", "\x005", "½", "²", "Ⅻ", "一"),
    ],
)
def test_what_is_no_amount_is_not_known(text: str):
    assert read(text, RoleType.MONEY) is None
    assert read(text, RoleType.NUMBER) is None
    assert read(text, RoleType.INTEGER) is None


@pytest.mark.parametrize(
    ("expected", "text", "style"),
    [
        ("1234.5", "1.234,5", NumberStyle(",", ".")),
        ("1234.5", "1 234,5", NumberStyle(",", " ")),
        ("1234.5", "1\u00a0234,5", NumberStyle(",", "\u00a0")),
        ("1234.5", "CHF 1'234.5", NumberStyle(".", "'", ("CHF",))),
        ("1234.5", "1234.5", NumberStyle(".", "")),
        ("5", "kr. 5", NumberStyle(",", ".", ("kr.",))),
        ("5", "US-$ 5", NumberStyle(affixes=("US-$",))),
        ("-5", "-US-$5", NumberStyle(affixes=("US-$",))),
        ("-5", "US-$ -5", NumberStyle(affixes=("US-$",))),
        ("-5", "(US-$5)", NumberStyle(affixes=("US-$",))),
        ("5", "+5 (net)", NumberStyle(affixes=("(net)",))),
        ("-5", "-5", NumberStyle(affixes=("-",))),
        ("1234", "1'234.-", NumberStyle(".", "'", (".-",))),
    ],
)
def test_a_number_is_read_in_its_own_style(expected: str, text: str, style: NumberStyle):
    assert Decimal(expected) == read(text, RoleType.MONEY, numbers=style)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("1,234.5", NumberStyle(",", ".")),
        ("1,234", NumberStyle(".", "")),
        ("$5", NumberStyle(affixes=())),
        ("(5)", NumberStyle(parentheses_are_negative=False)),
        ("1.234.5", NumberStyle(",", ".")),
    ],
)
def test_a_number_in_another_style_is_not_guessed_at(text: str, style: NumberStyle):
    assert read(text, RoleType.NUMBER, numbers=style) is None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (5, "5"),
        (5, "5.0"),
        (1000, "1,000"),
        (1000, "1e3"),
        (0, "-0"),
        (9223372036854775807, "9223372036854775807"),
        (None, "9223372036854775808"),
        (None, "5.5"),
    ],
)
def test_a_whole_number_has_no_part(expected: int | None, text: str):
    assert expected == read(text, RoleType.INTEGER)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (date(2025, 1, 2), "2025-01-02"),
        (date(2025, 1, 1), "2025"),
        (date(2025, 3, 1), "2025-03"),
        (date(2024, 2, 29), "2024-02-29"),
        (date(2025, 1, 2), "2025-01-02T23:59:59Z"),
        (date(9999, 12, 31), "9999-12-31"),
        *(
            (None, text)
            for text in (
                *("2025-02-30", "2023-02-29", "2025-1-2", "20250102", "2025-13", "2025-00"),
                *("0000-01-01", "0000", "0000-01", "0999-01-01", "infinity", "today", "epoch"),
                *("2025-01-02 BC", "２０２５-01-02", "1/2/2025", "2025-01-02T25:00", "-2025-01-02"),
            )
        ),
    ],
)
def test_a_day_is_read_as_iso_8601(expected: date | None, text: str):
    assert expected == read(text, RoleType.DATE)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (date(2024, 1, 2), "01/02/2024"),
        (date(2024, 1, 2), "1/2/2024"),
        (date(2024, 3, 1), "01 Mar 2024"),
        (None, "13/01/2024"),
        (None, "2/30/2024"),
        (None, "1/2/24"),
        (None, "1/2/2024 3"),
        (None, "2024-01-02"),
    ],
)
def test_a_day_is_read_in_the_forms_that_the_descriptor_gives(expected: date | None, text: str):
    assert expected == read(text, RoleType.DATE, dates=("%m/%d/%Y", "%d %b %Y"))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (datetime(2025, 1, 2), "2025-01-02"),
        (datetime(2025, 1, 2, 10), "2025-01-02T10:00"),
        (datetime(2025, 1, 2, 10, 0, 5), "2025-01-02 10:00:05"),
        (datetime(2025, 1, 2, 10, 0, 5, 250000), "2025-01-02 10:00:05.25"),
        (datetime(2025, 1, 2, 10), "2025-01-02T10:00:00Z"),
        (datetime(2025, 1, 2, 10), "2025-01-02T10:00:00+05:30"),
        (None, "2025-01-02T23:59:60"),
        (None, "2025"),
        (None, "10:00"),
    ],
)
def test_a_moment_is_the_city_s_own_clock(expected: datetime | None, text: str):
    assert expected == read(text, RoleType.DATETIME)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2025-08-15 14:30 -0400", "%Y-%m-%d %H:%M %z"),
        ("2025-08-15T14:30-04:00", "%Y-%m-%dT%H:%M%z"),
        ("2025-08-15T14:30Z", "%Y-%m-%dT%H:%M%z"),
        ("2025-08-15T14:30+05", "%Y-%m-%dT%H:%M%z"),
        ("08/15/2025 02:30 PM EST", "%m/%d/%Y %I:%M %p %Z"),
        ("2025-08-15 14:30 America/New_York", "%Y-%m-%d %H:%M %Z"),
    ],
)
def test_a_zone_is_left_out_whichever_way_a_time_is_written(text: str, form: str):
    assert datetime(2025, 8, 15, 14, 30) == read(text, RoleType.DATETIME, dates=(form,))
    both = ("%d.%m.%Y", form)
    assert datetime(2025, 8, 15, 14, 30) == read(text, RoleType.DATETIME, dates=both)
    assert datetime(2025, 8, 15) == read("15.08.2025", RoleType.DATETIME, dates=both)


@pytest.mark.parametrize("text", ["2025-08-15 14:30", "2025-08-15 14:30 late", "2025-08-15 -0400"])
def test_a_time_without_the_zone_that_its_form_has_is_not_guessed_at(text: str):
    assert read(text, RoleType.DATETIME, dates=("%Y-%m-%d %H:%M %z",)) is None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        *((2025, text) for text in ("2025", "FY25", "fy 2025", "FY2024-25", "2024/2025")),
        *((2025, text) for text in ("2024-25", "FY24/25", "24-25", "FY2025 ")),
        (2000, "1999-00"),
        (1999, "1998-99"),
        (1999, "98-99"),
        (1999, "FY99"),
        *((None, text) for text in ("2024-06", "2025-13", "12-25", "2024-2026", "2024-2024")),
        *((None, text) for text in ("25", "0000", "2_24", "20255", "2024\u201325", "FY", "year")),
    ],
)
def test_a_fiscal_year_is_the_one_in_which_it_ends(expected: int | None, text: str):
    assert expected == read(text, RoleType.YEAR)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        *((True, text) for text in ("true", "TRUE", "t", "Yes", "y", "1")),
        *((False, text) for text in ("false", "F", "no", "N", "0")),
        *((None, text) for text in ("on", "2", "ja", "")),
    ],
)
def test_yes_and_no_are_read(expected: object, text: str):
    assert expected is read(text, RoleType.BOOLEAN)


@pytest.mark.parametrize(
    ("expected", "text"),
    [("open", "Open"), ("on_hold", "On hold"), ("on_hold", "ON-HOLD"), (None, "shut"), (None, "")],
)
def test_a_code_is_one_of_the_role_s_whatever_its_case(expected: str | None, text: str):
    assert expected == read(text, RoleType.CODE)


@pytest.mark.parametrize(
    ("expected", "text"),
    [("open", "0"), ("on_hold", "Paused "), ("on_hold", "PAUSED"), (None, "1"), ("open", "open")],
)
def test_a_value_map_goes_before_the_code(expected: str | None, text: str):
    values = {"it": {"0": "open", " Paused": "on_hold"}}
    assert expected == read(text, RoleType.CODE, values=values)


def test_the_exact_text_of_a_value_map_goes_before_one_in_another_case():
    values = {"it": {"a": "open", "A": "on_hold"}}
    assert ["open", "on_hold"] == [read(t, RoleType.CODE, values=values) for t in ("a", "A")]


@pytest.mark.parametrize("text", [None, "", " ", "\t\u00a0", "n/a", " n/a "])
@pytest.mark.parametrize("kind", list(RoleType))
def test_a_missing_token_is_not_known_for_every_type(text: str | None, kind: RoleType):
    assert read(text, kind, missing=("", "n/a")) is None


@pytest.mark.parametrize("text", ["N/A", "n/a.", "0", "-"])
def test_only_the_very_token_is_missing(text: str):
    assert text == read(text, RoleType.TEXT, missing=("", "n/a"))


@pytest.mark.parametrize("kind", [RoleType.TEXT, RoleType.PLACE])
def test_text_stays_as_it_stands_but_for_blanks_around_it(kind: RoleType):
    assert "<b>*x*</b> '; DROP\n=1" == read(" <b>*x*</b> '; DROP\n=1\u00a0", kind)


@pytest.mark.parametrize("name", ['a"b', "select", "x; --", "🏠", " "])
def test_any_name_can_be_quoted(name: str):
    assert name == ENGINE.sql(f"SELECT 1 AS {quoted(name)}").columns[0]


@pytest.mark.parametrize(
    ("expected", "text"), [(0, "5"), (0, "5."), (3, "1,234.125"), (18, "1e5"), (2, "-0.10")]
)
def test_decimals_are_counted_as_written(expected: int, text: str):
    plain = f"SELECT {number_text('cell', NumberStyle())} AS n FROM (SELECT ? AS cell)"
    counted = ENGINE.execute(f"SELECT {decimals('n')} FROM ({plain})", [text])
    assert [(expected,)] == counted.fetchall()


def written(number: Decimal, style: NumberStyle, *, grouped: bool, in_parentheses: bool) -> str:
    whole, _, part = f"{number.copy_abs():f}".partition(".")
    if grouped and style.group:
        whole = f"{int(whole):,}".replace(",", style.group)
    bare = whole + (style.decimal + part if part else "")
    affix = style.affixes[0] if style.affixes else ""
    if number >= 0:
        return affix + bare
    if in_parentheses and style.parentheses_are_negative:
        return f"({affix}{bare})"
    return f"-{affix}{bare}"


STYLES = [
    NumberStyle(),
    NumberStyle(",", "."),
    NumberStyle(",", " "),
    NumberStyle(",", "\u202f", ("€",)),
    NumberStyle(".", "'", ("CHF ",)),
    NumberStyle(".", "", ()),
    NumberStyle("·", ",", ("£",), parentheses_are_negative=False),
]


@given(
    number=st.decimals(-(10**19), 10**19, allow_nan=False, allow_infinity=False, places=18)
    | st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)
    | st.integers(-(10**19), 10**19).map(Decimal),
    style=st.sampled_from(STYLES),
    grouped=st.booleans(),
    in_parentheses=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_number_written_in_any_style_reads_back_exactly(
    *, number: Decimal, style: NumberStyle, grouped: bool, in_parentheses: bool
):
    text = written(number, style, grouped=grouped, in_parentheses=in_parentheses)
    assert number == read(text, RoleType.MONEY, numbers=style)


@given(
    st.dates(date(1000, 1, 1)), st.sampled_from(["%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%d %B %Y"])
)
@settings(max_examples=60, deadline=None)
def test_any_day_written_in_any_form_reads_back(day: date, form: str):
    formats = () if form == "%Y-%m-%d" else ("%Y%m%d", form)
    assert day == read(day.strftime(form), RoleType.DATE, dates=formats)


@given(st.text(max_size=40), st.sampled_from(list(RoleType)))
@settings(max_examples=250, deadline=None)
def test_no_text_of_any_script_raises(text: str, kind: RoleType):
    read(text.encode("utf-8", "replace").decode(), kind, values={"it": {"x": "open"}})


@given(st.lists(st.text(max_size=20).map(lambda t: t.replace("\x00", "")), max_size=4))
@settings(max_examples=100, deadline=None)
def test_no_missing_token_value_or_affix_breaks_the_sql(words: list[str]):
    words = [word.encode("utf-8", "replace").decode() for word in words]
    style = NumberStyle(affixes=tuple(words))
    values = {"it": dict.fromkeys(words, "open")}
    read("5", RoleType.NUMBER, missing=tuple(words), values=values, numbers=style)
