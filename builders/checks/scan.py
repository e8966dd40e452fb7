"""What the bytes of a CSV file say of its lines and quotes, before any cell is read.

The engine reads at full speed, but in its own way where quotes or line ends are odd. The counts
made here tell whether anything is odd at all, and how many rows and bytes must come out of a file
where nothing is: a sum that the engine's reading is held to.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

CHUNK = 1 << 22
TAB, LINE_FEED, RETURN, SPACE, DELETE, NOTHING = 9, 10, 13, 32, 127, -1
BOM = b"\xef\xbb\xbf"
CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
TAIL = 1 << 16

Bytes = npt.NDArray[np.uint8]
Positions = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Scan:
    """The counts of a file. ``odd`` says in words why it must be read with care, if it must.

    ``lines`` are those that end outside quotes, the last one also where nothing ends it, without
    the empty ones at the end, whose bytes are ``trailing``. ``structure`` counts the quotes that
    are no part of a cell.
    """

    odd: str = ""
    size: int = 0
    line_end: str = "\n"
    lines: int = 0
    trailing: int = 0
    structure: int = 0
    inner_breaks: bool = False
    controls: bool = False
    ascii_only: bool = False


def scan(file: Path, delimiter: str, quote: str) -> Scan:
    """Count what stands in a file; stops at the first thing that is odd."""
    counts = _Counts(ord(delimiter), ord(quote) if quote else NOTHING)
    with file.open("rb") as stream:
        start = stream.read(len(BOM))
        if start != BOM:
            stream.seek(0)
        while chunk := stream.read(CHUNK):
            counts.take(chunk)
            if counts.odd:
                return Scan(counts.odd)
    return counts.result(_trailing(file))


@dataclass(slots=True)
class _Counts:
    delimiter: int
    quote: int
    odd: str = ""
    size: int = 0
    feeds: int = 0  # outside quotes, like the next two
    returns: int = 0
    pairs: int = 0
    quotes: int = 0
    escaped: int = 0
    inner: bool = False
    controls: bool = False
    ascii_only: bool = True
    last: int = LINE_FEED  # the byte before the chunk
    closing: bool = False  # a quote closed at the very end of the chunk before

    def take(self, chunk: bytes) -> None:
        """Count one chunk."""
        values = np.frombuffer(chunk, np.uint8)
        self.size += len(chunk)
        self.ascii_only = self.ascii_only and chunk.isascii()
        self._see_controls(values)
        has_quotes = self.quote != NOTHING and bytes([self.quote]) in chunk
        if has_quotes or self.quotes % 2 or self.closing:
            self._take_quoted(values)
        else:
            self._count_ends(chunk, values)
        self.last = chunk[-1]

    def _see_controls(self, values: Bytes) -> None:
        low = int(np.count_nonzero(values < SPACE))
        plain = sum(int(np.count_nonzero(values == sign)) for sign in (LINE_FEED, RETURN, TAB))
        if low != plain:
            found = np.bincount(values, minlength=128)
            self.controls = self.controls or bool(found[list(CONTROLS)].any())
            if found[0]:
                self.odd = "there is a NUL character in it"
        if not self.controls:
            self.controls = bool((values == DELETE).any())

    def _count_ends(self, chunk: bytes, values: Bytes) -> None:
        self.feeds += int(np.count_nonzero(values == LINE_FEED))
        if b"\r" in chunk or self.last == RETURN:
            self.returns += chunk.count(b"\r")
            self.pairs += chunk.count(b"\r\n")
            self.pairs += self.last == RETURN and chunk[0] == LINE_FEED

    def _take_quoted(self, values: Bytes) -> None:
        quotes = np.flatnonzero(values == self.quote)
        self._see_quotes(values, quotes)
        feeds, returns = (np.flatnonzero(values == sign) for sign in (LINE_FEED, RETURN))
        outer_feeds = self._outside(feeds, quotes)
        outer_returns = self._outside(returns, quotes)
        before = _neighbours(values, outer_feeds - 1, self.last)
        self.inner = self.inner or len(outer_feeds) < len(feeds)
        self.inner = self.inner or len(outer_returns) < len(returns)
        self.feeds += len(outer_feeds)
        self.returns += len(outer_returns)
        self.pairs += int(np.count_nonzero(before == RETURN))
        self.quotes += len(quotes)

    def _see_quotes(self, values: Bytes, quotes: Positions) -> None:
        """A quote opens where a cell begins and closes where it ends, or stands twice."""
        after_open = self.quotes % 2
        opening, closing = quotes[after_open::2], quotes[1 - after_open :: 2]
        ends = (self.delimiter, LINE_FEED, RETURN, self.quote)
        if self.closing and int(values[0]) not in ends:
            self.odd = "a quote stands within a cell"
        before = _neighbours(values, opening - 1, self.last)
        after = _neighbours(values, closing[closing < len(values) - 1] + 1, 0)
        if not (np.isin(before, ends).all() and np.isin(after, ends).all()):
            self.odd = "a quote stands within a cell"
        self.escaped += int(np.count_nonzero(before == self.quote))
        self.closing = bool(len(closing)) and int(closing[-1]) == len(values) - 1

    def _outside(self, positions: Positions, quotes: Positions) -> Positions:
        found: Positions = positions[(np.searchsorted(quotes, positions) + self.quotes) % 2 == 0]
        return found

    def result(self, trailing: bytes) -> Scan:
        """What all chunks came to."""
        if self.quotes % 2:
            return Scan("a quote is never closed")
        if self.returns and not self.returns == self.pairs == self.feeds:
            return Scan("its lines end in different ways")
        line_end = "\r\n" if self.returns else "\n"
        ends = trailing.count(b"\n")
        if ends * len(line_end) != len(trailing):
            return Scan("its lines end in different ways")
        return Scan(
            size=self.size,
            line_end=line_end,
            lines=self.feeds - ends + 1,
            trailing=len(trailing),
            structure=self.quotes - self.escaped,
            inner_breaks=self.inner,
            controls=self.controls,
            ascii_only=self.ascii_only,
        )


def _neighbours(values: Bytes, places: Positions, outside: int) -> Any:
    """The bytes at these places; ``outside`` stands for the place before the first."""
    found = values[places].astype(np.int16)
    return np.where(places < 0, outside, found)


def _trailing(file: Path) -> bytes:
    """The line ends at the very end of a file."""
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - TAIL))
        tail = stream.read()
    return tail[len(tail.rstrip(b"\r\n")) :]
