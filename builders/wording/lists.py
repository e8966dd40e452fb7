"""Several things in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from builders.wording.locales import locale_of
from builders.wording.numbers import count
from builders.wording.phrases import phrase


def listed(items: Sequence[str], language: str = "en", most: int = 0) -> str:
    """``a, b and c``; beyond ``most`` (0: no limit) it ends ``and 12 more``."""
    if most and len(items) > most:
        shown = ", ".join(items[:most]) if not _arabic(language) else "، ".join(items[:most])
        return phrase("more", language, shown=shown, count=count(len(items) - most, language))
    # Plain "en" writes lists the British way, without a comma before "and".
    own = locale_of("en-GB" if language == "en" else language)
    return format_list(list(items), locale=own)


def _arabic(language: str) -> bool:
    return locale_of(language).language == "ar"
