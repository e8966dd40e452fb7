"""The first page of the reference: what the others tell."""

from __future__ import annotations

from collections.abc import Iterable

from builders.reference.markdown import section, text
from builders.reference.page import ReferencePage


def index_page(pages: Iterable[ReferencePage]) -> ReferencePage:
    """The page that lists the others."""
    told = tuple(pages)

    def write() -> str:
        return "\n".join(
            section(f"[{text(page.title)}]({page.file})", page.summary) for page in told
        )

    return ReferencePage(
        "index.md",
        "Reference",
        "For stewards and for people who look after a portal: everything that has a name.",
        write,
    )
