"""Names of columns that run their words together, or begin with the same letters in one table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from builders.adding.words.roles import ROLE_WORDS
from builders.adding.words.short import LONG_FORMS
from builders.adding.words.tokens import NOISE, singular, tokens

SHORTEST_PART = 3  # letters: shorter ones are in every word
SHORTEST_COMPOUND = 7
MOST_PARTS = 3
ENDINGS = frozenset({"id", "no", "nr"})  # short, and yet a word where what is before it is one
WHOLE = frozenset({"postcode", "postalcode", "zipcode", "timestamp", "barcode"})  # one word each
FEWEST_COLUMNS = 4
NEARLY_ALL = 0.8  # of the columns, where their first word is that of the table


@cache
def vocabulary() -> frozenset[str]:
    """Every word that stands in the names of some role."""
    said = (part for own in ROLE_WORDS.values() for words in own.values() for part in (words,))
    return frozenset(word for phrases in said for word in tokens(phrases.replace(",", " ")))


@cache
def _parts_known() -> frozenset[str]:
    more = {*map(singular, NOISE), *LONG_FORMS}
    return frozenset(w for w in {*vocabulary(), *more} if len(w) >= SHORTEST_PART)


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, those apart that were written as one: ``createddate``."""
    return tuple(part for word in tokens(name) for part in _apart(word))


def _apart(word: str) -> tuple[str, ...]:
    known = word in WHOLE or word in vocabulary()
    if known or len(word) < SHORTEST_COMPOUND - (word[-2:] in ENDINGS):
        return (word,)
    found = min(_splits(word, MOST_PARTS), key=len, default=(word,))
    return tuple(LONG_FORMS.get(part, part) for part in found)


def _splits(word: str, most: int) -> Iterable[tuple[str, ...]]:
    """The ways to part a word into known ones, the longest beginnings first."""
    if (whole := singular(word)) in _parts_known():
        yield (whole,)
    if most == 1:
        return
    if word[-2:] in ENDINGS and (first := singular(word[:-2])) in _parts_known():
        yield (first, word[-2:])
    for at in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        if (first := singular(word[:at])) in _parts_known():
            yield from ((first, *rest) for rest in _splits(word[at:], most - 1))


def without_prefix(names: Sequence[str]) -> Mapping[str, str]:
    """Each name without the word that nearly all of a table's columns begin with.

    Only a word that means nothing to us goes: ``BGT_YEAR`` is a year, a project's name stays one.
    """
    plain = {name: name for name in names}
    firsts = [own[0] for name in names if len(own := tokens(name)) > 1]
    if len(names) < FEWEST_COLUMNS or not firsts:
        return plain
    first = max(set(firsts), key=firsts.count)
    if first in _parts_known() or first.isdigit() or firsts.count(first) < NEARLY_ALL * len(names):
        return plain
    return {name: " ".join(own[1:]) if len(own := tokens(name)) > 1 and own[0] == first else name
            for name in names}  # fmt: skip
