"""Wide columns: a table with a column a year, or a month, that means one row each."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from builders.adding.coding import code_of
from builders.adding.profile import Holds, Profile, Profiles
from builders.adding.words.months import MONTH_OF
from builders.adding.words.tokens import tokens
from builders.sources.dataset import Role, Shape

_SPAN = re.compile(
    r"(?<!\d)(?:FY|BY|CY)?[ _]?((?:19|20)\d{2})\s?[-/_]\s?(\d{4}|\d{2})(?!\d)", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:FY|BY|CY)?[ _]?((?:19|20)\d{2})(?!\d)", re.IGNORECASE)
_SHORT_SPAN = re.compile(r"(?<![a-z\d])FY[ _]?(\d{2})\s?[-/_]\s?(\d{2})(?!\d)", re.IGNORECASE)
_SHORT = re.compile(r"(?<![a-z\d])(?:FY|BY)[ _]?'?(\d{2})(?!\d)", re.IGNORECASE)
PIVOT = 69  # a year of two digits is one of 1969 to 2068
FEWEST = 2
A_YEAR = 12
COUNTED = ("value", "count", "number")  # roles that the cells of months may take
# What may stand beside the year in the name of a column of money.
MONEY_WORDS = frozenset(
    "amount total budget budgeted sum value fund general dollar usd eur gbp in fiscal year fy the "
    "department city operating vl vlr ano year anno jahr expense expenditure revenue cost "
    "spending importe montant betrag credito credit "
    "valor importo bedrag presupuesto haushalt ansatz orcamento bilancio begroting budzet kwota "
    "wartosc plan po zmianach nach".split()
)
# An appropriation is leave to spend.
SPENDING = re.compile(r"^(?:expen|appropriat|spend|spent|gasto|egreso|depens|ausgab|aufwand|despes"
                      r"|spes|uscit|lasten|uitgav|wydat)")  # fmt: skip
INCOME = re.compile(r"^(?:revenue|income|receipt|ingreso|recette|einnahm|ertrag|receit|entrat|baten"
                    r"|inkomst|dochod|przychod)")  # fmt: skip
# What was moved between two phases is an amount of neither.
CHANGE = re.compile(
    r"^(?:modificacion|modificacao|modification|variacion|variazion|variation|change|adjustment"
    r"|transfer|anderung|veranderung|wijziging|difference|variance)"
)


@dataclass(frozen=True, slots=True)
class Wide:
    """Columns to be turned into rows: what each says, and the role that their cells take.

    ``constants`` are roles of which all columns say the same: (role, value, why).
    """

    value_role: str
    columns: Mapping[str, Mapping[str, str]]
    constants: tuple[tuple[str, str, str], ...] = ()
    doubts: tuple[str, ...] = ()
    certainty: float = 0.9

    @property
    def roles(self) -> frozenset[str]:
        """The roles that need no column of their own."""
        named = {role for said in self.columns.values() for role in said}
        return frozenset({self.value_role, *named})

    @property
    def is_measured(self) -> bool:
        """Whether each column is an indicator of its own, so that nothing says of what period."""
        return all("indicator" in said for said in self.columns.values())


def year_in(name: str) -> tuple[str, str]:
    """The year that a name bears, by the one in which it ends, and the name without it."""
    for pattern, ends in ((_SPAN, True), (_SHORT_SPAN, True), (_YEAR, False), (_SHORT, False)):
        if match := pattern.search(name):
            year = _whole(match[2] if ends else match[1])
            first = _whole(match[1])
            if ends and year % 100 != (first + 1) % 100:
                continue
            rest = name[: match.start()] + " " + name[match.end() :]
            return str(first + 1 if ends else year), rest.strip(" _-")
    return "", name


def only_year_in(name: str) -> str:
    """The one year that a name bears; nothing where it bears several: 2015-2019 is none of them."""
    year, rest = year_in(name)
    return "" if year_in(rest)[0] else year


def _whole(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= PIVOT else 2000)  # noqa: PLR2004


def find_wide(shape: Shape, profiles: Profiles, hints: Sequence[str] = ()) -> Wide | None:
    """The wide columns of a table for a kind that has years and money, or periods, or None.

    ``hints`` are the names of the file and what stands above its table: twelve months are of the
    year that they bear.
    """
    roles = {role.name for role in shape.roles if role.required}
    value = next((role.name for role in shape.roles if role.name in COUNTED), "")
    if "period" in roles and value:
        return _wide_months(value, profiles, hints)
    if {"year", "amount"} <= roles:
        return _wide_years(shape, profiles) or _wide_phases(shape, profiles)
    return None


def _wide_months(value: str, profiles: Profiles, hints: Sequence[str]) -> Wide | None:
    """A column for each month of the one year that the file is about."""
    year = next((found for hint in hints if (found := year_in(hint)[0])), "")
    columns = {
        column.name: {"period": f"{year}-{MONTH_OF[column.words[0]]:02}"}
        for column in profiles.columns
        if len(column.words) == 1 and column.words[0] in MONTH_OF and _is_amounts(column)
    }
    periods = {said["period"] for said in columns.values()}
    return Wide(value, columns) if year and len(periods) == len(columns) == A_YEAR else None


def _wide_phases(shape: Shape, profiles: Profiles) -> Wide | None:
    """A column of amounts for each phase: what was adopted beside what was spent."""
    phase = shape.role("phase")
    found: dict[str, dict[str, str]] = {}
    for column in profiles.columns:
        if phase is None or column.holds is not Holds.NUMBER or not _is_amounts(column):
            continue
        said = _labels(shape.kind, phase, None, column.name) or {}
        if "phase" in said and said["phase"] not in {own["phase"] for own in found.values()}:
            found[column.name] = said
    return Wide("amount", found) if len(found) >= FEWEST else None


def _wide_years(shape: Shape, profiles: Profiles) -> Wide | None:
    phase, direction = shape.role("phase"), shape.role("direction")
    columns: dict[str, dict[str, str]] = {}
    doubts: list[str] = []
    for column in profiles.columns:
        year, rest = year_in(column.name)
        if not year or not _is_amounts(column):
            continue
        said = _labels(shape.kind, phase, direction, rest)
        if said is None:
            continue
        columns[column.name] = {"year": year, **said}
        if phase and "phase" not in said:
            doubts.append(column.name)
    alone = [name for name in columns if name.strip().isdigit() or "phase" in columns[name]]
    has_years = any(own.holds is Holds.YEAR for own in profiles.columns)
    if len(columns) < FEWEST and (has_years or not alone):
        return None
    constants = _taken_out(columns)
    return Wide("amount", columns, constants, tuple(doubts))


def _is_amounts(column: Profile) -> bool:
    empty = column.holds is Holds.NOTHING
    return empty or (column.holds is Holds.NUMBER and not column.has_percent)


def _labels(
    kind: str, phase: Role | None, direction: Role | None, rest: str
) -> dict[str, str] | None:
    """What the words beside the year say, or None where they speak of something else."""
    words = tokens(rest)
    if any(map(CHANGE.match, words)):
        return None
    said: dict[str, str] = {}
    code = code_of(kind, phase, rest) if phase else ""
    if code:
        said["phase"] = code
    if direction and any(map(SPENDING.match, words)):
        said["direction"] = "expenditure"
    elif direction and any(map(INCOME.match, words)):
        said["direction"] = "revenue"
    strange = [word for word in words if not _is_of_money(kind, phase, word)]
    return said if len(strange) <= bool(said) else None


def _is_of_money(kind: str, phase: Role | None, word: str) -> bool:
    """Whether a word may stand in the name of a column of amounts."""
    told = SPENDING.match(word) or INCOME.match(word) or (phase and code_of(kind, phase, word))
    return bool(told) or word in MONEY_WORDS


def _taken_out(columns: dict[str, dict[str, str]]) -> tuple[tuple[str, str, str], ...]:
    """A direction that every column which has any agrees on is one of all rows."""
    found = {said["direction"] for said in columns.values() if "direction" in said}
    if len(found) != 1:
        return ()
    for said in columns.values():
        said.pop("direction", None)
    return (("direction", found.pop(), "the names of the columns say so"),)


def without(wide: Wide | None, column: str) -> Wide | None:
    """The wide columns but for one; None where none is left."""
    if wide is None or column not in wide.columns:
        return wide
    left = {name: said for name, said in wide.columns.items() if name != column}
    return replace(wide, columns=left) if left else None
