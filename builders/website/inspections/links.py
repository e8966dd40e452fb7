"""Every link inside the site leads to a file that is there, and to a part of it that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.addresses import target
from builders.website.inspections.page_scan import PageFacts
from builders.website.inspections.site import Site


def links(site: Site) -> Iterator[Problem]:
    """A problem for each address that leads nowhere; it names the first page and counts others."""
    broken: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page in site.pages.values():
        for link in sorted(page.links | page.fetched):
            code = _fault(site, page, link)
            if code:
                found = target(page, link)
                shown = "#".join(part for part in found or (link,) if part)
                broken[code, shown].append(page.path)
    for (code, shown), pages in broken.items():
        others = len(set(pages)) - 1
        hint = f"It stands on {others:,} other pages too." if others else ""
        yield Problem(code, file=pages[0], found=shown, hint=hint)


def _fault(site: Site, page: PageFacts, link: str) -> str:
    """The code of what is wrong with a link, or nothing."""
    if link.strip().lower().startswith("javascript:"):
        return "link-leads-nowhere"
    found = target(page, link)
    if found is None:
        return ""
    file, fragment = found
    if file not in site.files:
        return "link-leads-nowhere"
    other = site.pages.get(file)
    if other is None or fragment in {"", "top"} or fragment in other.ids:
        return ""
    return "fragment-leads-nowhere"
