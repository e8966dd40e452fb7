"""No page, and no style sheet, fetches anything from another host."""

from __future__ import annotations

from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.addresses import is_elsewhere
from builders.website.inspections.page_scan import style_urls
from builders.website.inspections.site import Site


def other_hosts(site: Site) -> Iterator[Problem]:
    """A problem for each address on another host that a visit would ask for."""
    for page in site.pages.values():
        for address in sorted(filter(is_elsewhere, page.fetched)):
            yield Problem("asks-another-host", file=page.path, found=address)
    for file in sorted(site.files):
        if file.endswith(".css") and not file.startswith("downloads/"):
            text = (site.folder / file).read_text("utf-8", errors="replace")
            for address in filter(is_elsewhere, style_urls(text)):
                yield Problem("asks-another-host", file=file, found=address)
