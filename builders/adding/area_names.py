"""Places whose names are numbers alone: what the data call them, so that pages say “Ward 1”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from builders.adding.claim import Guess
from builders.adding.table import Table
from builders.adding.words.areas import AREA_WORDS, BEFORE
from builders.adding.words.tokens import tokens
from builders.adding.yaml_text import LOOK, remark, scalar

NUMBERED = re.compile(r"[A-Za-z]?[-. ]?[0-9]{1,4}[-. ]?[A-Za-z]?|[A-Za-z]")


def name_as_lines(tables: Sequence[Table], guesses: Sequence[Guess]) -> Iterator[str]:
    """The key of a descriptor that says it; a remark where no word was found; else nothing."""
    for table, guess in zip(tables, guesses, strict=True):
        claims = {claim.role: claim.columns[0] for claim in guess.claims}
        column = claims.get("name") or claims.get("id", "")
        profile = table.profiles.get(column)
        if table.format != "geojson" or profile is None:
            continue
        if not all(NUMBERED.fullmatch(cell) for cell in profile.cells):
            return
        if word := area_word(profile.words) or area_word(tokens(PurePath(table.name).stem)):
            why = f"its names are numbers, of “{remark(column)}”"
            yield f"name_as: {scalar(f'{word} {{name}}')}  # {LOOK}{why}"
        else:
            yield "# name_as: Ward {name}" + f"  # {LOOK}its names are numbers alone"
        return


def area_word(words: Sequence[str]) -> str:
    """The word for areas among some words, as the beginning of a name: “Council district”."""
    for at, word in enumerate(words):
        one = next((own for own in AREA_WORDS if word in _forms(own)), "")
        if one:
            before = words[at - 1] if at and words[at - 1] in BEFORE else ""
            return f"{before} {one}".strip().capitalize()
    return ""


def _forms(word: str) -> Iterator[str]:
    """A word and how several of it are called."""
    yield from (f"{word}{end}" for end in ("", "s", "es", "e", "en"))
