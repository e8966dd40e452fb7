"""What stands around every page: the city's name, the menu, the footer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from builders.settings import Settings
from builders.wording.dates import long_date

HOME = "index.html"
# Pages that people write, in the order in which the footer lists them; others follow by title.
FOOTER_ORDER = (
    "about.html",
    "questions.html",
    "for-journalists.html",
    "for-developers.html",
    "for-stewards.html",
    "accessibility.html",
    "feedback.html",
)
# Languages written from right to left.
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the menu or the footer; ``path`` is from the site's folder."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What the theme knows of the site, the same for every page."""

    city: str
    site_name: str
    language: str
    publisher: str
    contact: str
    as_of: str
    menu: tuple[Entry, ...]
    footer: tuple[Entry, ...]
    policy: str  # content security policy for the page's head; nothing while previewing

    @property
    def direction(self) -> str:
        """Which way the language is written."""
        return "rtl" if self.language.split("-")[0] in RIGHT_TO_LEFT else "ltr"

    @property
    def as_of_words(self) -> str:
        """The day up to which the data are complete, as people read it."""
        return long_date(date.fromisoformat(self.as_of), self.language) if self.as_of else ""

    @property
    def contact_link(self) -> str:
        """The contact as an address that can be followed, or nothing."""
        if self.contact.startswith(("https://", "http://", "mailto:")):
            return self.contact
        return f"mailto:{self.contact}" if "@" in self.contact else ""


@dataclass(frozen=True, slots=True)
class View:
    """What the theme knows of one page. ``root`` leads from the page to the site's folder."""

    title: str
    window_title: str  # for the browser's tab and for search engines
    description: str
    content: str
    canonical: str
    root: str
    section: str
    is_generated: bool
    head: str = ""  # trusted HTML beside what every page's head says
    script: str = ""  # of the theme's assets, which the page runs
    current: str = "page"  # aria-current of the menu's entry: the page itself, or a page below it


def window_title(title: str, site_name: str) -> str:
    """A page's title followed by the site's, which alone stands for the home page."""
    return site_name if title in {"", site_name} else f"{title} – {site_name}"


def main_menu(settings: Settings, paths: Collection[str]) -> tuple[Entry, ...]:
    """The menu: only the sections that this portal has."""
    places = settings.places_word
    sections = (
        Entry("Home", HOME),
        Entry("Money", "money.html"),
        Entry("Payments", "payments.html"),
        Entry("Projects", "projects.html"),
        Entry("Services", "services.html"),
        Entry("Statistics", "statistics.html"),
        Entry(places[:1].upper() + places[1:], "places.html"),
        Entry("Data", "data.html"),
        Entry("How we count", "methods.html"),
        Entry("Quality", "quality.html"),
    )
    return tuple(entry for entry in sections if entry.path in paths)


def footer_links(written: Iterable[Entry], menu: Iterable[Entry]) -> tuple[Entry, ...]:
    """The hand-written pages at the top of site/ that the menu does not show."""
    shown = {entry.path for entry in menu}
    known = {path: place for place, path in enumerate(FOOTER_ORDER)}
    links = [entry for entry in written if entry.path not in shown and "/" not in entry.path]
    return tuple(sorted(links, key=lambda e: (known.get(e.path, len(known)), e.title, e.path)))
