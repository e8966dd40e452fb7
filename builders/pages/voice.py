"""Says pieces in two forms: HTML for the page, plain text for charts, search and descriptions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from builders.measures.figure import Figure
from builders.pages.links import relative
from builders.pages.pieces import (
    Amount,
    Away,
    Badge,
    Behind,
    Code,
    Day,
    Link,
    Name,
    Noted,
    Phrase,
    Piece,
    Size,
)
from builders.settings import Settings
from builders.wording.dates import fiscal_year_label, period_label
from builders.wording.figures import Form, known_unit, worded
from builders.wording.numbers import plain

UNKNOWN = "not known"
HIDDEN = "not shown, to protect people"  # counted, and too small to be published
UNPUBLISHED = "not published"
UNSTATED = "not stated"

# What HTML takes as the machine's form of a day, month or year.
DATETIME = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)
SAFE_ADDRESS = re.compile(r"https?://[^\s\"'<>]+", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says pieces as plain text, in the portal's language and currency."""

    settings: Settings
    left_out: Mapping[str, Figure] = field(default_factory=dict)  # by the id of a sum

    def number(self, figure: Figure | None, form: Form = "short", *, size: bool = False) -> str:
        """A figure as people read it."""
        if figure is None:
            return UNPUBLISHED
        if figure.value is None:
            return HIDDEN if figure.is_suppressed else UNKNOWN
        value = abs(figure.value) if size else figure.value
        return self.value(value, figure.unit, form)

    def value(self, value: Decimal, unit: str, form: Form = "short") -> str:
        """A value in its unit; a unit of the steward's own follows the number as it is written."""
        return worded(value, unit, self.settings.language, self.settings.currency, form)

    def behind(self, piece: Behind) -> str:
        """A numerator or denominator as people read it."""
        if piece.value is None:
            return HIDDEN if piece.figure.is_suppressed else UNKNOWN
        return self.value(piece.value, piece.unit)

    def unit(self, unit: str) -> str:
        """The unit as wording and charts know it: a currency is money, a word is a plain number."""
        return known_unit(unit, self.settings.currency)

    def day(self, day: Day) -> str:
        """A day, month, year or interval in words."""
        if day.fiscal and day.iso.isdecimal():
            starts = self.settings.fiscal_year_starts
            return fiscal_year_label(int(day.iso), starts, self.settings.language)
        return period_label(day.iso, self.settings.language) or UNSTATED

    def plain(self, piece: Piece) -> str:
        """Any piece as plain text."""
        say = PLAIN.get(type(piece))
        return say(self, piece) if say else str(piece)


