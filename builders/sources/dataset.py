"""What a descriptor says, as frozen values: the form in which datasets travel.

Nothing here opens a file of data. ``descriptors.py`` reads the YAML or JSON and makes these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from builders.problems import Problem
from builders.settings import USUAL_LIMITS, Limits
from builders.sources.answers import Disclosure
from builders.sources.correction import Correction
from builders.sources.foreign_keys import ForeignKey
from builders.sources.former import Withdrawn
from builders.sources.markup import Markup
from builders.sources.markup import Path as Where
from builders.sources.validation import dotted
from builders.sources.waivers import Waiver

NOT_WRITTEN = Markup({})


class RoleType(StrEnum):
    """What a role's cells are read as."""

    TEXT = "text"
    MONEY = "money"  # exact decimal, in the portal's currency
    NUMBER = "number"  # exact decimal
    INTEGER = "integer"
    DATE = "date"
    DATETIME = "datetime"
    YEAR = "year"  # integer; a fiscal year is named by the year in which it ends
    BOOLEAN = "boolean"
    CODE = "code"  # one of the role's codes, after the descriptor's value maps
    PLACE = "place"  # a name, alias or id of a place


@dataclass(frozen=True, slots=True)
class Role:
    """What a column means to a kind, whatever the column is called in the file."""

    name: str
    type: RoleType
    description: str
    required: bool = False
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """The roles of one kind of dataset; a row of it is ``one_row_is``."""

    kind: str
    one_row_is: str
    roles: tuple[Role, ...]

    def role(self, name: str) -> Role | None:
        """The role of that name, or None."""
        return next((role for role in self.roles if role.name == name), None)


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How numbers are written in a file: ``1,234.50`` by default."""

    decimal: str = "."
    group: str = ","
    # Removed from either end before reading: currency signs, percent signs, spaces.
    affixes: tuple[str, ...] = ("$", "€", "£", "%")
    parentheses_are_negative: bool = True


@dataclass(frozen=True, slots=True)
class Unpivot:
    """Wide columns turned into rows: one row a source row and a column named here."""

    value_role: str  # the role that the cells take, such as ``amount``
    columns: Mapping[str, Mapping[str, str]]  # column -> {role: value}, as text


@dataclass(frozen=True, slots=True)
class Withhold:
    """Rows that stand in the file and are not published, with the steward's reason."""

    where: Mapping[str, tuple[str, ...]]  # column -> cell texts, all columns must match
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of a file become values, without changing the file."""

    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # several: added up
    constants: Mapping[str, str] = field(default_factory=dict)  # role -> text
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # role -> map
    unpivot: Unpivot | None = None
    missing: tuple[str, ...] = ("",)  # cell texts (stripped) that mean: not known
    numbers: NumberStyle = NumberStyle()
    dates: tuple[str, ...] = ()  # strptime formats tried in turn; ISO 8601 when empty
    withhold: tuple[Withhold, ...] = ()
    duplicates: str = "error"  # rows equal in every cell: error, withhold or keep
    bad_rows: str = "error"  # rows with a bad cell: error (stop) or withhold


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the bytes of a CSV become cells."""

    delimiter: str = ","
    quote: str = '"'
    header_row: int = 1  # rows above it are a preamble and counted as withheld
    has_header: bool = True


@dataclass(frozen=True, slots=True)
class Original:
    """The file of another form from which a file was made: published beside it, never read."""

    path: str
    file: Path
    how: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """One file of a dataset."""

    name: str
    path: str  # as the descriptor writes it, from the dataset's folder
    file: Path  # where it is
    shown: str  # path from the portal's folder, for people
    format: str  # csv or geojson
    encoding: str = "utf-8"
    dialect: Dialect = Dialect()
    schema: Mapping[str, Any] = field(default_factory=dict)  # Table Schema, as written
    reading: Reading = Reading()
    original: Original | None = None
    title: str = ""
    sha256: str = ""
    bytes: int = 0
    limits: Limits = USUAL_LIMITS
    foreign_keys: tuple[ForeignKey, ...] = ()  # with the lines on which they stand


