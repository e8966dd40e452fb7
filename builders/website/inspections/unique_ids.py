"""No two parts of a page have the same id: links and labels would find the wrong one."""

from __future__ import annotations

from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.site import Site


def unique_ids(site: Site) -> Iterator[Problem]:
    """A problem for each id that stands on a page more than once."""
    for page in site.pages.values():
        for name in dict.fromkeys(page.doubled_ids):
            yield Problem("id-stands-twice", file=page.path, found=name)
