"""Names of places as people write them, made comparable."""

from __future__ import annotations

import unicodedata


def fold(name: str) -> str:
    """A name without case, accents and extra blanks: ``" Saint-Édouard"`` is ``saint-edouard``."""
    apart = unicodedata.normalize("NFKD", name)
    bare = "".join(ch for ch in apart if not unicodedata.combining(ch))
    return " ".join(bare.casefold().split())
