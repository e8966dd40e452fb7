"""What a required role must be read from, where but one column is left that it could be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from builders.adding.days import ISO_FORM, parsed
from builders.adding.fitting import POSTAL, UPKEEP, fit
from builders.adding.only_number import only_number
from builders.adding.profile import Holds, Profile, Profiles
from builders.adding.words.tokens import tokens
from builders.sources.dataset import Role, RoleType, Shape

MOMENTS = frozenset({RoleType.DATE, RoleType.DATETIME})
# Who has one of these has a kind, so that two roles may be looked for at once.
KIND_TELLING = frozenset({"payee"})
# What a project's money may be called; where only one column holds any, it may be the first.
OPEN_MONEY, MONEY = "budget_current", frozenset({"budget_current", "budget_original", "spent"})
STATISTIC = frozenset({"statistic", "value"})
ONLY_MONEY = "it is the only column that holds money, and its name does not say what for"
SHORT_NAME, LONG_NAME = 6, 100  # characters, on average, between which a name may be


def left_over(
    shape: Shape, profiles: Profiles, taken: set[str], said: set[str]
) -> Mapping[str, tuple[str, str]]:
    """For each required role that nothing was found for, the one column left, and why.

    Only where every other role that the kind needs was found: else it is of another kind.
    """
    wanting = [r for r in shape.roles if r.required and r.name not in said and not r.codes]
    if len(wanting) == len("ab") and KIND_TELLING & said:
        each = [left_over(shape, profiles, taken, {*said, *(r.name for r in wanting if r != own)})
                for own in wanting]  # fmt: skip
        return {role: found for own in each for role, found in own.items()}
    if {r.name for r in wanting} == STATISTIC:
        return only_number(profiles, taken)
    known = KIND_TELLING & said or any(r.required and r.name in said for r in shape.roles)
    if len(wanting) != 1 or not known:
        return {}
    [role] = wanting
    if role.type is RoleType.MONEY and _has_days_of_another_kind(shape, profiles):
        return {}
    columns = [c for c in profiles.columns if c.name not in taken and _may_be(shape, role, c)]
    if len(columns) == 1:
        kind = "dates" if role.type in MOMENTS else "a number of its own for each row"
        kind = "amounts" if role.type is RoleType.MONEY else kind
        kind = "a name of its own for each row" if role.name == "name" else kind
        return {role.name: (columns[0].name, f"it is the only column left that holds {kind}")}
    first = _earliest(profiles, columns) if role.type is RoleType.DATETIME else None
    return {role.name: (first, "no other date of a row is before it")} if first else {}


def money_left(shape: Shape, profiles: Profiles, taken: set[str], said: set[str]) -> str:
    """The one column of money that a thing with a description and a spot has, of unknown name.

    It may be what the thing is to cost or what was paid for it: that is for a person to say.
    """
    about = {"name", "description"} <= said and bool({"place", "latitude"} & said)
    if not about or shape.role(OPEN_MONEY) is None or MONEY & said:
        return ""
    left = [own.name for own in profiles.columns if own.name not in taken and own.has_currency]
    return left[0] if len(left) == 1 else ""


def _has_days_of_another_kind(shape: Shape, profiles: Profiles) -> bool:
    """Whether rows are of days in a kind that knows none: what is paid on a day is no budget."""
    if any(role.type in MOMENTS for role in shape.roles):
        return False
    return any(column.holds is Holds.DATE for column in profiles.columns)


def _may_be(shape: Shape, role: Role, column: Profile) -> bool:
    if role.type in MOMENTS:
        own = column.holds is Holds.DATE and not UPKEEP & set(tokens(column.name))
        return own and fit(shape.kind, role, column).share == 1.0
    if role.type is RoleType.MONEY:
        money = column.has_currency or not column.is_whole
        return money and fit(shape.kind, role, column).share == 1.0
    if role.name == "name":
        return _may_name(column)
    return (
        role.name == "id"
        and column.is_unique
        and not POSTAL & set(column.words)
        and _is_number(column)
    )


def _may_name(column: Profile) -> bool:
    """Whether texts may be names: each its own, of several words, no addresses, codes or prose."""
    if column.holds is not Holds.TEXT or not column.is_unique:
        return False
    blanks = sum(" " in cell for cell in column.cells) * 2 > column.distinct
    words = all(cell[:1].isalpha() for cell in column.cells)
    return blanks and words and SHORT_NAME <= column.mean_length <= LONG_NAME


def _is_number(column: Profile) -> bool:
    """Whether cells are whole numbers, or codes with digits in them."""
    codes = all(" " not in cell and any(map(str.isdigit, cell)) for cell in column.cells)
    whole = column.holds is Holds.NUMBER and column.is_whole
    return whole or (column.holds is Holds.TEXT and codes and ":" not in "".join(column.cells))


def _earliest(profiles: Profiles, columns: Sequence[Profile]) -> str | None:
    """The one column whose dates are never after those of the others in their row."""
    grid = profiles.grid
    if grid is None or len(columns) < len("ab"):
        return None
    at = {column.name: grid.columns.index(column.name) for column in columns}
    moments = [
        {column.name: _moment(row[at[column.name]], column) for column in columns}
        for row in grid.rows
    ]
    for name in at:
        rows = [(own.pop(name), list(own.values())) for own in map(dict, moments)]
        never_after = all(
            mine is not None and all(other is None or mine <= other for other in others)
            for mine, others in rows
        )
        before = any(other is not None and mine < other for mine, others in rows
                     for other in others if mine is not None)  # fmt: skip
        if never_after and before:
            return name
    return None


def _moment(cell: str, column: Profile) -> datetime | None:
    """The moment in a cell, on no clock: places' times are compared within a row only."""
    forms = column.dating.forms if column.dating else ()
    return next((m for form in forms or (ISO_FORM,) if (m := parsed(cell, form))), None)
