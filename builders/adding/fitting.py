"""Whether what a column holds can be what a role wants: from 0 to 1, with the reason."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from builders.adding.coding import Coding, code_cells
from builders.adding.profile import Holds, Profile
from builders.sources.dataset import Role, RoleType

LONG = 100  # characters: on average longer texts are descriptions
NEARLY = 0.98
MOST_AREAS = 999  # a larger number is no name of a ward
MOST_LATITUDE, MOST_LONGITUDE = 90, 180
MANY, HALF_KNOWN = 0.5, 0.4  # of the rows with codes that we know: worth a word, and no claim
FEW = 3
UNKNOWN_CODES = "its values are not all understood"
HARDLY_TWICE = 0.9  # different texts in a row: a grouping has fewer
FEW_ROWS = 30  # in a table so short, few texts stand twice
# What is counted for each head or in a hundred is no amount of money.
RATIOS = frozenset(
    "percent percentage pct rate ratio per share index rank score count fte qty".split()
)
# By how much two amounts differ is neither of them.
DELTAS = frozenset(
    "change variance variation difference variacion variacao variazione abweichung differenz "
    "verschil ecart desviacion desvio".split()
)
# What is planned or expected has not come to pass.
PLANNED = frozenset(
    "est estimated planned expected forecast projected target anticipated scheduled proposed prevu "
    "prevue prevista previsto prevision geplant geplante voraussichtlich gepland geplande verwacht "
    "verwachte estimada estimado estimee stimata planowane planowana".split()
)
# Dates of what was done to the row itself rather than to what it is about.
UPKEEP = frozenset(
    "update updated modified modification changed change refreshed loaded export extract edited "
    "modificacion actualizacion actualizado atualizacao aktualisiert aktualisierung aktualizacji "
    "aggiornamento modifica gewijzigd bijgewerkt maj".split()
)
# Where post goes to is no number of a row, even where each has another.
POSTAL = frozenset("zip zipcode postcode postal plz postleitzahl cep eircode".split())
GROUPING = frozenset({"department", "fund", "programme", "category", "service", "channel",
                      "indicator", "payee"})  # fmt: skip
ID_WORDS = frozenset("id uid guid uuid unique identifier identifiant identificador kennung".split())
CODE_WORDS = frozenset("code cod codigo codice id number no nr num numero nummer".split())
TIME_OF_DAY = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[apAP]\.?[mM]\.?)?")
CODES = ("_code",)
# Kinds of which several rows may be lines of one thing, and how many ids there must be at least.
LINES, SHARED_ID = frozenset({"payments"}), 0.3


@dataclass(frozen=True, slots=True)
class Fit:
    """How well the values fit, and why; ``by_values`` is what they say without any name."""

    share: float
    why: str = ""
    by_values: float = 0.0


NO = Fit(0.0)


def fit(kind: str, role: Role, column: Profile) -> Fit:
    """Hold a column's values to a role."""
    if column.holds is Holds.NOTHING:
        return NO
    check = SPECIAL.get(role.name) or BY_TYPE[role.type]
    own = check(kind, role, column)
    if column.damaged:
        but = f"all cells but {len(column.damaged)} are"
        return replace(own, why=own.why.replace("all cells are", but))
    return own


def _money(_kind: str, _role: Role, column: Profile) -> Fit:
    if column.holds is not Holds.NUMBER or column.is_code_like or column.has_percent:
        return NO
    if RATIOS & set(column.words):
        return Fit(0.4, "its name speaks of a rate")
    if DELTAS & set(column.words):
        return Fit(0.4, "its name speaks of a change")
    return Fit(1.0, "all cells are amounts" if column.has_currency else "all cells are numbers")


def _number(_kind: str, _role: Role, column: Profile) -> Fit:
    fits = column.holds is Holds.NUMBER and not column.is_code_like
    return Fit(1.0, "all cells are numbers") if fits else NO


def _integer(_kind: str, _role: Role, column: Profile) -> Fit:
    fits = column.holds is Holds.NUMBER and column.is_whole and not column.has_percent
    return Fit(1.0, "all cells are whole numbers") if fits else NO


