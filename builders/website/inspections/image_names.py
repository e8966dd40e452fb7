"""Every image has a name for those who cannot see it, or says that it only decorates."""

from __future__ import annotations

from collections.abc import Iterator

from builders.problems import Problem
from builders.website.inspections.site import Site


def image_names(site: Site) -> Iterator[Problem]:
    """A problem for each page with images that have no name, and how many."""
    for page in site.pages.values():
        for image in dict.fromkeys(page.unnamed):
            count = page.unnamed.count(image)
            yield Problem("image-without-name", file=page.path, found=image, wanted=f"{count:,}")
