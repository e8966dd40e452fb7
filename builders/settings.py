"""What the portal's owner decides: the ``lightwell`` block of mkdocs.yml, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one file of a dataset; what is more gets a problem."""

    bytes: int = 8 * 1024**3
    rows: int = 100_000_000
    columns: int = 2_000
    cell: int = 131_072  # characters; a quote that is never closed makes one cell of what follows
    seconds: int = 3_600  # in which a CSV file is read and checked


USUAL_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Versions:
    """The most that is given away of a dataset's earlier versions; what is more is listed."""

    most: int = 20
    bytes: int = 200_000_000


USUAL_VERSIONS = Versions()


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions of a portal's owner. Paths are absolute; ``root`` holds mkdocs.yml."""

    root: Path
    city: str = "Our city"
    language: str = "en"
    currency: str = "USD"
    fiscal_year_starts: int = 1  # month; a fiscal year bears the name of the year in which it ends
    publisher: str = ""
    contact: str = ""
    site_url: str = ""
    datasets: str = "datasets"
    place_word: str = "neighbourhood"
    places_word: str = "neighbourhoods"
    no_data_yet: bool = False  # a portal that begins may be built without any dataset
    time_zone: str = ""  # of the clocks in the data, such as America/New_York
    as_of: str = ""  # ISO date; the latest day found in the data where it is empty
    rows_shown: int = 20  # behind one figure, on the page that tells how it is known
    limits: Limits = USUAL_LIMITS
    versions: Versions = USUAL_VERSIONS
    releases: str = ""  # folder with the downloads of the last site, for portals without git

    @property
    def datasets_folder(self) -> Path:
        """Where the data packages are."""
        return self.root / self.datasets

    @property
    def cache(self) -> Path:
        """Where derived files are kept between builds; may be deleted at any time."""
        return self.root / ".lightwell"
