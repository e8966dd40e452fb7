"""How the numbers of a file are written: ``1,234.50``, ``1.234,50``, ``(12)``, ``$5``, ``12 %``."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache

from builders.checks.casts import number_pattern
from builders.sources.dataset import NumberStyle

PLAIN = NumberStyle()
MARKS = ((".", ","), (",", "."), (",", " "), (".", " "), (",", "\u202f"), (",", "\u00a0"),
         (".", "'"), (".", "’"), (",", ""), (".", ""))  # fmt: skip
# Signs and words that may stand before or behind a number and change nothing of it.
AFFIXES = frozenset(
    "$ € £ ¥ ₹ % ₽ ₺ zł kr kr. Kč Ft R$ US$ A$ C$ CA$ CHF USD EUR GBP CAD AUD NZD SEK NOK DKK PLN "
    "BRL MXN INR ZAR Rs Rs. Fr Fr. km² km2 Euro euro".split()
)
_EDGE = r"([^\d\s.,'’()+\-\u2212]*)"
_ENDS = re.compile(
    rf"^{_EDGE}[\s\u00a0\u202f]*[-+(\u2212]?[\s\u00a0\u202f]*{_EDGE}.*?{_EDGE}\)?\s*$", re.DOTALL
)
_GROUPED_POINT = re.compile(r"^\D*\d{1,3}(?:\.\d{3})+\D*$")


def affixes_of(cells: Iterable[str]) -> tuple[str, ...]:
    """The signs around the numbers of some cells, those that we know to change nothing."""
    found: set[str] = set()
    for cell in cells:
        if match := _ENDS.match(cell):
            found.update(part for part in match.groups() if part in AFFIXES)
    return tuple(sorted(found))


@cache
def _compiled(style: NumberStyle) -> re.Pattern[str]:
    return re.compile(number_pattern(style), re.ASCII)


def is_number(cell: str, style: NumberStyle) -> bool:
    """Whether the pipeline would read the cell as a number in this style."""
    return bool(_compiled(style).match(cell)) and ("(" in cell) == (")" in cell)


def number_of(cell: str, style: NumberStyle) -> Decimal | None:
    """The number in a cell, or None where it is none."""
    match = _compiled(style).match(cell)
    if not match or ("(" in cell) != (")" in cell):
        return None
    bare = match[2].replace(style.group, "") if style.group else match[2]
    number = Decimal(bare.replace(style.decimal, "."))
    return number if match[1] in {None, "", "+"} else -number


def style_of(columns: Sequence[Mapping[str, int]]) -> NumberStyle:
    """The one style in which the most columns of a file are numbers throughout.

    ``columns`` are the cells of each column with how often they stand. The style that the
    pipeline takes by itself wins where another explains no more.
    """
    numeric = [cells for cells in columns if _looks_numeric(cells)]
    affixes = affixes_of(cell for cells in numeric for cell in cells)
    extra = affixes if set(affixes) - set(PLAIN.affixes) else PLAIN.affixes
    styles = [NumberStyle(decimal, group, extra) for decimal, group in MARKS]
    scores = Counter({style: sum(_share(cells, style) for cells in numeric) for style in styles})
    best = max(styles, key=lambda style: scores[style])
    if scores[best] <= scores[styles[0]] + 0.01:
        best = styles[0]
    if best.decimal == "." and any(map(_points_are_groups, numeric)):
        return NumberStyle(",", ".", extra)
    return best


def _share(cells: Mapping[str, int], style: NumberStyle) -> float:
    whole = sum(cells.values())
    return sum(n for cell, n in cells.items() if is_number(cell, style)) / whole if whole else 0.0


def _looks_numeric(cells: Mapping[str, int]) -> bool:
    """Whether most cells are made of digits and the marks that go with them."""
    digits = sum(n for cell, n in cells.items() if _mostly_digits(cell))
    return digits * 2 > sum(cells.values())


def _mostly_digits(cell: str) -> bool:
    letters = sum(ch.isalpha() for ch in cell)
    return any(ch.isdigit() for ch in cell) and letters <= len("euro")


def _points_are_groups(cells: Mapping[str, int]) -> bool:
    """Whether ``1.234`` must mean a thousand: always three digits behind, and some have none."""
    pointed = [cell for cell in cells if "." in cell]
    grouped = [cell for cell in pointed if _GROUPED_POINT.match(cell)]
    twice = any(cell.count(".") > 1 for cell in grouped)
    plain = [cell for cell in cells if "." not in cell and any(ch.isdigit() for ch in cell)]
    small = all(len(re.sub(r"\D", "", cell)) <= len("999") for cell in plain)
    enough = len(grouped) == len(pointed) and len(grouped) > 1
    return enough and "," not in "".join(pointed) and (twice or (bool(plain) and small))
