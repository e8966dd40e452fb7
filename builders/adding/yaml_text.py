"""Texts, lists and remarks as YAML: nothing of a city's file can break out of its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

# What YAML reads as the text that it is, without quotes.
_PLAIN = re.compile(r"[^\W\d_][\w .()/+%'’-]*[\w.)%]|[^\W\d_]|\d{4}-\d\d-\d\d")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"})
LOOK = "look: "
LONGEST_REMARK = 300


def scalar(text: str) -> str:
    """A text as a YAML scalar, in quotes where it would be read as anything else."""
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and len(text) > 0
    return text if plain else json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def commented(line: str, look: str) -> Iterator[str]:
    """A line, with the remark that a person should look at it where there is one."""
    yield f"{line}  # {LOOK}{remark(look)}" if look else line


def remark(text: str) -> str:
    """A text that cannot break out of its comment."""
    return "".join(ch if ch.isprintable() else " " for ch in text)[:LONGEST_REMARK]


def listed(texts: Sequence[str]) -> str:
    """Texts as a list in one line."""
    return f"[{', '.join(map(in_flow, texts))}]"


def flow(said: Mapping[str, str]) -> str:
    """A mapping in one line."""
    return "{" + ", ".join(f"{key}: {in_flow(value)}" for key, value in said.items()) + "}"


def in_flow(text: str) -> str:
    """A text as a scalar within a list or a mapping in one line."""
    return (
        scalar(text) if text.isascii() and text.isalnum() else json.dumps(text, ensure_ascii=False)
    )
