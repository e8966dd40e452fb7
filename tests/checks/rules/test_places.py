"""Rules of places, on rows that keep them and rows that break them."""

from __future__ import annotations

from dataclasses import replace

from judging import found, given

from builders.checks.rules import apply_rules


def test_names_that_join_no_place_are_listed_with_their_rows():
    rows = ["'Nort End', 'unmatched'", "'North End', 'place'", "'Nort End', 'unmatched'"]
    (problem,) = apply_rules(given("requests", rows, "place place_scope", places=("North End",)))
    assert ("Did you mean “North End”?", (2, 4)) == (problem.hint, problem.rows)


def test_points_outside_every_boundary_are_told_together_but_for_those_told_as_zeros():
    rows = ["'unmatched', 0.0, 0.0", "'unmatched', 0.0, 9.50", "'place', 1.0, 1.0"]
    assert [("place-outside-boundaries", 3, "0, 9.5", "")] == found(
        given("requests", rows, "place_scope latitude longitude")
    )
    assert [] == found(given("requests", rows[:1], "place_scope latitude longitude"))


def in_files(of, *files):
    """The same input with its rows, in their order, standing as row 2 of these files."""
    of.connection.execute(
        "CREATE TABLE u AS SELECT * REPLACE (2 AS row, list_value(?, ?, ?)[row - 1] AS file) FROM t",
        [*files, *[None] * (3 - len(files))],
    )
    return replace(of, table="u")


def test_a_name_in_several_files_is_told_at_its_first_row_with_a_row_of_each():
    rows = ["'Ys', 'unmatched'", "'Lyonesse', 'unmatched'", "'Ys', 'unmatched'"]
    of = in_files(given("requests", rows, "place place_scope"), "b.csv", "a.csv", "c.csv")
    problems = list(apply_rules(of))
    assert ["datasets/d/a.csv", "datasets/d/b.csv"] == [p.file for p in problems]
    assert ["", "It stands in 2 rows of 2 files: 2 of b.csv, 2 of c.csv."] == [
        p.hint for p in problems
    ]


def test_two_places_of_one_name_are_told_whatever_their_case():
    rows = ["'a', 'Mill Hill'", "'b', 'MILL HILL'"]
    assert [("place-name-twice", 3, "MILL HILL", "2")] == found(given("places", rows, "id name"))


def test_an_alias_that_is_the_name_of_another_place_is_told():
    of = given("places", ["'a', 'Fenway'", "'b', 'Dock'"], "id name", aliases={"Dock": "Fenway"})
    assert ["place-alias-clash"] == [problem.code for problem in apply_rules(of)]


def test_an_alias_for_no_place_is_told():
    of = given("places", ["'a', 'Fenway'"], "id name", aliases={"The Fens": "Fenwy"})
    assert ["place-alias-unknown"] == [problem.code for problem in apply_rules(of)]


def test_a_place_without_a_population_is_told():
    assert [("place-population-missing", 3, "B", "")] == found(
        given("places", ["'a', 'A', 10", "'b', 'B', NULL"], "id name population")
    )
