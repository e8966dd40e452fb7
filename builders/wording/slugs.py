"""A name as a piece of an address: lower-case ASCII, digits and hyphens, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

LONGEST = 60  # what a reader will still copy, and file systems and links bear
# Letters that Unicode does not take apart into a plain letter and a mark.
LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
# Windows cannot keep a file of such a name, and cities' stewards use Windows.
DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")


def slug(name: str) -> str:
    """The name's slug, the same at every build; never empty, only ``a-z0-9-``.

    A name that loses letters (another script), is cut, or has none bears a short hash.
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in folded if not unicodedata.combining(c)))
    whole = "-".join(words)
    short = whole[:LONGEST].rstrip("-")
    lossy = any(ord(c) > 127 and c.isalnum() for c in folded)  # noqa: PLR2004 - beyond ASCII
    if short and short == whole and not lossy and not DEVICES.fullmatch(short):
        return short
    return f"{short}-{_hash(name, 8)}" if short else _hash(name, 8)


def slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, no two alike, whatever the order of the names.

    Names whose slugs would be alike each bear a hash, so that none depends on which came first.
    """
    own = {name: slug(name) for name in dict.fromkeys(names)}
    digits = 8
    while shared := {text for text, times in Counter(own.values()).items() if times > 1}:
        own = {
            name: f"{slug(name)}-{_hash(name, digits)}" if text in shared else text
            for name, text in own.items()
        }
        digits += 8
    return own


def _hash(name: str, digits: int) -> str:
    # surrogatepass: a broken character must not stop a build.
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
