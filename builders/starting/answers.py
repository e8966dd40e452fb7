"""What must be known before a portal can begin, each with a default that will do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from builders.problems import PortalError, Problem
from builders.website.settings_block import SETTINGS

EXIT_CODE = 2
# Each setting that a person is asked for, in the order of asking.
QUESTIONS: Mapping[str, str] = {
    "city": "What is your city called",
    "address": "At which address will the portal stand (https://…; empty if not known yet)",
    "language": "In which language, by its code",
    "currency": "In which currency, by its three letters",
    "fiscal_year_starts": "In which month does the fiscal year start, 1 to 12",
    "publisher": "Which office publishes it",
    "contact": "Whom may readers ask (an e-mail address or a web page)",
    "place_word": "What do you call one part of the city",
    "places_word": "And several of them",
}


@dataclass(frozen=True, slots=True)
class Answers:
    """The first decisions of a portal's owner; all of them can be changed in mkdocs.yml."""

    city: str = "Our city"
    address: str = ""
    language: str = "en"
    currency: str = "USD"
    fiscal_year_starts: int = 1
    publisher: str = ""
    contact: str = ""
    place_word: str = "neighbourhood"
    places_word: str = "neighbourhoods"


def checked(answers: Answers) -> Answers:
    """The answers themselves. Raises PortalError (exit code 2) with all that is wrong in them."""
    if problems := tuple(_problems(answers)):
        raise PortalError(problems, EXIT_CODE)
    return answers


def _problems(answers: Answers) -> Iterator[Problem]:
    for field in fields(answers):
        value = getattr(answers, field.name)
        if field.name == "address":
            if value and not _is_address(value):
                wanted = "an address such as https://data.example.org/, or nothing"
                yield Problem("setting-not-valid", column="address", found=value, wanted=wanted)
            continue
        accepts, wanted = SETTINGS[field.name]
        if not accepts(value):
            yield Problem("setting-not-valid", column=field.name, found=str(value), wanted=wanted)


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"https", "http"} and bool(parts.hostname) and text.isprintable()
