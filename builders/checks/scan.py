"""What the bytes of a CSV file say of its lines and quotes, before any cell is read.

The engine reads at full speed, but in its own way where quotes or line ends are odd. The counts
made here tell whether anything is odd at all, and how many rows and bytes must come out of a file
where nothing is: a sum that the engine's reading is held to.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CHUNK = 1 << 22
LINE_FEED, RETURN, NOTHING = 10, 13, -1
BOM = b"\xef\xbb\xbf"
CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
TAIL = 1 << 16
LARGE = 1 << 26  # bytes from which numpy saves more time than it takes to load


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
    large = file.stat().st_size >= LARGE
    counts = Counts(ord(delimiter), ord(quote) if quote else NOTHING, large)
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
class Counts:
    """What was counted so far. numpy is loaded for quotes and for large files alone."""

    delimiter: int
    quote: int
    large: bool
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
        self.size += len(chunk)
        self.ascii_only = self.ascii_only and chunk.isascii()
        has_quotes = self.quote != NOTHING and bytes([self.quote]) in chunk
        is_quoted = has_quotes or self.quotes % 2 or self.closing
        # To count them takes as long as anything here: once has to do.
        feeds = 0 if is_quoted and not self.large else self._count(chunk, LINE_FEED)
        if not self.controls and self._has_controls(chunk, feeds):
            self.controls = True
        if self.controls and b"\0" in chunk:
            self.odd = "there is a NUL character in it"
        if is_quoted:
            from builders.checks.scan_arrays import take_quoted

            take_quoted(self, chunk)
        else:
            self._count_ends(chunk, feeds)
        self.last = chunk[-1]

    def _has_controls(self, chunk: bytes, feeds: int) -> bool:
        if not self.large:
            return len(chunk.translate(None, CONTROLS)) < len(chunk)
        from builders.checks.scan_arrays import has_controls

        return has_controls(chunk, feeds)

    def _count_ends(self, chunk: bytes, feeds: int) -> None:
        self.feeds += feeds
        if b"\r" in chunk or self.last == RETURN:
            self.returns += self._count(chunk, RETURN)
            self.pairs += chunk.count(b"\r\n")
            self.pairs += self.last == RETURN and chunk[0] == LINE_FEED

    def _count(self, chunk: bytes, sign: int) -> int:
        if not self.large:
            return chunk.count(sign)
        from builders.checks.scan_arrays import count

        return count(chunk, sign)

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


def _trailing(file: Path) -> bytes:
    """The line ends at the very end of a file."""
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - TAIL))
        tail = stream.read()
    return tail[len(tail.rstrip(b"\r\n")) :]
