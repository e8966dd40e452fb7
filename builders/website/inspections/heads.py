"""Every page says in which language it is, what it is called and what it is about, once."""

from __future__ import annotations

from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.site import Site


def heads(site: Site) -> Iterator[Problem]:
    """A problem for each page without a language, title, description or its one main heading."""
    for page in site.pages.values():
        if page.h1 != 1:
            yield Problem("page-needs-one-heading", file=page.path, found=str(page.h1))
        if not page.lang:
            yield Problem("page-without-language", file=page.path)
        if page.titles != 1 or not page.title.strip():
            yield Problem("page-without-title", file=page.path)
        if not page.description.strip():
            yield Problem("page-without-description", file=page.path)
