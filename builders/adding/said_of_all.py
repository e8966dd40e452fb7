"""What holds for every row of a table and stands in no column of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builders.adding.claim import Claim, Constant
from builders.adding.coding import code_of
from builders.adding.given import Given
from builders.adding.profile import Holds, Profiles
from builders.adding.wide import Wide, only_year_in
from builders.sources.dataset import Role, RoleType, Shape


def fixed_by(shape: Shape, said: Given) -> Iterator[Constant]:
    """What a person said of all rows."""
    for name, value in said.constants.items():
        if shape.role(name):
            yield Constant(name, value, "you said so", is_sure=True)


def constants_of(
    shape: Shape, profiles: Profiles, wide: Wide | None, said: set[str], hints: Sequence[str]
) -> Iterator[Constant]:
    """What the names of the file and of the wide columns say of all rows."""
    if wide:
        yield from (Constant(role, value, why, is_sure=True) for role, value, why in wide.constants)
    told = said | (wide.roles if wide else frozenset())
    fixed = {name for name, _, _ in wide.constants} if wide else set()
    for role in shape.roles:
        if role.name in told | fixed:
            continue
        if _may_be_in_the_name(role, profiles, wide):
            if year := only_year_in(hints[0] if hints else ""):
                yield Constant(role.name, year, "the name of the file says so")
        elif role.name == "phase":
            found = {code for hint in hints if (code := code_of(shape.kind, role, hint))}
            if len(found) == 1:
                yield Constant(role.name, found.pop(), "the name of the file says so")


def _may_be_in_the_name(role: Role, profiles: Profiles, wide: Wide | None) -> bool:
    """Whether the year in a file's name may be that of its rows: of money, or of measurements.

    A list of days is no list of years, whatever its file is called.
    """
    held = {own.holds for own in profiles.columns}
    if role.type is RoleType.YEAR and role.required:
        return Holds.DATE not in held
    measured = role.name == "period" and (wide is None or wide.is_measured)
    return measured and not held & {Holds.DATE, Holds.YEAR}


def statistic_of(
    claims: Sequence[Claim], constants: Sequence[Constant], said: tuple[str, str]
) -> Iterator[Constant]:
    """The name of a statistic that no column of names holds."""
    if "statistic" in {*(c.role for c in claims), *(c.role for c in constants)}:
        return
    name, why = said
    if name:
        yield Constant("statistic", name, why)
