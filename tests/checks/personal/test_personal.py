"""What looks personal is found, and what does not is left in peace."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.checks.personal import DETECTORS, checksums, personal_problems
from builders.checks.personal.detector import masked, spaced
from builders.checks.personal.people import is_name
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.dataset import Dataset, Resource, Shape


def problems_of(columns: dict[str, Sequence[str]], kind: str = "requests") -> list[Problem]:
    """What is said of a file with these columns."""
    rows = len(next(iter(columns.values())))
    connection = duckdb.connect()
    table = pa.table({"_row": list(range(2, rows + 2)), **{k: list(v) for k, v in columns.items()}})
    connection.register("given", table)
    connection.execute("CREATE TABLE lines AS SELECT * FROM given")
    resource = Resource("lines", "lines.csv", Path("lines.csv"), "datasets/d/lines.csv", "csv")
    dataset = Dataset("d", kind, "", "", "datasets/d", (resource,))
    text = TextTable("lines", "lines", tuple(columns), rows)
    return list(personal_problems(connection, dataset, resource, Shape(kind, "", ()), text))


def codes_of(column: str, *cells: str, **beside: Sequence[str]) -> list[str]:
    """The codes that a file with this column gets."""
    return [problem.code for problem in problems_of({column: cells, **beside})]


def test_every_row_is_told_in_which_the_same_few_names_stand() -> None:
    names = ["Ann Lee", "Roads", " John Smith", "Ann Lee", "John Smith ", "Maria Garcia"]
    [problem] = problems_of({"resident": names})
    assert ("personal-name", (2, 4, 5, 6, 7)) == (problem.code, problem.rows)


def test_one_address_in_a_thousand_comments_counts() -> None:
    comments = ["The light is out."] * 999 + ["Write to jo.fernandez@mail.example."]
    [problem] = problems_of({"comment": comments})
    assert ("personal-email", 1001) == (problem.code, problem.row)


def test_the_address_of_an_office_is_not_personal() -> None:
    assert [] == codes_of("contact", "parks@city.example", "Write to 311@city.example.")


@pytest.mark.parametrize(
    "cell",
    [
        "(617) 555-0123",
        "call 617-555-0123 please",
        "+44 20 7946 0958",
        "01 99 00 12 34",
        "020 7946 0958",
    ],
)
def test_a_telephone_number_is_found_anywhere_in_a_cell(cell: str) -> None:
    assert ["personal-phone"] == codes_of("comment", "Nothing.", cell)


@pytest.mark.parametrize(
    "cells",
    [
        ("800-555-0199", "1-888-555-0100"),  # free lines
        ("2025-07-01T09:47:36", "2025-07-01 09:47:36"),
        ("101004143000", "101004130437"),  # numbers of cases
        ("BW-0000001", "18-03389580"),
        ("41.93064744689892", "-87.6573058309955"),
        ("(41.930647446899, -87.657305830995)", "+41.219145"),
        ("$3,144,100.00", "1 250 000,00"),
        ("42003980500", "2-15"),  # census tracts, fire zones
    ],
)
def test_numbers_of_other_sorts_are_left_in_peace(cells: tuple[str, ...]) -> None:
    assert [] == codes_of("value", *cells)


def test_plain_digits_are_a_telephone_number_where_the_column_says_so() -> None:
    assert (["personal-phone"], []) == (
        codes_of("HomePhone", "6175550123", "6175550199"),
        codes_of("case", "6175550123", "6175550199"),
    )


@pytest.mark.parametrize(
    "number",
    [
        "219-09-9999",
        "QQ123456C".replace("QQ", "AB"),
        "2 55 08 14 168 025 38",
        "12345678Z",
        "X1234567L",
        "529.982.247-25",
        "RSSMRA85T10A562S",
        "811228-9874",
        "GB82 WEST 1234 5698 7654 32",
        "4111 1111 1111 1111",
        "3782 822463 10005",
    ],
)
def test_a_number_that_identifies_a_person_is_found(number: str) -> None:
    assert ["personal-identifier"] == codes_of("note", "Nothing.", f"It is {number}, they said.")


@pytest.mark.parametrize(
    "number",
    [
        "666-09-9999",
        "2 55 08 14 168 025 39",
        "12345678A",
        "529.982.247-26",
        "811228-9875",
        "RSSMRA85T10A562T",
        "GB82 WEST 1234 5698 7654 33",
        "4111 1111 1111 1112",
    ],
)
def test_a_number_whose_check_fails_is_none(number: str) -> None:
    assert [] == codes_of("note", f"It is {number}, they said.")


def test_a_column_of_long_numbers_that_pass_by_accident_is_none() -> None:
    numbers = [f"4{n:015d}" for n in range(1, 400)]
    passed = sum(map(checksums.luhn, numbers))
    assert (True, []) == (passed > 30, codes_of("case", *numbers))


@pytest.mark.parametrize(
    "name",
    ["Maria Sanchez", "Sanchez, Maria", "JAMES T. OKAFOR", "Anne-Marie O’Neill", "Jane Doe Jr."],
)
def test_a_given_name_with_a_family_name_is_a_person(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Martin Paving Company",
        "Grant Park",
        "Mary Waters Park",
        "Squirrel Hill South",
        "Police",
        "Department of Public Works",
        "Chief Clerk",
        "Lincoln Square",
        "Albert Street",
        "Maria",
    ],
)
def test_places_firms_and_offices_are_no_persons(name: str) -> None:
    assert not is_name(name)


def test_some_names_among_many_parks_are_no_list_of_persons() -> None:
    parks = [f"Park number {n}" for n in range(20)] + ["Mary Walker", "Jane Addams", "Joe Taylor"]
    assert [] == codes_of("Park", *map(str, parks))


def test_a_title_with_a_name_is_found_in_a_text() -> None:
    assert ["personal-name"] == codes_of("comment", "Nothing.", "Spoke with Mrs Henderson today.")


def test_where_a_pothole_is_is_public() -> None:
    streets = ("1127 W SCHUBERT AVE", "353-361 Athens St  South Boston  MA  02127", "9 Main Street")
    assert [] == codes_of("street_address", *streets)


@pytest.mark.parametrize(
    ("column", "beside"),
    [
        ("Applicant address", {}),
        ("address", {"Reported by": ["Maria Sanchez", "James Okafor"]}),
    ],
)
def test_an_address_with_a_sign_of_its_resident_is_a_home(
    column: str, beside: dict[str, list[str]]
) -> None:
    assert "personal-address" in codes_of(column, "12 Willow Lane", "3 Harbour Road", **beside)


def test_flats_among_the_addresses_are_homes() -> None:
    assert ["personal-address"] == codes_of("where", "12 Willow Lane Apt 4", "3 Harbour Road")


def test_a_text_that_says_where_its_writer_lives_tells_of_a_home() -> None:
    assert ["personal-address"] == codes_of("comment", "Nothing.", "I live at 12 Willow Lane.")


def test_days_are_days_of_birth_where_the_column_says_so() -> None:
    assert (["personal-birth-date"], []) == (
        codes_of("Date of birth", "1984-03-02", "1990-11-21"),
        codes_of("opened", "1984-03-02", "1990-11-21"),
    )


@given(st.text(min_size=1))
def test_a_mask_never_shows_a_digit_or_two_letters_in_a_row(text: str) -> None:
    shown = masked(text)
    assert not any(ch.isdecimal() for ch in shown)
    assert not any(a.isalpha() and b.isalpha() for a, b in pairwise(shown))


def test_the_words_of_a_column_s_name_are_told_apart() -> None:
    assert ("home phone", "home phone") == (spaced("HomePhone"), spaced("home_phone"))


def test_no_message_holds_the_value_itself() -> None:
    problems = problems_of({"contact": ["jo.fernandez@mail.example", "(617) 555-0123"]})
    said = " ".join(str(problem) for problem in problems)
    assert not any(part in said for part in ("fernandez", "mail.", "555", "0123"))


def test_every_detector_says_what_it_looks_for() -> None:
    assert all(detector.says.endswith(".") for detector in DETECTORS.values())
