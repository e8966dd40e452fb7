"""Damage that real files have is told, and what only looks like it is left alone."""

from __future__ import annotations

import time

import duckdb
import pytest

from builders.checks.damage.dates_of_codes import code_of
from builders.checks.damage.registry import DAMAGE, look_findings
from builders.checks.look import Look, look_at, stand_ins
from builders.checks.reading import TextTable
from builders.problem_words import WORDS
from builders.sources.dataset import Resource, RoleType


@pytest.mark.parametrize("rule", DAMAGE.values(), ids=DAMAGE)
def test_a_check_of_damage_says_what_it_asks_and_has_words(rule):
    assert rule.says.endswith(".")
    assert set() == set(rule.codes) - set(WORDS)


@pytest.mark.parametrize("cell", ["#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#ref!"])
def test_a_spreadsheets_error_is_an_error(told, cell):
    assert [("cell-formula-broken", 3, "name", cell)] == told("name,n", "a,1", f"{cell},2")


def test_a_look_up_that_found_nothing_is_a_warning_unless_it_is_called_missing(told):
    assert [("cell-formula-empty", 2, "name", "#N/A")] == told("name,n", "#N/A,1")
    assert [] == told("name,n", "#N/A,1", missing=("#N/A",))


@pytest.mark.parametrize("cell", ["#Missing", "#1", "#", "# of rooms"])
def test_a_hash_alone_is_no_error(told, cell):
    assert [] == told("name,n", f"{cell},1")


def test_a_code_that_became_a_day_is_told_with_what_it_may_have_been(check_lines):
    problems = check_lines("code,n", "2-4,1", "3-11,2", "5-2,3", "1-Mar,4", "Apr-02,5").problems
    assert [("code-became-date", 5, "1-Mar")] == [(p.code, p.row, p.found) for p in problems]
    assert ("“1-Mar” may have been “3-1”.", (5, 6)) == (problems[0].hint, problems[0].rows)


@pytest.mark.parametrize(
    ("day", "code"), [("1-Mar", "3-1"), ("Mar-01", "3-1"), ("12-Dec", "12-12")]
)
def test_the_code_behind_a_day_is_month_and_number(day, code):
    assert code == code_of(day)


def test_days_among_days_or_words_are_no_codes(told):
    assert [] == told("when,n", "1-Mar,1", "2-Mar,2")
    assert [] == told("when,n", "1-Mar,1", "last spring,2", "in May or so,3")


def test_a_code_in_scientific_notation_is_told(told):
    lines = ("parcel,n", "123456789012,1", "1.23457E+11,2")
    assert [("code-in-exponents", 3, "parcel", "1.23457E+11")] == told(*lines)


def test_a_single_amount_in_scientific_notation_is_told(told):
    schema = {"fields": [{"name": "amount", "type": "number"}]}
    lines = ("amount,n", "5,1", "6.50,2", "1.23457E+11,3")
    assert [("amount-in-exponents", 4, "amount", "1.23457E+11")] == told(*lines, schema=schema)


def test_a_measurement_in_scientific_notation_is_none(told):
    assert [] == told("mass,n", "0.5,1", "1.2E+11,2")
    schema = {"fields": [{"name": "mass", "type": "number"}]}
    assert [] == told("mass,n", "5,1", "1.2E+11,2", schema=schema)


@pytest.mark.parametrize("header", ["zip", "ZIP_Code", "zipCode", "account_code", "id"])
def test_codes_that_lost_their_zeros_are_told(told, header):
    rows = [f"{code},x" for code in ("02134", "02135", "12136", "02137", "2138")]
    assert [("code-lost-zeros", 6, header, "2138")] == told(f"{header},n", *rows)


def test_a_postcode_needs_no_zero_to_tell_its_width(check_lines):
    rows = [f"{code},x" for code in (75114, 92300, 13001, 69001, 1000)]
    (problem,) = check_lines("insee,n", *rows).problems
    assert "“1000” may have been “01000”." == problem.hint


@pytest.mark.parametrize(
    "cells",
    [range(1, 1200), range(996, 1010), ("01", "02", "1234", "2345", "3456", "4567"), ("1", "2")],
)
def test_numbers_that_count_up_have_lost_nothing(told, cells):
    assert [] == told("id,n", *(f"{cell},x" for cell in cells))


def test_amounts_have_no_width(told):
    rows = [f"{n},x" for n in ("01000", "02000", "03000", "04000", "50")]
    schema = {"fields": [{"name": "account", "type": "number"}]}
    assert [] == told("account,n", *rows, roles={"account": RoleType.MONEY})
    assert [] == told("account,n", *rows, schema=schema)


@pytest.mark.parametrize("rows", [65_535, 65_536])
def test_a_file_that_ends_where_a_spreadsheet_ends_is_told(told, rows):
    found = told("a,b", *["x,1"] * rows)
    assert [("file-cut", None, "", "65,536 rows")] == found


def test_a_file_of_one_row_less_is_whole(told):
    assert [] == told("a,b", *["x,1"] * 65_534)


