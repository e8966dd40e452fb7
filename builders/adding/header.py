"""Which row of a file is its header, if any is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# A cell that is data and no name: a number, an amount, a date, a link, a truth value.
_DATA = re.compile(
    r"^[^\w]*\d[\d\s.,'’()%:/T+-]*[^\w]*$|^https?:|^\d{4}-\d\d"
    r"|^\d{1,2}[-/. ][\w]{2,9}[-/. ]\d{2,4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:19|20)\d{2}(?:\s?[-/]\s?\d{2,4})?$")
FEWEST_FILLED = 0.6  # of the usual row's cells that a header names
LONGEST_NAME = 200


def is_data(cell: str) -> bool:
    """Whether a cell can hardly be the name of a column."""
    cell = cell.strip()
    return bool(cell) and not _YEAR.match(cell) and bool(_DATA.match(cell))


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The position of the header among the rows that are not blank, or None where there is none.

    It is the first row that names most of the columns of the rows below it.
    """
    widths = Counter(_filled(row) for row in rows)
    usual = max(widths, key=lambda width: (widths[width] * min(width, 12), width))
    for position, row in enumerate(rows):
        if _may_be_header(row, usual):
            return position if _differs(row, rows[position + 1 :]) else None
        if _filled(row) >= usual and not _is_between(row):
            return None  # the table has begun, without names
    return None


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _may_be_header(row: Sequence[str], usual: int) -> bool:
    names = [cell.strip() for cell in row if cell.strip()]
    if len(names) < max(1, usual * FEWEST_FILLED) or any(len(n) > LONGEST_NAME for n in names):
        return False
    data = sum(map(is_data, names))
    return data == 0 or (data * 4 <= len(names) and len(set(names)) * 2 >= len(names))


def _is_between(row: Sequence[str]) -> bool:
    """Whether a row may stand above a header: a title, a line of units."""
    return sum(map(is_data, row)) * 2 < _filled(row)


def _differs(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether the row is unlike the rows below it, as a header is.

    Where a column below holds data, its name is none; where all is text, names are not repeated.
    """
    if not below:
        return True
    for at, name in enumerate(row):
        column = [own[at] for own in below if at < len(own) and own[at].strip()]
        if column and sum(map(is_data, column)) * 2 > len(column) and not is_data(name):
            return True
    said = Counter(cell.strip() for own in below for cell in own)
    return not any(said[name.strip()] > 1 for name in row if name.strip())
