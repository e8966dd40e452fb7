"""A schema's fields go with the columns as ``fieldsMatch`` says."""

from __future__ import annotations

import pytest

from builders.checks.matching import match_problems
from builders.sources.dataset import Resource


def codes(match, fields, columns):
    schema = {"fields": [{"name": name} for name in fields], "fieldsMatch": match}
    of = Resource("x", "x.csv", None, "x.csv", "csv", schema=schema)
    return [(problem.code, problem.found) for problem in match_problems(of, columns.split())]


@pytest.mark.parametrize("match", ["", "exact", "equal", "subset", "superset", "partial"])
def test_the_same_columns_in_the_same_order_are_always_right(match):
    assert [] == codes(match, "ab", "a b")


@pytest.mark.parametrize("match", ["exact", ["exact"]])
def test_exact_wants_the_order_of_the_fields(match):
    assert [("columns-in-other-order", "b")] == codes(match, "ab", "b a")


@pytest.mark.parametrize("match", ["", "equal", "subset", "superset", "partial"])
def test_no_other_word_wants_an_order(match):
    assert [] == codes(match, "ab", "b a")


@pytest.mark.parametrize("match", ["exact", "equal", "superset"])
def test_these_allow_no_column_beside_the_fields(match):
    assert [("column-not-in-schema", "c")] == codes(match, "ab", "a b c")


@pytest.mark.parametrize("match", ["", "subset", "partial"])
def test_these_allow_more_columns(match):
    assert [] == codes(match, "ab", "a b c")


def test_partial_wants_one_of_the_fields():
    assert [("columns-none-of-schema", "")] == codes("partial", "ab", "c d")