def test_a_quote_that_takes_in_rows_is_told(told):
    lines = ("a,b,c", '1,"two,3', "4,five,6", "7,eight,9", '10,eleven",12')
    assert ["quote-swallows"] == [code for code, *_ in told(*lines)]


def test_an_address_over_several_lines_is_no_row(told):
    assert [] == told("a,b,c", '1,"12 High Street,\nRoslindale, Boston\nMA",3')


def test_a_header_among_the_rows_is_told(told):
    assert [("row-is-header", 3, "", "")] == told("name,n", "a,1", "Name,N", "b,2")


@pytest.mark.parametrize("label", ["Total", "GRAND TOTAL", "Subtotal:", "totals"])
def test_a_total_among_the_rows_is_told(told, label):
    assert [("row-is-total", 4, "name", label)] == told("name,n", "a,1", "b,2", f"{label},3")


@pytest.mark.parametrize("label", ["Total rewards", "Totality", "totaled car"])
def test_a_name_that_begins_like_a_total_is_left_alone(told, label):
    assert [] == told("name,n", f"{label},3")


def test_a_note_at_the_end_is_told(told):
    lines = ("a,b,c", "1,2,3", "Source: the ledger,,")
    assert [("row-is-note", 3, "a", "Source: the ledger")] == told(*lines)


def test_blank_rows_and_columns_are_told_once(told):
    lines = ("a,b,,", "1,2,,", ",,,", ",,,", "3,4,,")
    assert [
        ("column-empty", None, "", "column 3, column 4"),
        ("row-blank", 3, "", "2"),
    ] == told(*lines)


@pytest.mark.parametrize(("rows", "codes"), [(19, []), (20, ["column-empty"])])
def test_a_column_with_a_name_and_no_value_is_odd_only_in_many_rows(told, rows, codes):
    assert codes == [code for code, *_ in told("a,b", *[f"{n}," for n in range(rows)])]


@pytest.mark.parametrize(
    "cell", ["1900-01-01", "01/01/1970", "12/31/9999", "1970-01-01T00:00:00Z", "1/1/1900 00:00"]
)
def test_a_day_that_stands_for_none_is_told(told, cell):
    assert [("date-stands-in", 3, "closed", cell)] == told("closed,n", "2024-05-01,1", f"{cell},2")


def test_a_day_that_is_called_missing_stands_for_nothing_else(told):
    assert [] == told("closed,n", "9999-12-31,1", missing=("9999-12-31",))


def test_every_stand_in_is_written_once():
    assert len(set(stand_ins())) == len(stand_ins())


def points(*pairs):
    return ("id,lat,lon", *(f"r{n},{lat},{lon}" for n, (lat, lon) in enumerate(pairs)))


CITY = [(42.30 + n / 100, -71.05 - n / 100) for n in range(8)]


def test_a_point_at_zero_is_told(told):
    assert [("point-zero", 10, "lat", "0, 0")] == told(*points(*CITY, ("0", "0.0")))


def test_a_swapped_point_is_told_with_what_was_meant(check_lines):
    (problem,) = check_lines(*points(*CITY, (-71.06, 42.31))).problems
    assert ("point-swapped", 10, "42.31, -71.06") == (problem.code, problem.row, problem.wanted)


def test_a_point_that_far_more_rows_share_than_any_other_is_told(check_lines):
    (problem,) = check_lines(*points(*CITY, *[(42.36, -71.06)] * 20)).problems
    assert ("point-shared", 10, "42.36, -71.06") == (problem.code, problem.row, problem.found)
    assert tuple(range(10, 30)) == problem.rows


def test_points_that_a_few_rows_share_are_places(told):
    assert [] == told(*points(*CITY * 10, *[(42.36, -71.06)] * 15))


def test_a_file_of_one_point_is_left_alone(told):
    assert [] == told(*points(*[(42.36, -71.06)] * 40))


def test_the_whole_look_over_many_rows_takes_little_time():
    connection = duckdb.connect()
    rows = 200_000
    connection.execute(
        f"CREATE TABLE t AS SELECT i + 2 AS _row, 'R-' || lpad(i::VARCHAR, 8, '0') AS id, "
        f"(DATE '2020-01-01' + (i % 1500)::INT)::VARCHAR AS opened, 'Parks' AS department, "
        f"'Café ' || (i % 40) AS place, round(i / 7.0, 2)::VARCHAR AS amount, "
        f"(42.3 + i / 1e7)::VARCHAR AS lat, (-71.0 - i / 1e7)::VARCHAR AS lon, "
        f"'note ' || i AS note FROM range({rows}) r(i)"
    )
    columns = ("id", "opened", "department", "place", "amount", "lat", "lon", "note")
    text = TextTable("t", "t", columns, rows)
    start = time.process_time()  # of all threads: other work on the machine counts for nothing
    look = look_at(Look(connection, Resource("x", "x", None, "x", "geojson"), text, "t"))
    assert [] == list(look_findings(look))
    assert time.process_time() - start < 5
