"""Did you mean: the known name that a written one is likely to stand for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

ALIKE = 0.7  # below this a suggestion does more harm than good
LONGEST = 200  # nobody misspells more than this; a hostile cell may be a megabyte
MOST_LISTED = 12  # names that a sentence can hold
LONGEST_LISTED = 60  # letters of a name in a list


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice that is most like the word, or nothing where none is.

    Case, accents, punctuation and the order of words do not count against a match.
    """
    wanted = _folded(word)
    if not wanted:
        return ""  # signs alone are like nothing
    best, score = "", ALIKE
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    for choice in choices:
        folded = _folded(choice)
        if folded == wanted:
            return choice
        matcher.set_seq1(folded)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) <= score:
            continue
        if (ratio := matcher.ratio()) > score:
            best, score = choice, ratio
    return best


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint for a problem, such as ``Did you mean “Harbour”?``, or nothing."""
    found = nearest(word, choices)
    return f"Did you mean “{found}”?" if found else ""


def listed_near(word: str, choices: Iterable[str]) -> str:
    """The choices as a list; of more than a sentence can hold those most like the word, first."""
    names = list(choices)
    if len(names) <= MOST_LISTED:
        return ", ".join(map(_cut, names))
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(_folded(word))

    def likeness(name: str) -> float:
        matcher.set_seq1(_folded(name))
        return matcher.ratio()

    near = sorted(names, key=likeness, reverse=True)[:MOST_LISTED]
    return f"{', '.join(map(_cut, near))} and {len(names) - MOST_LISTED:,} more"


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_LISTED else f"{name[: LONGEST_LISTED - 1]}…"


def _folded(text: str) -> str:
    """Lower case, without accents and punctuation, words in alphabetical order."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST].casefold())
    letters = (c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(sorted("".join(letters).split()))
