"""The small things that sentences and table cells are made of.

A sentence stands on the page, in a chart's title and in the search index. On the page each number
must be a figure, each name isolated, each day a time; elsewhere it is plain text. So a sentence is
kept as pieces, and ``voice.py`` says them in either form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from string import Formatter
from typing import Literal, TypeAlias

from builders.measures.figure import Figure
from builders.wording.figures import Form

Tone = Literal["", "good", "bad", "warn"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: its figure, or None where there is none.

    ``size`` shows the number without its sign, for sentences that say "less" or "earlier".
    """

    figure: Figure | None
    form: Form = "short"
    size: bool = False


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a rate: the numerator or the denominator of its figure, in its unit.

    Or the number of the rows that the figure is made of.
    """

    figure: Figure
    part: Literal["numerator", "denominator", "rows"]
    unit: str = "number"

    @property
    def value(self) -> Decimal | None:
        """The number itself, or None where it is not known."""
        if self.part == "rows":
            return None if self.figure.rows is None else Decimal(self.figure.rows)
        return self.figure.numerator if self.part == "numerator" else self.figure.denominator


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a file that this build wrote, in bytes: a fact of the site, no figure."""

    bytes: int


@dataclass(frozen=True, slots=True)
class Noted:
    """A number that stands in a published file of JSON: the file, and the place in it.

    It is for what no measure counts, as facts about files are and what a city states beside its
    boundaries; ``at`` is a JSON Pointer (RFC 6901).
    """

    value: int | Decimal
    file: str
    at: str


def pointed(name: str) -> str:
    """A name as a JSON Pointer writes it."""
    return name.replace("~", "~0").replace("/", "~1")


@dataclass(frozen=True, slots=True)
class Name:
    """Text from the data, isolated from the direction of the words around it."""

    text: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month, year or interval, as ISO 8601 text; ``fiscal`` for a budget's year."""

    iso: str
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """A named fact, such as "late"; its meaning stands in its words, never in colour alone.

    ``figure`` is the published number that decides it, where there is one.
    """

    text: str
    tone: Tone = ""
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A word of the machine's: a column, a hash, a file's path."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of this site."""

    label: Piece
    path: str


@dataclass(frozen=True, slots=True)
class Away:
    """A link to an address from the data; shown as plain text unless it is http or https."""

    label: Piece
    address: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Pieces in a row."""

    pieces: tuple[Piece, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return any(self.pieces)


Piece: TypeAlias = (
    str | Amount | Behind | Size | Noted | Name | Day | Badge | Code | Link | Away | Phrase
)


def phrase(words: str, /, **pieces: Piece) -> Phrase:
    """Put pieces into words: ``phrase("{who} spent most.", who=Name("Police"))``."""
    made: list[Piece] = []
    for text, name, _, _ in Formatter().parse(words):
        if text:
            made.append(text)
        if name is not None:
            made.append(pieces[name])
    return Phrase(tuple(made))


def joined(*parts: Piece | None, by: str = " ") -> Phrase:
    """The parts that say something, with a blank between them."""
    made: list[Piece] = []
    for part in parts:
        if part is None or not part:
            continue
        if made:
            made.append(by)
        made.append(part)
    return Phrase(tuple(made))


def listed(parts: Sequence[Piece], last: str = " and ") -> Phrase:
    """A list in words: "a, b and c"."""
    made: list[Piece] = []
    for number, part in enumerate(parts):
        if number:
            made.append(last if number == len(parts) - 1 else ", ")
        made.append(part)
    return Phrase(tuple(made))


def plural(figure: Figure | None, one: str, many: str) -> str:
    """The words that go with a count."""
    return one if figure is not None and figure.value == 1 else many
