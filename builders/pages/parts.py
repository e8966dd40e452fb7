"""The larger things that pages are made of; each has one template part of the same name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from markupsafe import Markup

from builders.measures.figure import Figure
from builders.pages.page import Crumb
from builders.pages.pieces import Phrase, Piece
from builders.wording.figures import Form

NO_PHRASE = Phrase()
NARROW = 3  # columns of a table that has room beside a chart


@dataclass(frozen=True, slots=True)
class Stat:
    """A headline number: what it is, the number, and a sentence that puts it in place."""

    label: Piece
    figure: Figure | None
    sentence: Phrase = NO_PHRASE
    form: Form = "short"
    path: str = ""  # where the reader goes for more
    more: Piece = "More"  # what that link says
    badge: Piece = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: Piece
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its caption, its columns, and rows of pieces; the first of a row names it."""

    form: ClassVar[str] = "grid"
    caption: Piece
    columns: tuple[Column, ...]
    rows: tuple[tuple[Piece, ...], ...]
    is_folded: bool = False  # long: behind a summary that says what it is
    is_of_file: bool = False  # rows as a file has them, to be read in its columns

    @property
    def is_list(self) -> bool:
        """Whether its rows tell things in words, and are no numbers to be compared in a column.

        On a narrow screen each row of a list is a block; columns of numbers stay beside each other.
        """
        told = [column for column in self.columns[1:] if not column.is_number]
        return bool(told) and not self.is_of_file


@dataclass(frozen=True, slots=True)
class Fact:
    """A word and what it is, for a list of facts."""

    term: Piece
    value: Piece


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart with the finding, a sentence, and the table of its figures.

    ``svg`` is empty where there is too little to draw; the table then stands open.
    """

    form: ClassVar[str] = "chart"
    id: str
    title: Phrase
    sentence: Phrase
    svg: Markup
    grid: Grid
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A way on to another page: its name, and a sentence about it."""

    title: Piece
    path: str
    sentence: Phrase = NO_PHRASE
    badges: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences in a list."""

    form: ClassVar[str] = "notes"
    items: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a colour or mark of a map means.

    ``swatch`` is the class that paints it; a mark has a ``path`` around zero and a ``colour``.
    """

    swatch: str
    words: Piece
    path: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class MapPart:
    """A map with the finding, a sentence, and the table of what it shows."""

    form: ClassVar[str] = "map"
    id: str
    title: Phrase
    sentence: Phrase
    svg: Markup
    grid: Grid | None = None
    legend: tuple[LegendEntry, ...] = ()


Part: TypeAlias = ChartPart | MapPart | Grid | Notes


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading: its sentence, its numbers, its charts and tables."""

    id: str
    title: Piece
    said: Phrase = NO_PHRASE
    stats: tuple[Stat, ...] = ()
    facts: tuple[Fact, ...] = ()
    parts: tuple[Part, ...] = ()
    cards: tuple[Card, ...] = ()
    cards_are_small: bool = False
    table_is_first: bool = False  # before what is drawn

    @property
    def charts(self) -> tuple[ChartPart | MapPart, ...]:
        """What is drawn: these stand beside each other where there is room."""
        return tuple(part for part in self.parts if isinstance(part, ChartPart | MapPart))

    @property
    def is_beside(self) -> bool:
        """Whether the one drawing has something narrow to stand beside: facts or a table."""
        if len(self.charts) != 1:
            return False
        return bool(self.beside) or (isinstance(self.charts[0], MapPart) and bool(self.facts))

    @property
    def beside(self) -> tuple[Grid, ...]:
        """The one table that is narrow and open, where there is one."""
        tables = [part for part in self._tables if isinstance(part, Grid) and not part.is_folded]
        narrow = len(tables) == 1 and len(tables[0].columns) <= NARROW and len(self.charts) == 1
        return tuple(tables) if narrow else ()

    @property
    def rest(self) -> tuple[Grid | Notes, ...]:
        """Tables and notes that stand by themselves."""
        return tuple(part for part in self._tables if part not in self.beside)

    @property
    def _tables(self) -> tuple[Grid | Notes, ...]:
        return tuple(part for part in self.parts if isinstance(part, Grid | Notes))


@dataclass(frozen=True, slots=True)
class Chapter:
    """The sections about one dataset; its title shows only where a page has several chapters.

    ``notes`` are the limits of the data in their steward's words.
    """

    id: str
    title: Piece
    source: Piece
    sections: tuple[Section, ...]
    notes: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the context of every page holds."""

    lead: Phrase
    found_by: tuple[str, ...] = ()  # names and words for the search index


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Told):
    """The context of a page that is told section by section."""

    sections: tuple[Section, ...] = ()
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a page's lead: the way back, the heading, and badges."""

    title: Piece
    heading: Piece
    crumbs: tuple[Crumb, ...]
    badges: tuple[Piece, ...] = ()
    kicker: Piece = ""
