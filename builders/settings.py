"""What the portal's owner decides: the ``lightwell`` block of mkdocs.yml, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


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

    @property
    def datasets_folder(self) -> Path:
        """Where the data packages are."""
        return self.root / self.datasets

    @property
    def cache(self) -> Path:
        """Where derived files are kept between builds; may be deleted at any time."""
        return self.root / ".lightwell"
