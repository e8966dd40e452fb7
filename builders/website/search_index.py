"""Letting the search find generated pages: their entries are added to the index as it stands."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable
from typing import Any

from builders.pages.page import Page

PATH = "search/search_index.json"
EMPTY: dict[str, Any] = {
    "config": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": []},
    "docs": [],
}


def with_pages(index: bytes | None, pages: Iterable[Page]) -> bytes:
    """The index that the search plugin wrote, with an entry for each page that has words.

    The index holds HTML, so the plain text of the pages is escaped.
    """
    whole = json.loads(index) if index else dict(EMPTY)
    whole["docs"] = [*whole["docs"], *(_entry(page) for page in pages if page.search)]
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False).encode()


def _entry(page: Page) -> dict[str, str]:
    return {
        "location": page.path,
        "title": html.escape(page.title, quote=False),
        "text": html.escape(page.search, quote=False),
    }
