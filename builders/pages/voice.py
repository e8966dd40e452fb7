"""Says pieces in two forms: HTML for the page, plain text for charts, search and descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

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
    Form,
    Link,
    Name,
    Phrase,
    Piece,
    Size,
)
from builders.settings import Settings
from builders.wording.dates import fiscal_year_label, period_label
from builders.wording.figures import WRITERS, shown
from builders.wording.numbers import plain

UNKNOWN = "not known"
UNPUBLISHED = "not published"
UNSTATED = "not stated"

# What HTML takes as the machine's form of a day, month or year.
DATETIME = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)
SAFE_ADDRESS = re.compile(r"https?://[^\s\"'<>]+", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says pieces as plain text, in the portal's language and currency."""

    settings: Settings

    def number(self, figure: Figure | None, form: Form = "short", *, size: bool = False) -> str:
        """A figure as people read it."""
        if figure is None:
            return UNPUBLISHED
        if figure.value is None:
            return UNKNOWN
        value = abs(figure.value) if size else figure.value
        return self.value(value, figure.unit, form)

    def value(self, value: Decimal, unit: str, form: Form = "short") -> str:
        """A value in its unit; a unit of the steward's own follows the number as it is written."""
        language, currency = self.settings.language, self.settings.currency
        own = self.unit(unit)
        words = shown(value, own, language, currency, form)
        return words if own in (unit, "money") else f"{words} {unit}"

    def unit(self, unit: str) -> str:
        """The unit as wording and charts know it: a currency is money, a word is a plain number."""
        if unit in WRITERS:
            return unit
        return "money" if unit == self.settings.currency else "number"

    def day(self, day: Day) -> str:
        """A day, month, year or interval in words."""
        if day.fiscal and day.iso.isdecimal():
            starts = self.settings.fiscal_year_starts
            return fiscal_year_label(int(day.iso), starts, self.settings.language)
        return period_label(day.iso, self.settings.language) or UNSTATED

    def plain(self, piece: Piece) -> str:
        """Any piece as plain text."""
        match piece:
            case str():
                return piece
            case Amount(figure, form, size):
                return self.number(figure, form, size=size)
            case Behind(figure, part):
                value = figure.numerator if part == "numerator" else figure.denominator
                return UNKNOWN if value is None else self.value(value, "number")
            case Size(size):
                return self.value(Decimal(size), "bytes")
            case Name(text):
                return text or UNSTATED
            case Day():
                return self.day(piece)
            case Badge(text) | Code(text):
                return text
            case Link(label) | Away(label):
                return self.plain(label)
            case Phrase(pieces):
                return "".join(self.plain(part) for part in pieces)


@dataclass(frozen=True, slots=True)
class Voice:
    """Says pieces as HTML on one page, and notes which figures the page shows."""

    speaker: Speaker
    page: str
    used: set[str] = field(default_factory=set)

    def href(self, path: str) -> str:
        """The address of another page or file of the site, as written on this page."""
        return relative(path, self.page)

    def figure(self, figure: Figure | None, form: Form = "short", *, size: bool = False) -> Markup:
        """A number as data: its exact value, the id of its figure, and what people read."""
        words = self.speaker.number(figure, form, size=size)
        if figure is not None:
            self.used.add(figure.id)
        if figure is None or figure.value is None:
            return Markup('<span class="lw-unknown">{}</span>').format(words)
        return Markup('<data value="{}" data-figure="{}">{}</data>').format(
            plain(figure.value), figure.id, words
        )

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
        match piece:
            case str():
                return Markup.escape(piece)
            case Amount(figure, form, size):
                return self.figure(figure, form, size=size)
            case Behind(figure, part):
                return self.part(figure, part)
            case Size(size):
                return Markup('<data value="{}">{}</data>').format(size, self.speaker.plain(piece))
            case Name(text):
                return self.bdi(text)
            case Day(iso, fiscal):
                return self.date(iso, fiscal=fiscal)
            case Badge(text, tone):
                kind = f" lw-badge-{tone}" if tone else ""
                return Markup('<span class="lw-badge{}">{}</span>').format(kind, text)
            case Code(text):
                return Markup("<code>{}</code>").format(text)
            case Link(label, path):
                return Markup('<a href="{}">{}</a>').format(self.href(path), self.say(label))
            case Away(label, address):
                return self._away(label, address)
            case Phrase(pieces):
                return Markup("").join(self.say(part) for part in pieces)

    def part(self, figure: Figure, name: str) -> Markup:
        """A figure's numerator or denominator, which stands in the published table beside it."""
        value = figure.numerator if name == "numerator" else figure.denominator
        self.used.add(figure.id)
        if value is None:
            return Markup('<span class="lw-unknown">{}</span>').format(UNKNOWN)
        return Markup('<data value="{}" data-part-of="{}" data-part="{}">{}</data>').format(
            plain(value), figure.id, name, self.speaker.value(value, "number")
        )

    def _interval(self, iso: str, start: str, end: str) -> Markup:
        """An interval whose ends are times of their own; HTML has no form for the whole."""
        words = self.speaker.day(Day(iso))
        first, between, last = words.partition(" to ")
        if not between:
            return Markup('<time datetime="{}">{}</time>').format(start, words)
        return Markup('<time datetime="{}">{}</time> to <time datetime="{}">{}</time>').format(
            start, first, end, last
        )

    def _away(self, label: Piece, address: str) -> Markup:
        """A link out of the site, only where the address is a plain web address."""
        if not SAFE_ADDRESS.fullmatch(address):
            return self.say(label)
        return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(
            address, self.say(label)
        )
