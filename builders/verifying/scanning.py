"""What a page shows as numbers, found without trusting the page to be well made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

# Comments, scripts and styles whole; else one tag with its attributes. The possessive signs keep
# the time in proportion to the page, whatever its quotes and brackets are like.
MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|template|title)\b.*?(?:</(?P=raw)\b[^<>]*+>|\Z)"
    r"|<(?P<close>/?)(?P<tag>[a-z][a-z0-9-]*+)(?P<own>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(
    r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A number on a page: the figure it is of, its exact value, and what people read.

    ``part`` is numerator or denominator where it is a part of the figure; a number without a
    figure stands in a published ``file``, at the place ``at``, or else beside ``download``, the
    last file offered before it.
    """

    figure: str
    part: str
    value: str
    text: str
    download: str
    file: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page shows."""

    path: str
    language: str
    numbers: tuple[Shown, ...]
    links: frozenset[str] = frozenset()  # where it leads, as it says so


def scan(path: str, html: str) -> Page:
    """Read one page."""
    scanner = _Scanner(html)
    numbers = tuple(scanner.numbers())
    return Page(path, scanner.language, numbers, frozenset(scanner.links))


@dataclass(slots=True)
class _Scanner:
    """One pass over a page."""

    html: str
    language: str = "en"
    download: str = ""
    links: set[str] = field(default_factory=set)

    def numbers(self) -> Iterator[Shown]:
        """Every data element of the page, in its order."""
        opened: dict[str, str] | None = None
        since = 0
        for found in MARKUP.finditer(self.html):
            tag = (found["tag"] or "").lower()
            if tag == "data":
                if opened is not None:
                    yield self._shown(opened, self.html[since : found.start()])
                opened = None if found["close"] else attributes(found["own"])
                since = found.end()
            elif tag in {"a", "html"} and not found["close"]:
                self._note(tag, attributes(found["own"]))
        if opened is not None:
            yield self._shown(opened, self.html[since:])

    def _note(self, tag: str, own: dict[str, str]) -> None:
        if tag == "html":
            self.language = own.get("lang") or "en"
        else:
            self.download = own.get("href", "") if "download" in own else ""
            self.links.add(own.get("href", ""))

    def _shown(self, own: dict[str, str], inside: str) -> Shown:
        return Shown(
            figure=own.get("data-figure") or own.get("data-part-of", ""),
            part=own.get("data-part", "") if "data-part-of" in own else "value",
            value=own.get("value", ""),
            text=plain(inside),
            download=self.download,
            file=own.get("data-file", ""),
            at=own.get("data-at", ""),
        )


def attributes(own: str) -> dict[str, str]:
    """The attributes of a tag by name; the first of a name counts, as in browsers."""
    named: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(own):
        named.setdefault(name.lower(), unescape(double or single or bare))
    return named


def plain(inside: str) -> str:
    """The text of a piece of a page, as people see it."""
    return " ".join(unescape(MARKUP.sub("", inside)).split())