@dataclass(frozen=True, slots=True)
class Control:
    """A total that the steward knows from elsewhere; the rows that match must sum to it."""

    where: Mapping[str, str]  # role -> value, as text
    role: str
    total: str  # a decimal, as text
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """How far a total may move from one version of the dataset to the next."""

    where: Mapping[str, str]  # role -> value, as text
    role: str
    most: str  # a number such as 50000, or a part of what it was such as 10%


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms the data may be used."""

    name: str = ""
    title: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorDefinition:
    """What a steward says of one indicator; ``definition`` names a ready-made one."""

    id: str
    title: str
    definition: str = ""
    description: str = ""
    unit: str = ""
    direction: str = ""  # higher, lower or neither is better
    target: str = ""
    combine: str = "average"  # what several values of one period come to: average or sum


@dataclass(frozen=True, slots=True)
class StatisticDefinition:
    """What a steward says of one statistic."""

    id: str
    title: str
    description: str = ""
    unit: str = ""
    combine: str = "sum"  # what a year's values come to: their sum, or the latest of them


@dataclass(frozen=True, slots=True)
class Rate:
    """What a dataset counts, held against a statistic of a dataset of counts."""

    id: str
    title: str
    dataset: str
    statistic: str
    times: int = 1
    match: str = "year"  # the statistic's number of the same year, or its latest
    where: Mapping[str, str] = field(default_factory=dict)  # role -> value, as text


@dataclass(frozen=True, slots=True)
class Dataset:
    """One folder of ``datasets/``: a kind, its files, and what its steward says of them."""

    id: str  # the package's name; stands in addresses
    kind: str
    title: str
    description: str
    folder: str  # path from the portal's folder, for people
    resources: tuple[Resource, ...]
    licence: Licence = Licence()
    publisher: str = ""
    contact: str = ""
    source: str = ""  # where the publisher got it, an address or words
    updated: str = ""  # ISO date of the last update, as the steward gives it
    frequency: str = ""
    as_of: str = ""  # ISO date up to which the data are complete
    aliases: Mapping[str, str] = field(default_factory=dict)  # name in the data -> place name or id
    citywide: tuple[str, ...] = ("Citywide", "City-wide", "City wide")
    several: tuple[str, ...] = ("Multiple", "Several", "Various")
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # name -> its places
    split: Mapping[str, str] = field(default_factory=dict)  # shared name -> how money is split
    no_place: str = "unknown"  # an empty place means: unknown or citywide
    places_of: str = ""  # the dataset of places that it joins to; of places, itself
    is_main: bool = False  # of places: those that all others join to unless they say otherwise
    is_beside: bool = False  # of places: whether it is said that they are not the main ones
    place_word: str = ""  # of places that are not the main ones: what one is called
    places_word: str = ""  # and several
    name_as: str = ""  # of places whose names are numbers alone: such as Ward {name}
    controls: tuple[Control, ...] = ()
    bounds: tuple[Bound, ...] = ()
    indicators: Mapping[str, IndicatorDefinition] = field(default_factory=dict)
    statistics: Mapping[str, StatisticDefinition] = field(default_factory=dict)
    per: Mapping[str, Rate] = field(default_factory=dict)
    disclosure: Disclosure = field(default_factory=Disclosure)
    waivers: tuple[Waiver, ...] = ()
    corrections: tuple[Correction, ...] = ()
    formerly: tuple[str, ...] = ()  # what it was called before
    withdrawn: tuple[Withdrawn, ...] = ()  # versions that are no longer given away
    notes: tuple[str, ...] = ()  # known limits, in the steward's words
    descriptor: Mapping[str, Any] = field(default_factory=dict)  # whole, as written
    version: str = ""  # 12 hex digits of the SHA-256 over the descriptor and the files
    parts: tuple[Path, ...] = ()  # the files that the version is made of, in their order
    said_in: str = ""  # the descriptor, as a path from the portal's folder
    markup: Markup = field(default=NOT_WRITTEN, compare=False, repr=False)  # with its lines

    def problem(
        self, code: str, path: Where, found: str, wanted: str = "", hint: str = ""
    ) -> Problem:
        """A problem of what the descriptor says at a path, such as ``("lightwell", "per")``."""
        file, line = self.said_in or self.folder, self.markup.line(path)
        return Problem(code, file, line, dotted(path), found, wanted, hint)
