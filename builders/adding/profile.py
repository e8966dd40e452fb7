"""What each column of a table holds, told from all its cells."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from builders.adding.days import Dating, dating_of
from builders.adding.grid import Grid
from builders.adding.numbers import is_number, number_of, style_of
from builders.adding.words.cells import FALSE, MISSING, TRUE
from builders.adding.words.tokens import telling, tokens
from builders.sources.dataset import NumberStyle
from builders.sources.names import fold

YEAR = re.compile(
    r"^(?:FY)?\s?(?:(?:19|20)\d{2}|(?<=FY)\d{2}|(?<=FY )\d{2})(?:\s?[-/]\s?\d{2,4})?$",
    re.IGNORECASE,
)
YEAR_WORDS = frozenset(
    "year fy ejercicio annee jahr haushaltsjahr ano anio exercicio anno esercizio jaar boekjaar "
    "exercice vigencia gestion dienstjaar begrotingsjaar rechnungsjahr rok fyr bfy planjahr "
    "berichtsjahr millesime verslagjaar meetjaar erhebungsjahr jaartal annualite "
    "any exercici السنة سنة العام".split()
)
DATE_WORDS = frozenset(
    "date dt day datetime time fecha datum data dia jour tag dag giorno التاريخ تاريخ".split()
)
MONTH = re.compile(r"(?:19|20)\d{2}-(?:0[1-9]|1[0-2])")
_COMPACT_DAY = re.compile(r"^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")
_CURRENCY = re.compile(r"[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|BRL|MXN|kr|zł)\b|R\$")
# Numbers of these names are no amounts.
CODE_NAMES = frozenset(
    "id code zip postcode postal phone tract number no nr fid key cap plz".split()
)
FEWEST_KNOWN = 3  # cells that must be read before an unknown word is taken for "not known"
LONGEST_TOKEN = 14
MOST_TOKENS = 3
# A column of so many cells may have a slip, a long one in each so many, of so many characters.
FEWEST_WITH, SLIPS, LONGEST_SLIP = 10, 50, 20
MOST_CELLS = 50_000  # distinct cells of a column that are looked at


class Holds(StrEnum):
    """What the cells of a column are."""

    NOTHING = "nothing"
    NUMBER = "number"
    DATE = "date"
    YEAR = "year"
    BOOLEAN = "yes or no"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Profile:
    """One column.

    ``cells`` are its texts and how often each stands, those that say nothing left out; ``missing``
    are the texts that mean "not known".
    """

    name: str
    words: tuple[str, ...]
    cells: Mapping[str, int]
    rows: int
    different_rows: int = 0
    holds: Holds = Holds.TEXT
    missing: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()  # of ``missing``, those that are not certain
    damaged: tuple[str, ...] = ()  # what is no number or date in a column that holds these
    dating: Dating | None = None
    is_whole: bool = False
    has_currency: bool = False
    has_percent: bool = False
    has_leading_zeros: bool = False
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    numbers: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def filled(self) -> int:
        """How many cells say something."""
        return sum(self.cells.values())

    @property
    def distinct(self) -> int:
        """How many different texts there are."""
        return len(self.cells)

    @property
    def is_unique(self) -> bool:
        """Whether every row has a text, and no two rows that differ have the same."""
        return self.filled == self.rows > 0 and self.distinct == self.different_rows

    @property
    def mean_length(self) -> float:
        """How long a text is on average, in characters."""
        return sum(len(c) * n for c, n in self.cells.items()) / self.filled if self.filled else 0.0

    @property
    def is_code_like(self) -> bool:
        """Whether numbers here are names of something rather than amounts."""
        return self.has_leading_zeros


@dataclass(frozen=True, slots=True)
class Profiles:
    """The columns of a table, and the one number style of the file."""

    columns: tuple[Profile, ...]
    style: NumberStyle
    rows: int
    grid: Grid | None = None

    def get(self, name: str) -> Profile | None:
        """The column of that name, or None."""
        return next((column for column in self.columns if column.name == name), None)

    def are_apart(self, one: str, other: str) -> bool:
        """Whether no two rows that differ have the same cells in both of two columns."""
        if self.grid is None:
            return False
        at = self.grid.columns.index(one), self.grid.columns.index(other)
        rows = set(self.grid.rows)
        return len({(row[at[0]], row[at[1]]) for row in rows}) == len(rows)

    @property
    def missing(self) -> tuple[str, ...]:
        """Every text that means "not known" in some column."""
        return tuple(sorted({token for column in self.columns for token in column.missing}))


def profile_grid(grid: Grid) -> Profiles:
    """What each column of a table holds."""
    style = style_of([_head(grid.cells.get(name, {})) for name in grid.columns])
    rows = (len(grid.rows), len(grid.rows) - grid.repeated)
    columns = tuple(
        profile_column(name, _head(grid.cells.get(name, {})), rows, style) for name in grid.columns
    )
    return Profiles(columns, style, len(grid.rows), grid)


def _head(cells: Mapping[str, int]) -> Mapping[str, int]:
    return dict(list(cells.items())[:MOST_CELLS])


def profile_column(
    name: str, cells: Mapping[str, int], rows: tuple[int, int], style: NumberStyle
) -> Profile:
    """What one column holds: the first of year, date, truth value and number that all cells are.

    ``rows`` are how many there are, and how many different ones.
    """
    words = telling(tokens(name))
    base = Profile(name, words, cells, *rows)
    known = {cell: n for cell, n in cells.items() if not _says_nothing(cell)}
    if not known:
        return Profile(name, words, {}, *rows, Holds.NOTHING, tuple(cells))
    for way in (_as_year, _as_date, _as_boolean, _as_number):
        if found := way(base, cells, known, style):
            return found
    return _but_for_damage(base, cells, known, style) or base


def _but_for_damage(
    base: Profile, cells: Mapping[str, int], known: Mapping[str, int], style: NumberStyle
) -> Profile | None:
    """Dates or numbers but for a slip or two, such as 1O00 for 1000; the check tells in which row.

    Else one slip would hide what a column is. A word without a digit is no slip but an answer.
    """
    filled = sum(known.values())
    shapes: dict[str, int] = {}
    for cell, times in known.items():
        shapes[_shape(cell)] = shapes.get(_shape(cell), 0) + times
    most = max(1, filled // SLIPS)
    for way, bad in (
        (_as_date, {cell for cell in known if shapes[_shape(cell)] <= most}),
        (_as_number, {cell for cell in known if not is_number(cell, style)}),
    ):
        are_slips = all(len(c) <= LONGEST_SLIP and any(map(str.isdigit, c)) for c in bad)
        if not bad or not are_slips or sum(known[c] for c in bad) > most or filled < FEWEST_WITH:
            continue
        left = [{c: n for c, n in own.items() if c not in bad} for own in (cells, known)]
        if found := way(base, left[0], left[1], style):
            sound = {cell: n for cell, n in found.cells.items() if cell not in bad}
            return replace(found, cells=sound, damaged=tuple(bad))
    return None


def _shape(cell: str) -> str:
    """A text with each number as a nought, so that 1/5/2024 is like 11/15/2024."""
    return re.sub(r"\d+", "0", cell)


def _says_nothing(cell: str) -> bool:
    return fold(cell).strip(" #<>[]()*'\"") in MISSING or not any(
        ch.isalnum() or ch in "%$€£#" for ch in cell
    )


def _apart(
    cells: Mapping[str, int], known: Mapping[str, int], good: set[str]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The texts that mean "not known" beside the good ones, certain and doubtful, or None.

    A word that we do not know is taken for one where it is short, stands alone among cells that
    can all be read, and has no digit.
    """
    left = [cell for cell in known if cell not in good]
    certain = tuple(cell for cell in cells if cell not in known)
    if not left:
        return certain, ()
    strange = [c for c in left if len(c) > LONGEST_TOKEN or any(ch.isdigit() for ch in c)]
    enough = len(good) >= FEWEST_KNOWN and len(left) <= 1 + len(good) // 50
    if strange or not enough or len(left) > MOST_TOKENS:
        return None
    return (*certain, *left), tuple(left)


