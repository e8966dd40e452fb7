"""Years of which only a part is published, so that nobody takes them for a rise or a fall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from builders.pages.pieces import Day, Phrase, listed


def part_years(months: Iterable[str]) -> Phrase:
    """The years of which fewer months are published than of others, in a sentence."""
    counted = Counter(month[: len("2025")] for month in months)
    short = [year for year, times in sorted(counted.items()) if times < max(counted.values())]
    if not short:
        return Phrase()
    words = " is not a whole year." if len(short) == 1 else " are not whole years."
    return Phrase((listed([Day(year) for year in short]), words))
