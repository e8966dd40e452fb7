"""Each strict rule on cells that keep it and cells that break it, through the whole verdict."""

from __future__ import annotations

import duckdb
import pyarrow as pa
import pytest
from frictionless import FrictionlessException, Schema
from frictionless import Resource as Judged

from builders.checks.strict import CELL_RULES, strict_code
from builders.checks.verdict import judge
from builders.problem_words import WORDS
from builders.sources.dataset import Reading, Resource


def codes(field, cells, **said):
    """The codes that the verdict gives, with the first row of each."""
    connection = duckdb.connect()
    rows = pa.table({"_row": range(2, len(cells) + 2), "x": pa.array(cells, pa.string())})
    connection.register("cells", rows)
    schema = {"fields": [{"name": "x", **field}], **said}
    of = Resource("x", "x.csv", None, "x.csv", "csv", schema=schema, reading=Reading())
    verdict = judge(connection, of, "cells", ["x"])
    return [(item.code, item.rows) for item in (*verdict.findings, *verdict.problems)]


@pytest.mark.parametrize("rule", CELL_RULES.values(), ids=CELL_RULES)
def test_a_rule_has_words_and_refuses_its_example(rule):
    field, cell = rule.example
    assert set() == set(rule.codes) - set(WORDS)
    assert rule.says.endswith(".")
    assert strict_code(field, cell) in rule.codes
    assert [(strict_code(field, cell), (2,))] == codes(field, [cell])


@pytest.mark.parametrize("rule", CELL_RULES.values(), ids=CELL_RULES)
def test_frictionless_lets_the_example_of_a_rule_pass_or_refuses_its_schema(rule):
    field, cell = rule.example
    try:
        schema = Schema.from_descriptor({"fields": [{"name": "x", **field}]})
    except FrictionlessException:
        assert "bounds" == rule.name
    else:
        assert Judged(data=[["x"], [cell]], schema=schema).validate().valid


@pytest.mark.parametrize("cell", ["1_000", "١٢", "Infinity", "-inf", "NaN", "sNaN"])
def test_a_number_is_finite_and_in_ascii_digits(cell):
    assert ["cell-not-a-number"] == [code for code, _ in codes({"type": "number"}, [cell])]


@pytest.mark.parametrize("cell", ["2_24", "224", "02024", "٢٠٢٤"])
def test_a_year_has_four_digits(cell):
    assert ["cell-not-a-year"] == [code for code, _ in codes({"type": "year"}, [cell])]


@pytest.mark.parametrize(("pattern", "cell"), [("a|b", "axxx"), ("a|b", "xxxb"), ("a", "a\nb")])
def test_a_pattern_holds_for_the_whole_cell_in_every_branch(pattern, cell):
    field = {"type": "string", "constraints": {"pattern": pattern}}
    assert ["cell-wrong-pattern"] == [code for code, _ in codes(field, [cell])]


def test_a_pattern_does_not_take_a_line_end_after_it():
    field = {"type": "string", "constraints": {"pattern": "a"}}
    assert ("cell-wrong-pattern", "") == (strict_code(field, "a\n"), strict_code(field, "a"))


def test_bounds_of_dates_exclude_their_own_day():
    field = {"type": "date", "constraints": {"exclusiveMinimum": "2024-12-31"}}
    assert [("cell-out-of-range", (2,))] == codes(field, ["2024-12-31", "2025-01-01"])


@pytest.mark.parametrize("kind", ["integer", "number"])
def test_bounds_that_exclude_are_kept(kind):
    field = {"type": kind, "constraints": {"exclusiveMinimum": 1, "exclusiveMaximum": 5}}
    assert [("cell-out-of-range", (2,)), ("cell-out-of-range", (4,))] == codes(
        field, ["1", "3", "5"]
    )


def test_whole_numbers_may_be_grouped_where_the_field_says_so():
    cells = ["1,234", "12", "-1,234,567", "12,34,567", "1,23", "1234,567"]
    assert [("cell-not-whole", (6,)), ("cell-not-whole", (7,))] == codes(
        {"type": "integer", "groupChar": ","}, cells
    )


def test_categories_are_kept_with_labels_and_without():
    labelled = [{"value": "low", "label": "Low"}, {"value": "high"}]
    assert [("cell-not-in-list", (3,))] == codes(
        {"type": "string", "categories": labelled}, ["low", "lo", ""]
    )
    assert [("cell-not-in-list", (4,))] == codes(
        {"type": "integer", "categories": [1, 2]}, ["1", "02", "3"]
    )


def test_a_near_category_is_suggested():
    field = {"name": "x", "type": "string", "categories": ["planned", "done"]}
    connection = duckdb.connect()
    connection.register("cells", pa.table({"_row": [2], "x": ["planed"]}))
    of = Resource("x", "x.csv", None, "x.csv", "csv", schema={"fields": [field]})
    (finding,) = judge(connection, of, "cells", ["x"]).findings
    assert "Did you mean “planned”?" == finding.hint


def test_unique_keys_are_kept():
    assert [("key-not-unique", (4,))] == codes(
        {"type": "string"}, ["a", "b", "a"], uniqueKeys=[["x"]]
    )
