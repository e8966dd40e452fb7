"""Descriptors are read as they were written, and never without end."""

from __future__ import annotations

import contextlib

import pytest

from builders.sources.markup import MarkupError, as_text, read_json, read_yaml


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("No", "No"),
        ("on", "on"),
        ("true", True),
        ("2025-08-15", "2025-08-15"),
        ("0123", "0123"),
        ("12", 12),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("null", None),
        ("", None),
        (".inf", ".inf"),
    ],
)
def test_yaml_is_read_without_guesses(written, value):
    assert {"key": value} == read_yaml(f"key: {written}\n").value


@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_a_number_keeps_the_text_in_which_it_was_written(read):
    value = read('{"total": 3838631715.650}').value["total"]
    assert "3838631715.650" == as_text(value)
    assert 3838631715.65 == value


def test_every_value_knows_its_line():
    markup = read_yaml("a:\n  b:\n    - 1\n    - 2\n")
    assert (2, 4, 2) == (
        markup.line(("a", "b")),
        markup.line(("a", "b", 1)),
        markup.line(("a", "b", "no", "such")),
    )


def test_a_key_that_stands_twice_is_told_with_its_second_line():
    assert ((("a", "b"), 3),) == read_yaml("a:\n  b: 1\n  b: 2\n").doubled
    assert ((("b",), 3),) == read_json('{"a": {\n"b": 1,\n"b": 2}}').doubled


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [*a]\n",
        "a: &a [x, x]\n"
        + "".join(f"k{n}: &k{n} [*{'a' if n == 0 else f'k{n - 1}'}, *a]\n" for n in range(40)),
        "[" * 5000,
        "a: !!python/object/apply:os.system [ls]\n",
        "a: b: c\n",
        "\x00",
        "? [1, 2]\n: 3\n",
        "{? {a: b} : 1}",
        "a: *unknown\n",
        "- " * 3000,
        "--- a\n--- b\n",
    ],
)
def test_hostile_yaml_is_refused_or_read_in_bounds(text):
    with contextlib.suppress(MarkupError):
        read_yaml(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[" * 300 + "]" * 300 + " ",
        "[" * 60 + "1" + "]" * 60,
        '{"a": NaN}',
        '{"a": 1',
        "",
        "\x00",
    ],
)
def test_hostile_json_is_refused(text):
    with pytest.raises(MarkupError):
        read_json(text)


@pytest.mark.parametrize(
    ("read", "text", "line"),
    [
        (read_json, '{"a": 1,\n"title": "Half \\ud800"}', 2),
        (read_json, '{"a": {"b": [1,\n"\\udfff"]}}', 2),
        (read_json, '{\n"\\ud83d": 1}', 2),
        (read_yaml, 'a: 1\ntitle: "Half \\ud800"\n', 2),
        (read_yaml, 'a:\n  - "\\ude00"\n', 2),
    ],
)
def test_half_a_character_is_refused_at_its_line(read, text, line):
    with pytest.raises(MarkupError) as caught:
        read(text)
    assert ("descriptor-half-character", line) == (caught.value.code, caught.value.line)
    assert "?" in caught.value.found


def test_both_halves_are_one_character():
    assert {"a": "\N{GRINNING FACE}"} == read_json('{"a": "\\ud83d\\ude00"}').value
    assert {"a": "\N{GRINNING FACE}"} == read_yaml('a: "\\U0001F600"').value
