"""The blanks of hand-written pages: ``{{ city }}`` and the like, filled from the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builders.problems import Problem
from builders.settings import Settings
from builders.wording.dates import month_name
from builders.wording.nearest import did_you_mean

BLANK = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
# What Markdown or the HTML within it would take for its own.
SPECIAL = re.compile(r"([\\`*_\[\]<>&#])")
KNOWN = (
    "city",
    "publisher",
    "contact",
    "address",
    "fiscal_year",
    "place_word",
    "places_word",
)


def filled(markdown: str, settings: Settings) -> str:
    """The page with every known blank filled; all else is left as it stands."""
    values = _values(settings)
    return BLANK.sub(lambda found: values.get(found[1], found[0]), markdown)


def blank_problems(markdown: str, file: str) -> Iterator[Problem]:
    """Every blank that is none of ours, by line."""
    for number, line in enumerate(markdown.splitlines(), 1):
        for name in BLANK.findall(line):
            if name not in KNOWN:
                hint, known = did_you_mean(name, KNOWN), ", ".join(KNOWN)
                yield Problem(
                    "page-blank-unknown", file, number, found=name, wanted=known, hint=hint
                )


def _values(settings: Settings) -> Mapping[str, str]:
    contact = settings.contact
    link = f"<{contact}>" if re.fullmatch(r"[^\s<>]+@[^\s<>]+|https?://[^\s<>]+", contact) else ""
    return {
        "city": _plain(settings.city),
        "publisher": _plain(settings.publisher or settings.city),
        "contact": link or _plain(contact) or "us",
        "address": settings.site_url or "https://YOUR-PORTAL/",
        "fiscal_year": _fiscal_year(settings),
        "place_word": _plain(settings.place_word),
        "places_word": _plain(settings.places_word),
    }


def _fiscal_year(settings: Settings) -> str:
    """Which months a fiscal year is, and which year it is named by."""
    first = settings.fiscal_year_starts
    if first == 1:
        return "Here it is the calendar year."
    names = [month_name(number, settings.language) for number in (first, first - 1)]
    return (
        f"Here it runs from {names[0]} to {names[1]} and bears the name of the year in which it "
        f"ends: fiscal year 2025 began in {names[0]} 2024."
    )


def _plain(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
