"""What the cells of a column mean as codes of a role: from the beginnings of their words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from builders.adding.words.codes import CODE_WORDS, WHOLE_WORDS
from builders.sources.dataset import Role
from builders.sources.names import fold

LONG = 5  # letters: a word so long may begin a longer one, such as Ausgabetitel
MOST_CODES = 60  # different cells: more are no codes


@dataclass(frozen=True, slots=True)
class Coding:
    """The codes of a column's cells, those that nothing fits, and the share of rows told."""

    values: Mapping[str, str]
    unknown: tuple[str, ...]
    share: float

    @property
    def codes(self) -> int:
        """How many different codes were found."""
        return len(set(self.values.values()))


def code_of(kind: str, role: Role, cell: str) -> str:
    """The code that a cell means, or nothing."""
    own = fold(cell).replace(" ", "_").replace("-", "_")
    if own in role.codes:
        return own
    words = " " + " ".join(re.findall(r"[^\W_]+", fold(cell)))
    return next((code for code, test in _tests(kind, role.name) if test.search(words)), "")


def code_cells(kind: str, role: Role, cells: Mapping[str, int]) -> Coding:
    """What each cell of a column means."""
    if len(cells) > MOST_CODES:
        return Coding({}, tuple(cells)[:MOST_CODES], 0.0)
    values = {cell: code for cell in cells if (code := code_of(kind, role, cell))}
    told = sum(cells[cell] for cell in values)
    unknown = tuple(cell for cell in cells if cell not in values)
    return Coding(values, unknown, told / sum(cells.values()) if cells else 0.0)


@cache
def _tests(kind: str, role: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each code, the pattern of the beginnings of words that mean it."""
    listed = CODE_WORDS.get(f"{kind}.{role}") or CODE_WORDS.get(role) or {}
    end = r"(?!\S)" if role in WHOLE_WORDS else ""
    return tuple((code, _pattern(said, end)) for code, said in listed.items())


def _pattern(said: str, end: str) -> re.Pattern[str]:
    parts = [part.strip() for part in said.split(",")]
    long = "|".join(re.escape(part) for part in parts if len(part) >= LONG or not end)
    short = "|".join(re.escape(part) for part in parts)
    return re.compile(rf"(?<=\s)(?:(?:{short}){end}|{long or '(?!)'})")
