"""Where a link of a page leads: to a file of the site, to another host, or nowhere."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

from builders.website.inspections.page_scan import PageFacts

# Addresses that name no place to fetch anything from.
HARMLESS = frozenset({"data", "mailto", "tel", "sms", "about"})


def is_elsewhere(link: str) -> bool:
    """Whether an address names another host."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return True
    return bool(parts.netloc) or (bool(parts.scheme) and parts.scheme not in HARMLESS)


def target(page: PageFacts, link: str) -> tuple[str, str] | None:
    """The file of the site that a link leads to, with its fragment.

    None where it leads to another host or is no place at all, such as an e-mail address. A path
    that leaves the site's folder starts with ``..``.
    """
    if link.split(":", 1)[0].lower() in HARMLESS or is_elsewhere(link):
        return None
    parts = urlsplit(link.strip())
    path = unquote(parts.path)
    if path.startswith("/"):
        path = path.removeprefix(page.root or "/").lstrip("/")
        start = ""
    else:
        start = posixpath.dirname(page.path)
    if not parts.path:
        return page.path, unquote(parts.fragment)
    file = posixpath.normpath(posixpath.join(start, path))
    if path.endswith("/") or file == ".":
        file = posixpath.normpath(posixpath.join(file, "index.html"))
    return file, unquote(parts.fragment)
