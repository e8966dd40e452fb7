"""A table whose kind is plain is taken although one column's name is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders.adding.asking import corrected
from builders.adding.choosing import chosen, hard_wanting
from builders.adding.claim import Guess
from builders.adding.compounds import without_prefix, words_of
from builders.adding.guess import guess_kind, guess_roles
from builders.adding.naming import likeness
from builders.adding.person import Person
from builders.adding.table import Table
from builders.adding.titles import spelled_out, title_of
from builders.kinds import SHAPES

CASES = "case_id,case_opened,case_closed,case_status,case_source,alpha,beta\n" + "".join(
    f"SR-{n:04},2024-03-{n % 20 + 1:02},2024-04-{n % 20 + 1:02},Closed,Phone,{a},{b}\n"
    for n, (a, b) in enumerate([("Elm", "Red"), ("Oak", "Blue"), ("Ash", "Red")] * 14)
)
SHAPES_OF_TABLES = {name: shape for name, shape in SHAPES.items() if name != "places"}


def test_requests_are_taken_and_their_service_is_left_open(
    table_of: Callable[..., Table],
) -> None:
    table = table_of(CASES, "cases.csv")
    guess = chosen(guess_kind(SHAPES_OF_TABLES, table.profiles, table.hints, {}))
    assert guess is not None
    assert ("requests", ("service",)) == (guess.kind, hard_wanting(guess))
    assert "opened" in {claim.role for claim in guess.claims}


def test_a_table_that_is_hardly_like_any_kind_is_not_taken(table_of: Callable[..., Table]) -> None:
    table = table_of("id,alpha,beta\n1,Elm,Red\n2,Oak,Blue\n3,Ash,Red\n", "things.csv")
    guesses = guess_kind(SHAPES_OF_TABLES, table.profiles, table.hints, {})
    assert None is chosen(guesses)
    assert None is chosen([])


AREAS = "Neighborhood,Residents,Median Age,Percent Renters\n" + "".join(
    f"{name},{n}00,3{n},4{n}.5\n" for n, name in enumerate(["Oak", "Elm", "Ash", "Fir", "Yew"], 1)
)


@pytest.mark.parametrize(
    ("file", "period", "left"),
    [
        ("census.csv", {}, ("period",)),
        ("census_2012.csv", {"period": "2012"}, ()),
        ("2015-2019_census.csv", {}, ("period",)),
        ("FY2023-24 census.csv", {"period": "2024"}, ()),
    ],
)
def test_a_census_is_taken_and_its_period_left_open_unless_the_file_s_name_says_one(
    table_of: Callable[..., Table], file: str, period: dict[str, str], left: tuple[str, ...]
) -> None:
    table = table_of(AREAS, file)
    guess = chosen(guess_kind(SHAPES_OF_TABLES, table.profiles, table.hints, {}))
    assert guess is not None
    assert ("indicators", left) == (guess.kind, hard_wanting(guess))
    assert period == {own.role: own.value for own in guess.constants}
    assert not any(own.is_sure for own in guess.constants)
    assert {"Neighborhood": "place", "Residents": "value", "Median Age": "value",
            "Percent Renters": "value"} == guess.column_roles()  # fmt: skip


def test_one_number_of_each_place_is_a_statistic(table_of: Callable[..., Table]) -> None:
    text = "Neighborhood,Population\nOak,100\nElm,205\nAsh,300\n"
    table = table_of(text, "people.csv")
    guess = chosen(guess_kind(SHAPES_OF_TABLES, table.profiles, table.hints, {}))
    assert guess is not None
    assert ("counts", ("period",)) == (guess.kind, hard_wanting(guess))


def test_a_list_of_salaries_is_no_list_of_projects(table_of: Callable[..., Table]) -> None:
    rows = "".join(f'Person {n},Clerk,Parks,"$4{n},000.00"\n' for n in range(10, 40))
    table = table_of("Name,Title,Department,Annual Salary\n" + rows, "salaries.csv")
    assert None is chosen(guess_kind(SHAPES_OF_TABLES, table.profiles, table.hints, {}))


def test_the_numbers_of_wards_are_their_names_where_they_have_no_other(
    guess_of: Callable[..., Guess],
) -> None:
    numbered = guess_of(
        "OBJECTID,WARD,SHAPE_AREA\n1,3,45.5\n2,1,40.5\n3,2,41.5\n", "w.csv", "places"
    )
    assert "name" == numbered.column_roles()["WARD"]
    named = guess_of(
        "WARD,NAME,SHAPE_AREA\n3,Oak,45.5\n1,Elm,40.5\n2,Ash,41.5\n", "w.csv", "places"
    )
    assert "name" == named.column_roles()["NAME"]
    areas = guess_of("OBJECTID,AREA\n1,46123456\n2,46123457\n3,5000000\n", "w.csv", "places")
    assert "AREA" not in areas.column_roles()


def test_a_title_parts_words_that_a_file_s_name_runs_together() -> None:
    assert "Chicago Census Data" == title_of(["ChicagoCensusData.csv"])
    assert "Circulation by branch" == spelled_out(title_of(["circ_by_branch.csv"]))
    assert "Operating budget" == title_of(["operating_budget.csv"])


def test_a_period_that_is_none_is_asked_for_again(table_of: Callable[..., Table]) -> None:
    table = table_of(AREAS, "census.csv")
    shape = SHAPES["indicators"]
    guess = guess_roles(shape, table.profiles, table.hints, {})
    answers = iter(["", "2012-13x", "2012"])
    told: list[str] = []
    person = Person(told.append, lambda _head, _rows: None, lambda _q, _d: next(answers), asks=True)
    done = corrected(person, shape, table, guess, lambda _kind: None)
    assert {"period": "2012"} == {own.role: own.value for own in done.constants}
    assert ["“2012-13x” is not a date, such as 2025-08-15 or 2025."] == told


def test_words_that_run_together_are_parted_where_each_is_known() -> None:
    assert ("created", "date") == words_of("createddate")
    assert ("vendor", "number") == words_of("VENDNUM")
    assert ("postcode",) == words_of("Postcode")
    assert ("xylophonedate",) == words_of("xylophonedate")


def test_a_first_word_of_nearly_all_columns_goes_where_it_means_nothing() -> None:
    unknown = ["ZQX_YEAR", "ZQX_FUND", "ZQX_AMT", "ZQX_DEPT"]
    known = ["project id", "project name", "project status", "project cost"]
    assert ["year", "fund", "amount", "department"] == list(without_prefix(unknown).values())
    assert known == list(without_prefix(known).values())


def test_a_city_or_a_county_is_no_community_without_its_vowels() -> None:
    assert 0.5 > likeness("counts", "place", "city").score
    assert 0.5 > likeness("counts", "place", "county").score


def test_a_phrase_that_is_a_description_is_not_the_thing_described() -> None:
    assert 0.62 > likeness("payments", "purpose", "Transaction").score
    assert 0.9 < likeness("payments", "purpose", "Transaction description").score


def test_an_id_at_the_end_of_a_joined_name_is_a_word() -> None:
    assert ("request", "id") == words_of("requestid")
    assert ("valid",) == words_of("valid")