def _date(_kind: str, _role: Role, column: Profile) -> Fit:
    if column.holds is not Holds.DATE or column.dating is None:
        return NO
    if column.dating.is_month and _role.type is not RoleType.DATE:
        return NO
    if _role.name.startswith("actual_") and PLANNED & set(column.words):
        return Fit(0.3, "its name speaks of what was planned")
    if _role.name != "snapshot" and UPKEEP & set(column.words):
        return Fit(0.3, "its name speaks of a change to the row")
    if column.dating.rival:
        return Fit(0.5, "day and month cannot be told apart")
    return Fit(1.0, "all cells are dates")


def _period(kind: str, role: Role, column: Profile) -> Fit:
    if column.holds is Holds.YEAR and all(c.isdigit() for c in column.cells):
        return Fit(1.0, "all cells are years")
    return _date(kind, role, column)


def _year(_kind: str, _role: Role, column: Profile) -> Fit:
    return Fit(1.0, "all cells are years") if column.holds is Holds.YEAR else NO


def _boolean(_kind: str, _role: Role, column: Profile) -> Fit:
    return Fit(1.0, "yes or no") if column.holds is Holds.BOOLEAN else NO


def _code(kind: str, role: Role, column: Profile) -> Fit:
    coding = code_cells(kind, role, column.cells)
    if coding.share < 1.0 or column.distinct == 0:
        return Fit(HALF_KNOWN if coding.share >= MANY else 0.0, _unknown_codes(coding))
    alone = 0.88 if coding.codes > 1 and column.distinct < column.rows // 4 else 0.0
    by_values = alone if role.name in {"direction", "phase"} else 0.0
    return Fit(1.0, "each value is understood", by_values)


def _unknown_codes(coding: Coding) -> str:
    shown = ", ".join(f"“{cell}”" for cell in coding.unknown[:FEW])
    more = " and others" if len(coding.unknown) > FEW else ""
    return f"{UNKNOWN_CODES}: {shown}{more} may mean anything"


def _text(_kind: str, role: Role, column: Profile) -> Fit:
    if role.name.endswith(CODES):
        return _short_codes(column)
    if column.holds is not Holds.TEXT:
        return Fit(0.2, f"its cells are a {column.holds}, not words")
    if column.mean_length > LONG:
        return Fit(0.3, "its cells are long texts")
    if role.name in GROUPING and column.mean_length <= len("short"):
        return Fit(0.9, "short codes")
    spread = column.distinct / column.filled
    if role.name in GROUPING and column.rows > FEW_ROWS and spread > HARDLY_TWICE:
        return Fit(0.8, "hardly a text stands twice")
    return Fit(1.0, f"{column.distinct:,} different texts")


def _short_codes(column: Profile) -> Fit:
    """Codes of a ledger: short, without blanks, and each in several rows."""
    blanks = sum(times for cell, times in column.cells.items() if " " in cell)
    marked = sum(times for cell, times in column.cells.items() if _is_code(cell))
    short = column.mean_length <= len("a code of a ledger") and blanks * 4 <= column.filled
    if not short or column.holds is Holds.DATE or marked * 2 < column.filled:
        return Fit(0.2, "texts rather than codes")
    return Fit(0.5 if column.is_unique and column.rows > FEW_ROWS else 1.0, "short codes")


def _is_code(cell: str) -> bool:
    """Whether a cell is written as codes are: with a digit, or in a few capital letters."""
    return any(ch.isdigit() for ch in cell) or (cell.isupper() and len(cell) <= len("capital"))


def _id(kind: str, role: Role, column: Profile) -> Fit:
    if not _may_identify(column):
        return NO
    if column.is_unique:
        # Places and lines of a budget need none; what an export numbers is not theirs.
        needed = role.required and kind != "places" and _looks_like_ids(column)
        needed = needed and not POSTAL & set(column.words)
        return Fit(1.0, "no two rows have the same", 0.66 if needed else 0.0)
    share = column.distinct / column.rows if column.rows else 0.0
    if kind == "places" and share >= NEARLY and column.distinct == column.filled:
        return Fit(0.95, "no two rows have the same, and hardly one has none")
    if kind in LINES and share >= SHARED_ID:
        return Fit(0.95, f"{column.distinct:,} different ones, which lines share")
    return Fit(0.9 if share >= NEARLY else 0.3, f"{column.distinct:,} different ones")


