"""Every number shown as a figure stands in the published table of figures, with the same value."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from builders.problems import Problem
from builders.website.inspections.site import FIGURES, PARTS, Site


def figures(site: Site) -> Iterator[Problem]:
    """A problem for each figure of a page that is not published, or is another number there.

    That goes for the numerators and denominators that a page shows as well.
    """
    shown = any(page.figures for page in site.pages.values())
    if site.figures is None:
        if shown:
            yield Problem("figures-not-published", file=FIGURES)
        return
    for page in site.pages.values():
        for figure, part, value in sorted(page.figures):
            if figure not in site.figures or part not in PARTS:
                named = figure if part == "value" else f"{figure}, {part or 'no part'}"
                yield Problem("figure-not-published", file=page.path, found=named)
                continue
            published = getattr(site.figures[figure], part)
            if published is None or _number(value) != published:
                wanted = "not known" if published is None else str(published)
                named = figure if part == "value" else f"{figure}, {part}"
                yield Problem(
                    "figure-differs", file=page.path, column=named, found=value, wanted=wanted
                )


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
