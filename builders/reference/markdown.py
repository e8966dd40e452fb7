"""The little Markdown that the reference needs. Every text stands on one line and is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# What Markdown, or the HTML within it, would take for its own in a cell or a sentence.
SPECIAL = re.compile(r"([\\*_\[\]<>|])")
# What begins a heading or a list at the start of a line.
LEADING = re.compile(r"^(\d*)(#|[-+](?=\s)|(?<=\d)[.)](?=\s))")


def text(words: str) -> str:
    """Words as they are: on one line, nothing in them taken for Markdown but `code`."""
    parts = " ".join(words.replace("``", "`").split()).split("`")
    even = [SPECIAL.sub(r"\\\1", part) for part in parts[::2]]
    odd = [f"`{part.replace('|', chr(92) + '|')}`" for part in parts[1::2]]
    pairs = zip(even, [*odd, ""], strict=False)
    whole = "".join(words for pair in pairs for words in pair)
    return LEADING.sub(r"\1\\\2", whole)


def code(name: object) -> str:
    """A name as it is typed, or nothing."""
    return f"`{name}`".replace("|", r"\|") if str(name) else ""


def codes(names: Iterable[object]) -> str:
    """Several names as they are typed, with commas."""
    return ", ".join(code(name) for name in names)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; its cells are Markdown already. A column without a word is left out."""
    body = [tuple(row) for row in rows]
    kept = [n for n in range(len(headings)) if any(row[n] for row in body)]
    lines = [headings, ["---"] * len(headings), *body]
    return "\n".join(f"| {' | '.join(line[n] for n in kept)} |" for line in lines) + "\n"


def bullets(items: Iterable[str]) -> str:
    """A list; its items are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def section(title: str, *parts: str, level: int = 2) -> str:
    """A heading with what stands below it; empty parts are left out."""
    return "\n\n".join([f"{'#' * level} {title}", *(p.strip() for p in parts if p.strip())]) + "\n"
