"""Short phrases that stand by themselves in a figure, a date or a list."""

from __future__ import annotations

from builders.wording.locales import locale_of

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "not known": "not known",
        "more": "{shown} and {count} more",
        "from to": "{start} to {end}",
        "fiscal year": "FY{year}",
        "quarter": "{quarter} {year}",
    },
    "es": {
        "not known": "no se conoce",
        "more": "{shown} y {count} más",
        "from to": "{start} a {end}",
        "fiscal year": "AF {year}",
        "quarter": "{quarter} {year}",
    },
    "ar": {
        "not known": "غير معروف",
        "more": "{shown} و{count} أخرى",
        "from to": "من {start} إلى {end}",
        "fiscal year": "السنة المالية {year}",
        "quarter": "{quarter} {year}",
    },
}


def phrase(name: str, language: str, **parts: str) -> str:
    """The phrase in this language (English where it is not translated), its parts filled in."""
    own = PHRASES.get(locale_of(language).language, PHRASES["en"])
    return own[name].format(**parts)
