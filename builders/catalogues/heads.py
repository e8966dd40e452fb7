"""What a page's head says to programs: the dataset that it is about, and the feed to follow."""

from __future__ import annotations

from html import escape

from builders.catalogues.entry import Catalogue
from builders.catalogues.schema_org import schema_org


def heads_of(catalogue: Catalogue, feeds: frozenset[str]) -> dict[str, str]:
    """HTML for the heads of some pages, by path. ``feeds`` are the paths of feeds that exist."""
    heads = {"index.html": _feed(catalogue, "feeds/portal.atom", catalogue.title)}
    heads["data.html"] = heads["index.html"]
    for entry in catalogue.entries:
        path = f"data/{entry.id}"
        linked = f'<script type="application/ld+json">{schema_org(catalogue, entry)}</script>\n'
        heads[f"{path}.html"] = linked + _feed(catalogue, f"feeds/{path}.atom", entry.title)
    for feed in feeds:
        if feed.startswith("feeds/places/"):
            page = feed.removeprefix("feeds/").removesuffix(".atom") + ".html"
            heads[page] = _feed(catalogue, feed, catalogue.area)
    return heads


def _feed(catalogue: Catalogue, path: str, title: str) -> str:
    return (
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" '
        f'href="{escape(catalogue.url + path)}">\n'
    )
