"""What every catalogue says of a dataset and its files: one source, whatever the standard."""

from __future__ import annotations

from dataclasses import dataclass, field

# schema.org's own words for how often; the European list of frequencies has the same ideas.
FREQUENCIES = {
    "daily": ("P1D", "DAILY"),
    "weekly": ("P1W", "WEEKLY"),
    "fortnightly": ("P2W", "BIWEEKLY"),
    "monthly": ("P1M", "MONTHLY"),
    "quarterly": ("P3M", "QUARTERLY"),
    "half-yearly": ("P6M", "ANNUAL_2"),
    "twice a year": ("P6M", "ANNUAL_2"),
    "yearly": ("P1Y", "ANNUAL"),
    "annual": ("P1Y", "ANNUAL"),
    "annually": ("P1Y", "ANNUAL"),
    "irregular": ("irregular", "IRREG"),
    "continuous": ("R/PT1S", "CONT"),
}


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers questions: a name with an e-mail address, or with a page."""

    name: str
    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a dataset's typed rows. ``type`` is the Table Schema's name of its type."""

    name: str
    type: str
    description: str = ""
    unit: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Distribution:
    """One file in which a dataset can be taken away.

    ``id`` is safe in an address and its own within the dataset; ``bytes`` its size.
    """

    id: str
    url: str
    title: str
    media_type: str
    bytes: int
    sha256: str
    description: str = ""

    @property
    def format(self) -> str:
        """The short name of the format, such as ``CSV``."""
        name = self.url.rsplit("/", 1)[-1]
        return name.rsplit(".", 1)[-1].upper() if "." in name else ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One dataset as a catalogue sees it. Days are ISO 8601, empty where they are not known.

    ``description`` always has at least 50 characters, since harvesters refuse fewer.
    """

    id: str
    kind: str
    title: str
    description: str
    url: str
    publisher: str
    contact: Contact
    version: str
    licence_url: str = ""
    licence_name: str = ""
    modified: str = ""
    as_of: str = ""
    frequency: str = ""
    source: str = ""
    keywords: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    rows: int = 0
    begins: str = ""  # the first and the last day of the time that the rows are about
    ends: str = ""
    distributions: tuple[Distribution, ...] = ()
    versions_url: str = ""  # the list of its versions, for programs
    version_url: str = ""  # the address for good of this version
    previous_url: str = ""  # that of the version before, where there is one
    formerly: tuple[str, ...] = ()  # the names that it had in addresses
    places_of: str = ""  # the dataset of places that its rows are joined to

    @property
    def interval(self) -> str:
        """How often it is updated, as an ISO 8601 interval; empty where that cannot be said."""
        return FREQUENCIES.get(self.frequency.strip().lower(), ("", ""))[0]

    def distribution(self, suffix: str) -> Distribution | None:
        """The dataset's own table in one format (``csv``, ``parquet``), or None.

        An original file may bear the same name, in a folder of its own.
        """
        path = f"downloads/{self.id}/{self.id.replace('-', '_')}.{suffix}"
        return next((d for d in self.distributions if d.url.endswith(path)), None)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The portal as a catalogue. ``url`` ends with a stroke; nothing where it is not known."""

    url: str
    title: str
    description: str
    publisher: str
    contact: Contact
    language: str
    currency: str
    modified: str
    box: tuple[float, float, float, float] | None = None  # west, south, east, north
    area: str = ""
    entries: tuple[Entry, ...] = field(default_factory=tuple)
