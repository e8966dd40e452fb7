"""Patterns are run in linear time, and those that cannot be are told with the reason."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.checks.linear import matches, pattern_refusals, why_not_linear
from builders.problem_words import WORDS
from builders.sources.dataset import RoleType
from builders.stages.outside import check_outside

HANGS = "(a+)+b"
LONG = "a" * 100_000
PATTERNS = (
    *(r"\d+", r"\w*", r"\s?\S*", r"[\d\s]+", r"[^\d]*", r"[\s\S]*", r"[^\S]", r"\W", r"\D+", "."),
    *("a|b", r"^a$", r"a{,2}", r"a{1,}", r"[a[]+", r"[]a]+", r"[^]a]+", r"[\]a-]+", r"\u00e9?"),
    *(r"(?P<n>a)b?", r"(?i)É+", r"(?:ab)+?", r"a\Z", r"[\u0660-\u0669]+", r"\.\/\-", "[0-9]{2}"),
)
SIGNS = "ab[]É\u00e9\u0663\u00b2 \u00a0\n\u2009_-./x1²\u200b"


def schema_of(pattern):
    field = {"name": "x", "type": "string", "constraints": {"pattern": pattern}}
    return {"fields": [field, {"name": "y"}]}


@settings(max_examples=300, deadline=None)
@given(pattern=st.sampled_from(PATTERNS), cell=st.text(SIGNS, max_size=4))
def test_a_pattern_takes_what_python_takes(pattern, cell):
    assert [re.fullmatch(pattern, cell) is not None] == matches(pattern, [cell])


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"(a)\1", "back to what another part took"),
        (r"(?P<a>x)(?P=a)", "back to what another part took"),
        (r"(?=a)b", "ahead of a place or behind"),
        (r"(?!a)b", "ahead of a place or behind"),
        (r"(?<=a)b", "ahead of a place or behind"),
        (r"(?<!a)b", "ahead of a place or behind"),
        (r"a++", "repeats what is repeated"),
        (r"(?x)a", "only some languages know"),
        (r"a{2000}", "more than 1,000 times"),
        (r"[\W]", "within brackets"),
    ],
)
def test_a_pattern_that_re2_cannot_run_is_refused_with_the_reason(pattern, reason):
    [(code, why)] = pattern_refusals(pattern)
    assert "schema-pattern-not-linear" == code
    assert reason in why


def test_a_pattern_that_nobody_can_read_has_its_own_code():
    assert ["schema-pattern-not-read"] == [code for code, _ in pattern_refusals("(")]
    assert ["schema-pattern-not-read"] == [code for code, _ in pattern_refusals("(" * 5000)]


def test_the_example_in_the_words_is_refused():
    example = re.search(r"`(.*?)`", WORDS["schema-pattern-not-linear"].meaning)
    assert example is not None
    assert why_not_linear(example[1])


@pytest.mark.parametrize("roles", [{}, {"note": RoleType.TEXT}], ids=["no roles", "roles"])
@pytest.mark.parametrize(
    ("pattern", "code"),
    [("(", "schema-pattern-not-read"), (r"(a)\1", "schema-pattern-not-linear")],
)
def test_rows_are_not_held_against_a_pattern_that_is_not_run(told, pattern, code, roles):
    schema = schema_of(pattern)
    meaning = {"roles": roles} if roles else {}
    found = told("x,y", "aa,1", "ab,2", schema=schema, **meaning)
    assert (code, None, "x", pattern) in found


@pytest.mark.parametrize("code", ["schema-pattern-not-linear"])
def test_a_schema_by_itself_is_told_at_its_line(tmp_path, code):
    file = tmp_path / "schema.yaml"
    file.write_text(
        "fields:\n  - name: x\n    type: string\n    constraints:\n      pattern: (?=a)b\n"
    )
    [problem] = check_outside([file]).problems
    assert (code, 5) == (problem.code, problem.row)


@pytest.mark.parametrize("end", ["", "b"])
def test_a_cell_of_a_hundred_thousand_letters_is_judged_at_once(told, end):
    started = time.perf_counter()
    found = told("x,y", f"{LONG}{end},1", "ab,1", "ba,2", schema=schema_of(HANGS))
    wrong = [(code, row) for code, row, _, _ in found]
    assert [("cell-wrong-pattern", row) for row in ((4,) if end else (2, 4))] == wrong
    assert time.perf_counter() - started < 10  # Python's own would take longer than the universe
