"""A table whose kind is plain is taken although one column's name is not known."""

from __future__ import annotations

from collections.abc import Callable

from builders.adding.choosing import chosen, hard_wanting
from builders.adding.compounds import without_prefix, words_of
from builders.adding.guess import guess_kind
from builders.adding.naming import likeness
from builders.adding.table import Table
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
