"""The parts of a scan that need arrays: where every quote stands, and what is outside quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from builders.checks.scan import Counts

TAB, LINE_FEED, RETURN, SPACE = 9, 10, 13, 32
DELETE = b"\x7f"

Bytes = npt.NDArray[np.uint8]
Positions = npt.NDArray[np.intp]


def count(chunk: bytes, sign: int) -> int:
    """How often a byte stands in a chunk."""
    return int(np.count_nonzero(np.frombuffer(chunk, np.uint8) == sign))


def has_controls(chunk: bytes, feeds: int) -> bool:
    """Whether there are control characters beside tabs and line ends, ``feeds`` of them feeds."""
    low = int(np.count_nonzero(np.frombuffer(chunk, np.uint8) < SPACE)) - feeds
    if low:
        low -= sum(count(chunk, sign) for sign in (TAB, RETURN) if sign in chunk)
    return bool(low) or DELETE in chunk


def take_quoted(counts: Counts, chunk: bytes) -> None:
    """Count the line ends of a chunk that stand outside quotes, and see to its quotes."""
    values = np.frombuffer(chunk, np.uint8)
    quotes = np.flatnonzero(values == counts.quote)
    _see_quotes(counts, values, quotes)
    feeds, returns = (np.flatnonzero(values == sign) for sign in (LINE_FEED, RETURN))
    outer_feeds, outer_returns = (_outside(counts, ends, quotes) for ends in (feeds, returns))
    before = _neighbours(values, outer_feeds - 1, counts.last)
    counts.inner = counts.inner or len(outer_feeds) < len(feeds)
    counts.inner = counts.inner or len(outer_returns) < len(returns)
    counts.feeds += len(outer_feeds)
    counts.returns += len(outer_returns)
    counts.pairs += int(np.count_nonzero(before == RETURN))
    counts.quotes += len(quotes)


def _see_quotes(counts: Counts, values: Bytes, quotes: Positions) -> None:
    """A quote opens where a cell begins and closes where it ends, or stands twice."""
    after_open = counts.quotes % 2
    opening, closing = quotes[after_open::2], quotes[1 - after_open :: 2]
    ends = (counts.delimiter, LINE_FEED, RETURN, counts.quote)
    if counts.closing and int(values[0]) not in ends:
        counts.odd = "a quote stands within a cell"
    before = _neighbours(values, opening - 1, counts.last)
    after = _neighbours(values, closing[closing < len(values) - 1] + 1, 0)
    if not (np.isin(before, ends).all() and np.isin(after, ends).all()):
        counts.odd = "a quote stands within a cell"
    counts.escaped += int(np.count_nonzero(before == counts.quote))
    counts.closing = bool(len(closing)) and int(closing[-1]) == len(values) - 1


def _outside(counts: Counts, positions: Positions, quotes: Positions) -> Positions:
    found: Positions = positions[(np.searchsorted(quotes, positions) + counts.quotes) % 2 == 0]
    return found


def _neighbours(values: Bytes, places: Positions, outside: int) -> Any:
    """The bytes at these places; ``outside`` stands for the place before the first."""
    found = values[places].astype(np.int16)
    return np.where(places < 0, outside, found)
