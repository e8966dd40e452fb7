"""No number stands on a generated page that could not be checked."""

from __future__ import annotations

from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.site import Site


def bare_digits(site: Site) -> Iterator[Problem]:
    """A problem for each text of a page's main part that shows a digit outside a figure."""
    for page in site.pages.values():
        for text in dict.fromkeys(page.bare_digits):
            yield Problem("number-without-figure", file=page.path, found=text)
