"""Where in a GeoJSON file's text a feature begins: problems count features, editors lines."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path

MOST_BYTES = 60_000_000  # what is larger was not read for its places either
SPACE = re.compile(r"[ \t\n\r]*")
DECODER = json.JSONDecoder()


def begins_of(file: Path, wanted: Collection[int]) -> dict[int, tuple[int, int]]:
    """The line and the character at which each wanted feature begins, both from 1.

    A file that cannot be followed so far tells of none beyond.
    """
    if file.stat().st_size > MOST_BYTES:
        return {}
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    found: dict[int, tuple[int, int]] = {}
    line, since = 1, 0
    for number, at in enumerate(_starts(text), start=1):
        line += text.count("\n", since, at)
        since = at
        if number in wanted:
            found[number] = (line, at - text.rfind("\n", 0, at))
        if len(found) == len(wanted):
            break
    return found


def _starts(text: str) -> Iterator[int]:
    """Where each feature begins: in the list of them, or the one that is the whole file."""
    try:
        at = next((at for key, at in _members(text, _past(text, 0)) if key == "features"), None)
        if at is None:
            yield _past(text, 0)
        elif text[at] == "[":
            yield from _items(text, at)
    except (ValueError, IndexError, RecursionError):
        return


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The keys of the object at a place, and where the value of each begins."""
    sign = text[at]
    while sign in "{," and text[_past(text, at + 1)] == '"':
        key, at = DECODER.raw_decode(text, _past(text, at + 1))
        at = _past(text, _past(text, at) + 1)
        yield key, at
        _, at = DECODER.raw_decode(text, at)
        at = _past(text, at)
        sign = text[at]


def _items(text: str, at: int) -> Iterator[int]:
    """Where each item of the list at a place begins."""
    sign = text[at]
    while sign in "[,":
        at = _past(text, at + 1)
        if text[at] == "]":
            return
        yield at
        _, at = DECODER.raw_decode(text, at)
        at = _past(text, at)
        sign = text[at]


def _past(text: str, at: int) -> int:
    """The place of the next sign that is no blank."""
    found = SPACE.match(text, at)
    return found.end() if found else at