PLAIN: dict[type, Callable[[Speaker, Any], str]] = {
    Amount: lambda self, one: self.number(one.figure, one.form, size=one.size),
    Behind: lambda self, one: self.behind(one),
    Size: lambda self, one: self.value(Decimal(one.bytes), "bytes"),
    Noted: lambda self, one: self.value(Decimal(one.value), "count"),
    Name: lambda _, one: one.text or UNSTATED,
    Day: lambda self, one: self.day(one),
    Badge: lambda _, one: one.text,
    Code: lambda _, one: one.text,
    Link: lambda self, one: self.plain(one.label),
    Away: lambda self, one: self.plain(one.label),
    Phrase: lambda self, one: "".join(self.plain(part) for part in one.pieces),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """Says pieces as HTML on one page, and notes which figures the page shows."""

    speaker: Speaker
    page: str
    said: list[Figure] = field(default_factory=list)  # in their order

    def href(self, path: str) -> str:
        """The address of another page or file of the site, as written on this page."""
        return relative(path, self.page)

    def figure(self, figure: Figure | None, form: Form = "short", *, size: bool = False) -> Markup:
        """A number as data: its exact value, the id of its figure, and what people read."""
        words = self.speaker.number(figure, form, size=size)
        if figure is not None:
            self.said.append(figure)
        if figure is None or figure.value is None:
            return _absent(words, figure)
        return self._data(figure, words) + self._left_out(figure)

    def _data(self, figure: Figure, words: str) -> Markup:
        value = plain(figure.value) if figure.value is not None else ""
        return Markup('<data value="{}" data-figure="{}">{}</data>').format(value, figure.id, words)

    def _left_out(self, figure: Figure) -> Markup:
        """How many rows a sum leaves out since their amounts are not known; mostly nothing."""
        rows = self.speaker.left_out.get(figure.id)
        if rows is None:
            return Markup()
        self.said.append(rows)
        count = self._data(rows, self.speaker.number(rows))
        return Markup(' <small class="lw-gap">({} {})</small>').format(count, UNKNOWN)

    def date(self, iso: str, *, fiscal: bool = False) -> Markup:
        """A day, month, year or interval as a time."""
        start, slash, end = iso.partition("/")
        if slash and DATETIME.fullmatch(start) and DATETIME.fullmatch(end):
            return self._interval(iso, start, end)
        words = self.speaker.day(Day(iso, fiscal))
        if not DATETIME.fullmatch(iso):
            return Markup("<bdi>{}</bdi>").format(words)
        return Markup('<time datetime="{}">{}</time>').format(iso, words)

    def bdi(self, text: str) -> Markup:
        """Text from the data, isolated."""
        if not text.strip():
            return Markup('<span class="lw-unknown">{}</span>').format(UNSTATED)
        return Markup("<bdi>{}</bdi>").format(text)

    def say(self, piece: Piece) -> Markup:
        """Any piece as HTML."""
        say = HTML.get(type(piece))
        return say(self, piece) if say else Markup.escape(piece)

    def behind(self, piece: Behind) -> Markup:
        """A figure's numerator or denominator, which stands in the published table beside it."""
        words = self.speaker.behind(piece)
        self.said.append(piece.figure)
        if piece.value is None:
            return _absent(words, piece.figure)
        return Markup('<data value="{}" data-part-of="{}" data-part="{}">{}</data>').format(
            plain(piece.value), piece.figure.id, piece.part, words
        )

    def size(self, piece: Size) -> Markup:
        """The size of a file."""
        return Markup('<data value="{}">{}</data>').format(piece.bytes, self.speaker.plain(piece))

    def noted(self, piece: Noted) -> Markup:
        """A number of a published file, with the file and the place in it."""
        return Markup('<data value="{}" data-file="{}" data-at="{}">{}</data>').format(
            plain(Decimal(piece.value)), piece.file, piece.at, self.speaker.plain(piece)
        )

    def badge(self, piece: Badge) -> Markup:
        """A named fact, with the figure that decides it."""
        kind = f" lw-badge-{piece.tone}" if piece.tone else ""
        words = Markup.escape(piece.text)
        if piece.figure is not None and piece.figure.value is not None:
            self.said.append(piece.figure)
            words = self._data(piece.figure, piece.text)
        return Markup('<span class="lw-badge{}">{}</span>').format(kind, words)

    def link(self, piece: Link) -> Markup:
        """A link to a page of this site."""
        return Markup('<a href="{}">{}</a>').format(self.href(piece.path), self.say(piece.label))

    def _interval(self, iso: str, start: str, end: str) -> Markup:
        """An interval whose ends are times of their own; HTML has no form for the whole."""
        words = self.speaker.day(Day(iso))
        first, between, last = words.partition(" to ")
        if not between:
            return Markup('<time datetime="{}">{}</time>').format(start, words)
        return Markup('<time datetime="{}">{}</time> to <time datetime="{}">{}</time>').format(
            start, first, end, last
        )

    def away(self, piece: Away) -> Markup:
        """A link out of the site, only where the address is a plain web address."""
        if not SAFE_ADDRESS.fullmatch(piece.address):
            return self.say(piece.label)
        return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(
            piece.address, self.say(piece.label)
        )


def _absent(words: str, figure: Figure | None) -> Markup:
    """Words in the place of a number; one that is hidden is marked as another than an unknown."""
    kind = "lw-suppressed" if figure is not None and figure.is_suppressed else "lw-unknown"
    return Markup('<span class="{}">{}</span>').format(kind, words)


HTML: dict[type, Callable[[Voice, Any], Markup]] = {
    Amount: lambda self, one: self.figure(one.figure, one.form, size=one.size),
    Behind: lambda self, one: self.behind(one),
    Size: lambda self, one: self.size(one),
    Noted: lambda self, one: self.noted(one),
    Name: lambda self, one: self.bdi(one.text),
    Day: lambda self, one: self.date(one.iso, fiscal=one.fiscal),
    Badge: lambda self, one: self.badge(one),
    Code: lambda _, one: Markup("<code>{}</code>").format(one.text),
    Link: lambda self, one: self.link(one),
    Away: lambda self, one: self.away(one),
    Phrase: lambda self, one: Markup("").join(self.say(part) for part in one.pieces),
}
