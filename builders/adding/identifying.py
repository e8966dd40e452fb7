"""Which columns tell the rows of a table apart where nothing numbers them."""

from __future__ import annotations

from builders.adding.profile import Holds, Profile, Profiles

NEARLY = 0.9  # of the names must differ before another column is looked for to part the rest
LONG = 60  # characters: a longer text is no part of a name
FILLED = 1.0


def identified_by(profiles: Profiles, name: str) -> tuple[str, ...]:
    """The name alone, or with the plainest column that parts equal names; nothing otherwise."""
    column = profiles.get(name)
    if column is None:
        return ()
    if column.is_unique:
        return (name,)
    if column.filled < column.rows or column.distinct < column.different_rows * NEARLY:
        return ()
    for other in sorted(profiles.columns, key=_plainness):
        if other.name != name and _may_part(other) and profiles.are_apart(name, other.name):
            return (name, other.name)
    return ()


def _plainness(column: Profile) -> tuple[bool, int]:
    """Words before numbers, few different ones before many."""
    return column.holds is not Holds.TEXT, column.distinct


def _may_part(column: Profile) -> bool:
    return column.filled >= column.rows * FILLED and column.mean_length <= LONG
