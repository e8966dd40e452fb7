r"""Patterns of a Table Schema, run by RE2: their time grows with the cell and no faster.

Python's own ``re`` tries every way of reading a cell, and with a pattern such as ``(a+)+b`` there
are more ways than anyone waits for. RE2 is in the engine already. What means something else in
it than in Python is written anew: ``\d`` takes the digits of every script, ``\w`` its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import duckdb

from builders.checks.readers import reader
from builders.problems import Problem
from builders.sources.markup import as_text

AT_A_TIME = 50_000  # cells
# Python's white space: as a class, and all that is not in it.
SPACES = (
    r"\x{9}-\x{d}\x{1c}-\x{20}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}"
    r"\x{202f}\x{205f}\x{3000}"
)
NO_SPACES = (
    r"\x{0}-\x{8}\x{e}-\x{1b}\x{21}-\x{84}\x{86}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}"
    r"\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{10ffff}"
)
LETTERS = r"\p{L}\p{N}_"
WITHIN = {
    "d": r"\p{Nd}",
    "D": r"\P{Nd}",
    "w": LETTERS,
    "W": r"\q",  # nothing: within brackets RE2 has no word for it
    "s": SPACES,
    "S": NO_SPACES,
    "b": r"\x08",
}
OUTSIDE = {
    "d": r"\p{Nd}",
    "D": r"\P{Nd}",
    "w": f"[{LETTERS}]",
    "W": f"[^{LETTERS}]",
    "s": f"[{SPACES}]",
    "S": f"[^{SPACES}]",
    "Z": r"\z",
}
# An escaped sign, a count without a beginning, or a single character.
PIECE = re.compile(
    r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)|(\{,[0-9]*\})|(\[\^?\]?)|(.)", re.DOTALL
)
# What RE2 says against a pattern, and what a person understands.
REASONS = (
    (r"invalid perl operator: \(\?[=!<]", "it looks ahead of a place or behind it"),
    (r"invalid perl operator: \(\?P$", "it refers back to what another part took"),
    (r"invalid escape sequence: \\[1-9]", "it refers back to what another part took"),
    (r"invalid escape sequence: \\q", r"it has \W within brackets"),
    (r"invalid perl operator", "it has an extension that only some languages know"),
    (r"bad repetition operator", "it repeats what is repeated"),
    (r"invalid repetition size|too large", "it repeats something more than 1,000 times"),
)


def why_unreadable(pattern: str) -> str:
    """What is wrong with a pattern that nobody can read; empty where it is well formed."""
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        return str(error)
    return ""


@lru_cache(maxsize=1024)
def why_not_linear(pattern: str) -> str:
    """In words why a well-formed pattern cannot be run in linear time; empty where it can."""
    try:
        _asked("regexp_full_match('', $pattern)", pattern, [])
    except duckdb.Error as error:
        said = str(error).partition("Error: ")[2].splitlines()[0]
        return next((words for sign, words in REASONS if re.search(sign, said)), said)
    return ""


def pattern_refusals(pattern: object) -> Iterator[tuple[str, str]]:
    """The code and the reason of what is wrong with a pattern, if anything is."""
    text = pattern if isinstance(pattern, str) else as_text(pattern)
    if reason := why_unreadable(text):
        yield "schema-pattern-not-read", reason
    elif reason := why_not_linear(text):
        yield "schema-pattern-not-linear", reason


def pattern_problems(fields: Sequence[Mapping[str, Any]], file: str) -> Iterator[Problem]:
    """The patterns in a file's schema that no cell can be held against."""
    for field in fields:
        constraints = field.get("constraints") or {}
        pattern = constraints.get("pattern") if isinstance(constraints, Mapping) else None
        for code, reason in pattern_refusals(pattern) if pattern else ():
            yield Problem(code, file, None, str(field.get("name")), as_text(pattern), reason)


def is_run(pattern: object) -> bool:
    """Whether cells can be held against the pattern at all."""
    return isinstance(pattern, str) and not any(pattern_refusals(pattern))


def matches(pattern: str, cells: Sequence[str]) -> list[bool]:
    """Whether each cell follows the pattern from its first character to its last.

    The pattern must be one that ``is_run``.
    """
    found: list[bool] = []
    for start in range(0, len(cells), AT_A_TIME):
        part = list(cells[start : start + AT_A_TIME])
        test = "list_transform($cells::VARCHAR[], lambda cell: regexp_full_match(cell, $pattern))"
        found += _asked(test, pattern, part)
    return found


def in_re2(pattern: str) -> str:
    """The pattern as RE2 is to have it, so that it takes what Python's takes."""
    written: list[str] = []
    within = False
    for piece in PIECE.finditer(pattern):
        short, long, escaped, count, opening, sign = piece.groups()
        if short or long:
            written.append(rf"\x{{{short or long}}}")
        elif escaped:
            written.append(_escaped(escaped, WITHIN if within else OUTSIDE))
        elif within:
            # Python takes a bracket that opens within brackets as it stands.
            written.append("".join(rf"\{c}" if c == "[" else c for c in piece[0].rstrip("]")))
            if piece[0].endswith("]"):
                written.append("]")
                within = False
        elif count:
            written.append("*" if count == "{,}" else "{0" + count[1:])
        else:
            written.append(opening or sign)
            within = bool(opening)
    return "".join(written)


def _escaped(sign: str, meanings: Mapping[str, str]) -> str:
    return meanings.get(sign, rf"\{sign}") if sign.isascii() else sign


def _asked(test: str, pattern: str, cells: list[str]) -> list[bool]:
    said = {"pattern": in_re2(pattern), **({"cells": cells} if cells else {})}
    with reader() as connection:
        [(found,)] = connection.execute(f"SELECT {test}", said).fetchall()
    return list(found) if cells else []
