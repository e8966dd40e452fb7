"""The two values of one bar or track, written under it: side by side, or one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from builders.charts.lettering import shorten, width
from builders.charts.sheet import WIDTH, Sheet

LINE: Final = 19
BETWEEN: Final = 12  # two texts on one line
TWO: Final = 2


def write_pair(sheet: Sheet, said: Sequence[tuple[str, str]], y: float) -> float:
    """Write texts, each with its ink, the first at the height ``y``; gives the height of the last.

    A text that has no room beside the other goes below it: a number that is cut off is another
    number.
    """
    room = sum(width(text) for text, _ in said) + BETWEEN
    if len(said) == TWO and room <= WIDTH:
        (left, ink), (right, other) = said
        sheet.write(left, 0, y, ink=ink)
        sheet.write(right, WIDTH, y, align="right", ink=other)
        return y
    for place, (text, ink) in enumerate(said):
        sheet.write(shorten(text, WIDTH), 0, y + LINE * place, ink=ink)
    return y + LINE * max(0, len(said) - 1)
