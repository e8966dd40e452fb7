"""The words of every problem: whole sentences, a way to mend it, and a check that says them."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from builders.problem_words import WORDS
from builders.problems import Problem, Severity

ENDS = (".", "?", "!", "}")  # a sentence may end in what stands in the data
# Words of programmers that a clerk need not know, with what to say in their place.
JARGON = {
    "regex": "pattern",
    "strptime": "the signs of a date",
    "null": "empty",
    "boolean": "true or false",
    "integer": "whole number",
    "parse": "read",
    "invalid": "what is wrong with it",
    "exception": "what went wrong",
    "directory": "folder",
}


@pytest.mark.parametrize("code", WORDS)
def test_a_problem_is_said_in_whole_sentences_with_a_way_to_mend_it(code: str):
    words = WORDS[code]
    for said in (words.sentence, words.fix, words.meaning):
        assert said.strip() == said
        assert said.endswith((*ENDS, "`")), said
    assert not words.title.endswith(".")
    assert words.severity in set(Severity)


@pytest.mark.parametrize("code", WORDS)
def test_words_ask_for_nothing_but_what_a_problem_has(code: str):
    words = WORDS[code]
    asked = {
        name for text in (words.sentence, words.fix) for _, name, _, _ in Formatter().parse(text)
    }
    assert set() == asked - {None, "found", "wanted", "column"}
    told = Problem(code, "rows.csv", 2, "amount", "this", "that")
    assert "{" not in told.message
    assert told.remedy


@pytest.mark.parametrize("code", WORDS)
def test_what_is_told_first_needs_no_programmer(code: str):
    said = f"{WORDS[code].title} {WORDS[code].sentence} {WORDS[code].fix}".lower()
    plain = re.sub(r"`[^`]*`", "", said)
    assert [] == [word for word in JARGON if re.search(rf"\b{word}\b", plain)]


def test_a_code_says_in_lower_case_what_is_wrong():
    assert [] == [code for code in WORDS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code)]


def test_every_code_is_given_by_a_check(checkout: Path):
    files = (checkout / "builders").rglob("*.py")
    given = "\n".join(
        f.read_text(encoding="utf-8") for f in files if f.parent.name != "problem_words"
    )
    assert [] == [code for code in WORDS if f'"{code}"' not in given]
