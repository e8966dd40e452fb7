"""Reading a finished page once, for all inspections: what it links to, shows and is called."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]

# Where a generated page may show digits: numbers that can be checked, data as they came, code.
DIGITS_ALLOWED = frozenset({"data", "time", "bdi", "code", "pre", "svg"})
# Links that a visitor follows, or that only name a page; everything else that is named is fetched.
NOT_FETCHED = frozenset({"canonical", "alternate", "author", "license", "help", "next", "prev"})
FETCHED_BY = {
    "img": ("src",),
    "script": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "source": ("src",),
    "track": ("src",),
    "form": ("action",),
    "input": ("src", "formaction"),
    "button": ("formaction",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
_DIGIT = re.compile(r"\d")
_STYLE_URL = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])([^'\")]+)", re.IGNORECASE)


@dataclass(slots=True)
class PageFacts:
    """What one page of the site holds, as far as inspections ask."""

    path: str
    root: str = ""  # where the site starts, on the one page that is shown at any address
    lang: str = ""
    titles: int = 0
    title: str = ""
    description: str = ""
    h1: int = 0
    is_generated: bool = False
    ids: set[str] = field(default_factory=set)
    doubled_ids: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    fetched: set[str] = field(default_factory=set)
    figures: set[tuple[str, str, str]] = field(default_factory=set)  # id, part of it, value
    bare_digits: list[str] = field(default_factory=list)  # the text around them
    unnamed: list[str] = field(default_factory=list)  # images without a name


def scan(path: str, text: str) -> PageFacts:
    """Read one page; ``path`` is its file from the site's folder."""
    scanner = _Scanner(path)
    scanner.feed(text)
    scanner.close()
    return scanner.facts


def style_urls(css: str) -> list[str]:
    """Everything that a style sheet fetches."""
    return [found.strip() for found in _STYLE_URL.findall(css)]


class _Scanner(HTMLParser):
    """One pass over a page; keeps counts of what is open instead of a tree."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = PageFacts(path)
        self.exempt = 0  # open elements in which digits may stand
        self.articles: list[bool] = []  # open articles: whether each is the main part
        self.in_main = 0
        self.svgs: list[bool] = []  # open images: whether each has a name
        self.in_title = self.in_style = False

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        own = {name: value or "" for name, value in attrs}
        facts = self.facts
        if "id" in own:
            if own["id"] in facts.ids:
                facts.doubled_ids.append(own["id"])
            facts.ids.add(own["id"])
        if "style" in own:
            facts.fetched.update(style_urls(own["style"]))
        if tag in DIGITS_ALLOWED:
            self.exempt += 1
        if tag in FETCHED_BY:
            facts.fetched.update(own[name] for name in FETCHED_BY[tag] if name in own)
        special = getattr(self, f"_see_{tag}", None)
        if special is not None:
            special(own)

    def handle_endtag(self, tag: str) -> None:
        if tag in DIGITS_ALLOWED:
            self.exempt = max(0, self.exempt - 1)
        if tag == "article" and self.articles:
            self.in_main -= self.articles.pop()
        elif tag == "svg" and self.svgs and not self.svgs.pop():
            self.facts.unnamed.append("svg")
        elif tag == "title":
            self.in_title = False
        elif tag == "style":
            self.in_style = False

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.facts.title += data
        elif self.in_style:
            self.facts.fetched.update(style_urls(data))
        elif self.in_main and not self.exempt and _DIGIT.search(data):
            self.facts.bare_digits.append(" ".join(data.split()))

    def _see_html(self, own: dict[str, str]) -> None:
        self.facts.lang = own.get("lang", "")
        self.facts.root = own.get("data-lw-root", "")

    def _see_meta(self, own: dict[str, str]) -> None:
        if own.get("name") == "description":
            self.facts.description = own.get("content", "")

    def _see_title(self, own: dict[str, str]) -> None:
        if self.svgs:
            self.svgs[-1] = True
        else:
            self.facts.titles += 1
            self.in_title = True

    def _see_style(self, own: dict[str, str]) -> None:
        self.in_style = True

    def _see_h1(self, own: dict[str, str]) -> None:
        self.facts.h1 += 1

    def _see_article(self, own: dict[str, str]) -> None:
        is_main = "data-lw-page" in own
        self.articles.append(is_main)
        self.in_main += is_main
        self.facts.is_generated |= is_main

    def _see_a(self, own: dict[str, str]) -> None:
        for name in ("href", "xlink:href"):
            if name in own:
                self.facts.links.add(own[name])

    _see_area = _see_a

    def _see_link(self, own: dict[str, str]) -> None:
        if "href" in own and not NOT_FETCHED.issuperset(own.get("rel", "").lower().split()):
            self.facts.fetched.add(own["href"])

    def _see_data(self, own: dict[str, str]) -> None:
        value = own.get("value", "")
        if "data-figure" in own:
            self.facts.figures.add((own["data-figure"], "value", value))
        if "data-part-of" in own:
            self.facts.figures.add((own["data-part-of"], own.get("data-part", ""), value))

    def _see_img(self, own: dict[str, str]) -> None:
        if "alt" not in own:
            self.facts.unnamed.append(own.get("src", "img"))

    def _see_svg(self, own: dict[str, str]) -> None:
        is_named = bool(own.get("aria-label") or own.get("aria-labelledby"))
        self.svgs.append(is_named or own.get("aria-hidden") == "true" or len(self.svgs) > 0)
