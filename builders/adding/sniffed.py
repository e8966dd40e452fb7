"""What the bytes of a file are: their encoding, the sign between cells, the quotes."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings of one byte a letter, the commonest first: of equals the first is taken.
BYTEWISE = ("cp1252", "mac-roman", "cp850", "cp1250")
LETTERS = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœßúùûüÿÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜ")
SIGNS = frozenset("£€’‘“”–—•…°ºª§²³½¼¾·¡¿«»\N{NO-BREAK SPACE}")
DELIMITERS = (",", ";", "\t", "|")
HEAD = 1 << 16  # bytes that are looked at for zeros
_STRANGE = re.compile(r"(?s:.)[^\x00-\x7f](?=((?s:.)))")
RARER = 0.9  # what an unusual encoding must make up for
SAMPLE_LINES = 400
WIDE_SHARE = 0.2  # of zeros: plain text in UTF-16 has one in every other byte


@dataclass(frozen=True, slots=True)
class Sniffed:
    """How the bytes become cells. ``doubt`` says, in words, what is not certain."""

    encoding: str
    delimiter: str = ","
    quote: str = '"'
    doubt: str = ""


def sniff(data: bytes, suffix: str = "") -> Sniffed:
    """The encoding and the delimiter of a file of text; ``suffix`` is its name's ending."""
    encoding, doubt = sniff_encoding(data)
    text = data.decode(encoding, errors="replace").lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    lines = list(islice_lines(text))
    order = ("\t", *DELIMITERS) if suffix == ".tsv" else DELIMITERS
    return Sniffed(encoding, sniff_delimiter(lines, order), '"', doubt)


def islice_lines(text: str) -> list[str]:
    """The first lines of a text, without taking the whole of it apart."""
    stream = io.StringIO(text, newline="")
    return [line for _, line in zip(range(SAMPLE_LINES), stream, strict=False)]


def sniff_encoding(data: bytes) -> tuple[str, str]:
    """The encoding of some bytes, and what is in doubt about it."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return name, ""
    head = data[:HEAD]
    if head.count(0) > len(head) * WIDE_SHARE:
        return ("utf-16-be" if head[:1] == b"\x00" else "utf-16-le"), ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _bytewise(data)
    return "utf-8", ""


def _bytewise(data: bytes) -> tuple[str, str]:
    """The likeliest encoding of one byte a letter, told by the letters that come of it."""
    scores = {name: _likelihood(data, name) for name in BYTEWISE}
    usual = BYTEWISE[0]
    best = max(BYTEWISE, key=lambda name: scores[name] * (1.0 if name == usual else RARER))
    words = ", ".join(f"“{word}”" for word in _examples(data, best))
    doubt = f"It is not UTF-8, but probably {best}: look whether {words} reads well."
    return best, doubt


def _likelihood(data: bytes, encoding: str) -> float:
    """How much of what is not ASCII makes sense: letters within words, signs outside them."""
    text = data.decode(encoding, errors="replace")
    found = Counter(match.group() + match[1] for match in _STRANGE.finditer(f" {text} "))
    return sum(times * _sense(around) for around, times in found.items())


def _sense(around: str) -> float:
    """How likely a character is between its two neighbours."""
    before, own, after = around[0], around[1:-1], around[-1]
    if own == "\N{REPLACEMENT CHARACTER}":
        return -1.0
    if own in "£€":
        return 1.0 if after.isdigit() or not before.isalnum() else 0.5
    if own in {before, after}:
        return 0.5 if own in SIGNS else 0.0
    if own in LETTERS:
        return 1.0 if after.isalpha() or before.isalpha() else 0.2
    return 0.9 if own in SIGNS else 0.0


def _examples(data: bytes, encoding: str) -> list[str]:
    text = data.decode(encoding, errors="replace")
    words = (word for word in re.findall(r"[^\s,;\"]+", text) if not word.isascii())
    return list(dict.fromkeys(word[:24] for word in words))[:3]


def sniff_delimiter(lines: Sequence[str], order: Sequence[str] = DELIMITERS) -> str:
    """The sign that cuts the lines into the most cells, and the same number of them each time."""
    best, score = order[0], 0.0
    for delimiter in order:
        widths = _widths(lines, delimiter)
        if not widths:
            continue
        [(width, times)] = Counter(widths).most_common(1)
        own = times / len(widths) * min(width, 12) if width > 1 else 0.0
        if own > score:
            best, score = delimiter, own
    return best


def _widths(lines: Sequence[str], delimiter: str) -> list[int]:
    try:
        rows = csv.reader(lines, delimiter=delimiter)
        return [len(row) for row in rows if any(cell.strip() for cell in row)]
    except csv.Error:
        return [line.count(delimiter) + 1 for line in lines if line.strip()]
