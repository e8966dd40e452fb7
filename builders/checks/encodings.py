"""In which encoding a file stands, and whether the descriptor says so."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WITH_MARK = ("utf-16", "utf-32")
# Letters and quotes in Windows' encoding, and controls, which no one writes, in Latin-1.
_WINDOWS_LETTERS = frozenset(range(0x80, 0xA0))
# Tabs and line breaks may stand in a cell; the other control characters have no business there.
_CONTROLS = re.compile(rb"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]")
# Python's own names of what we read. Others (idna, zlib, unicode_escape) are no encodings of files.
_PREFIXES = (
    "utf-8",
    "utf-16",
    "utf-32",
    "iso8859",
    "cp",
    "mac-",
    "koi8",
    "gb",
    "big5",
    "shift",
    "euc",
)


@dataclass(frozen=True, slots=True)
class Undecodable:
    """The first byte that the declared encoding cannot explain."""

    row: int  # the line on which it stands; the header is line 1
    byte: int
    looks_like: str


def known_encoding(name: str) -> str:
    """Python's name of an encoding, or an empty string where we do not read it.

    UTF-8 is always read with its byte order mark removed.
    """
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    if found in {"utf-8", "utf-8-sig", "ascii"}:
        return "utf-8-sig"
    return found if found.startswith(_PREFIXES) else ""


def undecodable(file: Path, encoding: str) -> Undecodable | None:
    """Where the file stops being text in this encoding, or None where it never does."""
    start = _head(file)
    marked = next((name for bom, name in _BOMS if start.startswith(bom)), "")
    if marked and marked != "utf-8" and not encoding.startswith(marked):
        return Undecodable(1, start[0], marked)
    if not marked and encoding == "utf-8-sig" and _has_wide_characters(start):
        return Undecodable(1, 0, _wide(start))
    if encoding in _WITH_MARK and marked in ("", "utf-8"):
        # Python asks for the byte order mark that says which byte comes first.
        return Undecodable(1, start[0] if start else 0, _unmarked(start))
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 1
    for chunk in _chunks(file):
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            held = error.object
            before = held[: error.start].count(b"\n")
            return Undecodable(lines + before, held[error.start], _guess(held[error.start :]))
        lines += chunk.count(b"\n")
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return Undecodable(lines, error.object[error.start], _guess(error.object))
    return None


def has_controls(file: Path, encoding: str) -> bool:
    """Whether there may be characters that cannot be seen; always so in wide encodings."""
    wide = encoding.startswith(("utf-16", "utf-32"))
    return wide or any(_CONTROLS.search(chunk) for chunk in _chunks(file))


def _head(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(4096)


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def _has_wide_characters(start: bytes) -> bool:
    # Plain text in UTF-16 has a zero in every other byte; a stray zero is another matter.
    return start.count(0) * 3 >= len(start) > 1


def _wide(start: bytes) -> str:
    return "utf-16-be" if start[0] == 0 else "utf-16-le"


def _unmarked(start: bytes) -> str:
    return _wide(start) if _has_wide_characters(start) else "utf-8"


def _guess(tail: bytes) -> str:
    return "cp1252" if _WINDOWS_LETTERS.intersection(tail[:4096]) else "latin-1"
