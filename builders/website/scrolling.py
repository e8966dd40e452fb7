"""Tables that people write in Markdown: each in a region that scrolls by itself on a phone."""

from __future__ import annotations

import html
import re
from collections import Counter

from builders.website.lists import as_list

_HEADING_OR_TABLE = re.compile(
    r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|(?P<table><table>.*?</table>)", re.DOTALL
)
_TAG = re.compile(r"<[^>]+>")


def with_scrolling_tables(content: str, title: str) -> str:
    """The page with its tables wrapped; a table is named by the heading above it, else ``title``.

    The second table under one heading is called ``… (2)``: no two regions have the same name.
    """
    heading = html.escape(title)
    seen: Counter[str] = Counter()

    def wrapped(found: re.Match[str]) -> str:
        nonlocal heading
        if found["table"] is None:
            heading = _TAG.sub("", found["heading"]).strip()
            return found[0]
        seen[heading] += 1
        count = seen[heading]
        name = heading if count == 1 else f"{heading} ({count})"
        name = name.replace('"', "&quot;")
        return (
            f'<div class="lw-table-wrap" role="region" aria-label="Table: {name}" tabindex="0">'
            f"{as_list(found['table'], 'lw-table')}</div>"
        )

    return _HEADING_OR_TABLE.sub(wrapped, content)