def _may_identify(column: Profile) -> bool:
    """Whether cells can name rows at all: words or whole numbers, no long texts, no times."""
    if column.holds is Holds.NUMBER:
        return column.is_whole
    is_time = all(TIME_OF_DAY.fullmatch(cell) for cell in column.cells)
    return column.holds is Holds.TEXT and column.mean_length <= LONG and not is_time


def _looks_like_ids(column: Profile) -> bool:
    """Whether unique cells identify beyond doubt: called so, or codes with digits in them."""
    if ID_WORDS & set(column.words):
        return True
    codes = all(" " not in cell and any(ch.isdigit() for ch in cell) for cell in column.cells)
    return column.holds is Holds.TEXT and codes and column.rows >= FEW_ROWS


def _name(kind: str, _role: Role, column: Profile) -> Fit:
    if kind == "places" and _numbers_areas(column):
        return Fit(0.8, "each has a number of its own, and no other name is surer")
    if column.holds is not Holds.TEXT or column.mean_length > LONG:
        return NO
    if CODE_WORDS & set(column.words):
        return Fit(0.3, "it is called a code")
    alone = 0.7 if kind == "places" and column.is_unique else 0.0
    return Fit(1.0, f"{column.distinct:,} different names", alone)


def _numbers_areas(column: Profile) -> bool:
    """Whether small whole numbers may be what areas are called, as wards mostly are."""
    whole = column.holds is Holds.NUMBER and column.is_whole and column.is_unique
    return whole and column.least >= 0 and column.most <= MOST_AREAS


def _description(_kind: str, _role: Role, column: Profile) -> Fit:
    if column.holds is not Holds.TEXT:
        return NO
    return Fit(1.0 if column.mean_length > len("a sentence") else 0.6, "texts")


def _place(_kind: str, _role: Role, column: Profile) -> Fit:
    if column.holds is Holds.NUMBER and column.is_whole:
        return Fit(0.8, "numbers, perhaps of places")
    if column.holds is not Holds.TEXT or column.mean_length > LONG // 2:
        return NO
    digits = sum(times for cell, times in column.cells.items() if not cell[0].isalpha())
    if digits * 2 > column.filled:
        return Fit(0.2, "most cells are numbers, points or addresses")
    return Fit(1.0, f"{column.distinct:,} different names")


def _degrees(most: int) -> Callable[[str, Role, Profile], Fit]:
    def check(_kind: str, _role: Role, column: Profile) -> Fit:
        number = column.holds is Holds.NUMBER and not column.is_whole
        if not number or column.least < -most or column.most > most:
            return NO
        return Fit(1.0, "degrees")

    return check


def _percent(_kind: str, _role: Role, column: Profile) -> Fit:
    fits = column.holds is Holds.NUMBER and column.least >= 0 and column.most <= 100  # noqa: PLR2004
    return Fit(1.0, "from 0 to 100") if fits else NO


Check = Callable[[str, Role, Profile], Fit]
BY_TYPE: Mapping[RoleType, Check] = {
    RoleType.TEXT: _text,
    RoleType.MONEY: _money,
    RoleType.NUMBER: _number,
    RoleType.INTEGER: _integer,
    RoleType.DATE: _date,
    RoleType.DATETIME: _date,
    RoleType.YEAR: _year,
    RoleType.BOOLEAN: _boolean,
    RoleType.CODE: _code,
    RoleType.PLACE: _place,
}
SPECIAL: Mapping[str, Check] = {
    "id": _id,
    "line_id": _id,
    "name": _name,
    "description": _description,
    "period": _period,
    "latitude": _degrees(MOST_LATITUDE),
    "longitude": _degrees(MOST_LONGITUDE),
    "percent_complete": _percent,
}
