"""Where pages lead: a page that others name, and that is not there, was taken away."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from builders.problems import Problem

PAGES = (".html", ".htm")


@dataclass(slots=True)
class Leading:
    """The pages that pages lead to, each with the first that does.

    Downloads are not among them: the list of checksums names them.
    """

    to: dict[str, str] = field(default_factory=dict)

    def note(self, page: str, links: Collection[str]) -> None:
        """Note where a page leads within the site."""
        home = dirname(page)
        for link in links:
            if target := _target(home, link):
                self.to.setdefault(target, page)

    def lost(self, files: Collection[str]) -> Iterator[Problem]:
        """A problem for each page that pages lead to and that is not there."""
        for target in sorted(self.to.keys() - set(files)):
            yield Problem("page-missing", target, found=self.to[target])


def _target(home: str, link: str) -> str:
    """The page that a link leads to; nothing where it leads elsewhere."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    path = unquote(parts.path)
    if path.endswith("/") or "\0" in path:
        return ""
    target = normpath(f"{home}/{path}" if home else path)
    is_page = target.lower().endswith(PAGES) and not target.startswith(("../", "downloads/"))
    return target if is_page else ""