def _made(base: Profile, good: set[str], apart: tuple[tuple[str, ...], tuple[str, ...]],
          **more: object) -> Profile:  # fmt: skip
    cells = {cell: n for cell, n in base.cells.items() if cell in good}
    said = {"cells": cells, "missing": apart[0], "doubtful": apart[1], **more}
    return replace(base, **said)  # type: ignore[arg-type]


def _as_year(
    base: Profile, cells: Mapping[str, int], known: Mapping[str, int], _style: NumberStyle
) -> Profile | None:
    good = {cell for cell in known if YEAR.match(cell) and _is_span_of_two(cell)}
    named = bool(YEAR_WORDS & set(base.words)) or any(not c.isdigit() for c in good)
    apart = _apart(cells, known, good) if good and named else None
    return _made(base, good, apart, holds=Holds.YEAR) if apart else None


def _is_span_of_two(cell: str) -> bool:
    """Whether the second of two years follows the first: 2024-25 is a year, 2024-06 a month."""
    first, *second = re.findall(r"\d+", cell)
    return not second or (int(first) + 1) % 100 == int(second[0]) % 100


def _as_date(
    base: Profile, cells: Mapping[str, int], known: Mapping[str, int], _style: NumberStyle
) -> Profile | None:
    if all(_COMPACT_DAY.match(cell) for cell in known) and DATE_WORDS & set(base.words):
        dating = Dating(("%Y%m%d",))
        return _made(base, set(known), ((), ()), holds=Holds.DATE, dating=dating)
    if all(MONTH.fullmatch(cell) for cell in known):
        return _made(base, set(known), ((), ()), holds=Holds.DATE, dating=Dating(is_month=True))
    if not any(re.search(r"\d", cell) for cell in known):
        return None
    good = {c for c in known if re.search(r"\d", c) and not re.fullmatch(r"[\d.,\s]+", c)}
    good |= {cell for cell in known if re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{2,4}", cell)}
    found = dating_of({cell: known[cell] for cell in good}) if good else None
    apart = _apart(cells, known, good) if found else None
    return _made(base, good, apart, holds=Holds.DATE, dating=found) if apart else None


def _as_boolean(
    base: Profile, cells: Mapping[str, int], known: Mapping[str, int], _style: NumberStyle
) -> Profile | None:
    folded = {fold(cell) for cell in known}
    if not folded <= TRUE | FALSE or not folded & TRUE or not folded & FALSE:
        return None
    missing = tuple(cell for cell in cells if cell not in known)
    return _made(base, set(known), (missing, ()), holds=Holds.BOOLEAN)


def _as_number(
    base: Profile, cells: Mapping[str, int], known: Mapping[str, int], style: NumberStyle
) -> Profile | None:
    good = {cell for cell in known if is_number(cell, style)}
    apart = _apart(cells, known, good) if good else None
    if apart is None:
        return None
    numbers = {cell: n for cell in good if (n := number_of(cell, style)) is not None}
    if len(numbers) != len(good):
        return None
    return _made(
        base,
        good,
        apart,
        holds=Holds.NUMBER,
        is_whole=all(number == number.to_integral_value() for number in numbers.values()),
        has_currency=any(_CURRENCY.search(cell) for cell in good),
        has_percent=all("%" in cell for cell in good),
        has_leading_zeros=any(re.match(r"0\d", cell) for cell in good),
        least=min(numbers.values()),
        most=max(numbers.values()),
        numbers=numbers,
    )
