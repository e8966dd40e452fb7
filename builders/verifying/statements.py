"""Published statements, taken apart so that what many of them share is computed once.

``WITH "view" AS (…) SELECT …`` asks the same as ``SELECT …`` where "view" is a table that holds
the rows of what stands in the brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

START = re.compile(r'\s*WITH\s+("(?:[^"]|"")+")\s+AS\s*\(', re.IGNORECASE)
NEXT = re.compile(r"\s*,\s*")
# Texts, names and comments, in which a bracket is not a bracket; then the brackets themselves.
PIECES = re.compile(r"""'(?:[^']|'')*+'|"(?:[^"]|"")*+"|--[^\n]*+|/\*.*?\*/|[()]|\$""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and, where it begins with a view, that view's name and SQL.

    ``rest`` is what is left to ask once the view is kept under its name.
    """

    whole: str
    view: str = ""
    view_sql: str = ""
    rest: str = ""

    def has_view_of(self, other: Statement) -> bool:
        """Whether both begin with the same view."""
        return (self.view, self.view_sql) == (other.view, other.view_sql)


@lru_cache(maxsize=4096)  # a listing is taken apart to be counted, and with its list
def taken_apart(sql: str) -> Statement:
    """Part a statement from its first view; one of any other form stays whole."""
    start = START.match(sql)
    end = _closing(sql, start.end()) if start else None
    if start is None or end is None:
        return Statement(sql)
    name = start[1][1:-1].replace('""', '"')
    after = sql[end + 1 :]
    more = NEXT.match(after)
    rest = f"WITH {after[more.end() :]}" if more else after
    return Statement(sql, name, sql[start.end() : end], rest)


def _closing(sql: str, start: int) -> int | None:
    """Where the bracket that was opened before ``start`` is closed."""
    depth = 1
    for piece in PIECES.finditer(sql, start):
        sign = piece[0]
        if sign == "$":  # texts between dollars: not ours to read
            return None
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return piece.start()
    return None
