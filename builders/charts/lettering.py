"""Text in a chart: what may stand in it, how wide it is, and where a line breaks.

Widths are estimates from a table, not measured: a measured width would depend on the fonts of the
machine that builds, and the same input must give the same bytes everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

SIZE: Final = 15  # of labels and values, in units of the view box
SMALL: Final = 14  # of axes
BOLD: Final = 1.07  # how much wider bold letters are
ELLIPSIS: Final = "…"

# What XML forbids ends the renderer's process; what turns the reading direction can disguise text.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")

_NARROW = frozenset("ijlI.,:;'|!()[]{}`ftr-/\\\" ")
_WIDE = frozenset("mwMW@%—…")
_EMS = {"narrow": 0.4, "wide": 0.98, "upper": 0.7, "digit": 0.64, "other": 0.62}


def clean(text: str) -> str:
    """Text on one line, without what XML forbids and without marks that turn its direction."""
    kept = _NONCHARACTERS.sub("", _TURNS.sub("", _FORBIDDEN.sub("", text)))
    kept = "".join(letter for letter in kept if ord(letter) & 0xFFFE != 0xFFFE)
    return " ".join(kept.split())


@lru_cache(maxsize=4096)
def _ems(letter: str) -> float:
    if letter in _NARROW:
        return _EMS["narrow"]
    if letter in _WIDE:
        return _EMS["wide"]
    if letter.isascii():
        kind = "upper" if letter.isupper() else "digit" if letter.isdigit() else "other"
        return _EMS[kind]
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF:
        return 1.25 if ord(letter) > 0xFFFF else 1.0
    return 0.68


def width(text: str, size: float = SIZE) -> float:
    """About how wide the text is, in units of the view box; rather too wide than too narrow."""
    return sum(map(_ems, text)) * size


def shorten(text: str, room: float, size: float = SIZE) -> str:
    """The text, or as much of it as the room holds, with an ellipsis."""
    if width(text, size) <= room:
        return text
    left = room - width(ELLIPSIS, size)
    kept = ""
    for letter in text:
        left -= _ems(letter) * size
        if left < 0:
            break
        kept += letter
    return kept.rstrip() + ELLIPSIS


def wrap(text: str, room: float, lines: int = 2, size: float = SIZE) -> tuple[str, ...]:
    """The text on at most ``lines`` lines, broken between words; the last is shortened to fit."""
    words = text.split(" ")
    done: list[str] = []
    while words and len(done) < lines - 1:
        taken = _words_that_fit(words, room, size)
        done.append(" ".join(words[:taken]))
        words = words[taken:]
    if words:
        done.append(" ".join(words))
    return tuple(shorten(line, room, size) for line in done)


def _words_that_fit(words: list[str], room: float, size: float) -> int:
    count, used = 1, width(words[0], size)
    for word in words[1:]:
        used += width(f" {word}", size)
        if used > room:
            break
        count += 1
    return count
