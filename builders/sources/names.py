"""Names of places as people write them, made comparable."""

from __future__ import annotations

import unicodedata

APOSTROPHES = frozenset("'’‘ʼ`´′")


def fold(name: str) -> str:
    """A name without case, accents and extra blanks: ``" Saint-Édouard"`` is ``saint-edouard``."""
    apart = unicodedata.normalize("NFKD", name)
    bare = "".join(ch for ch in apart if not unicodedata.combining(ch))
    return " ".join(bare.casefold().split())


def without_signs(name: str) -> str:
    """A folded name without punctuation too: ``O’Hare / St. Mary`` is ``ohare st mary``.

    Nothing where it has no letter: 1.2 and 1-2 are two numbers.
    """
    folded = fold(name)
    if not any(map(str.isalpha, folded)):
        return ""
    joined = "".join(ch for ch in folded if ch not in APOSTROPHES)
    signs = (" " if unicodedata.category(ch).startswith("P") else ch for ch in joined)
    return " ".join("".join(signs).split())
