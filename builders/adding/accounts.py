"""A budget with a column for each account: taxes, fees and fines side by side in a row a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builders.adding.profile import CODE_NAMES, Holds, Profile, Profiles
from builders.adding.wide import INCOME, SPENDING, Wide
from builders.adding.words.accounts import SOURCES, USES
from builders.adding.words.cells import TOTALS
from builders.adding.words.tokens import tokens
from builders.sources.dataset import Shape

FEWEST = 3
MOST_STRANGE = 0.5  # of the columns may have names that no account of ours has
CERTAINTY = 0.8
LEAST_MONEY = 1000  # of which at least one cell must be more: ages and counts are no amounts
DIRECTIONS = {"revenue": "money in", "expenditure": "money out"}


def find_accounts(shape: Shape, profiles: Profiles, hints: Sequence[str]) -> Wide | None:
    """The columns of money that are accounts, where rows are of years and most are known; or None.

    A total of the others is left out: it would be counted twice.
    """
    roles = {role.name for role in shape.roles}
    if not {"year", "amount", "category", "direction"} <= roles:
        return None
    columns = accounts_of(profiles)
    if not columns:
        return None
    directions = {way for own in columns if (way := _direction(own))}
    named = {way for hint in hints for way in _named(tokens(hint))}
    # The name of a file goes before those of its accounts: fees are paid as well as taken.
    told = named if len(named) == 1 else directions
    constants = [("direction", way, f"its accounts are of {DIRECTIONS[way]}") for way in told]
    return Wide(
        "amount",
        {own.name: {"category": _title(own.name)} for own in columns},
        tuple(constants) if len(constants) == 1 else (),
        certainty=CERTAINTY,
    )


def accounts_of(profiles: Profiles) -> Sequence[Profile]:
    """The columns of amounts, where rows are of years and most columns bear names of accounts."""
    columns = [own for own in profiles.columns if _is_account(own)]
    strange = sum(not _direction(own) for own in columns)
    known = len(columns) >= FEWEST and strange <= len(columns) * MOST_STRANGE
    return columns if known and any(own.holds is Holds.YEAR for own in profiles.columns) else ()


def _is_account(column: Profile) -> bool:
    """Whether a column holds amounts, and is neither a code, a share nor a total."""
    number = column.holds is Holds.NUMBER and not column.is_code_like and not column.has_percent
    words = set(column.words)
    return number and column.most >= LEAST_MONEY and not words & (TOTALS | CODE_NAMES)


def _direction(column: Profile) -> str:
    if any(map(SOURCES.match, column.words)):
        return "revenue"
    return "expenditure" if any(map(USES.match, column.words)) else ""


def _named(words: Sequence[str]) -> set[str]:
    patterns: Mapping[str, bool] = {
        "revenue": any(map(INCOME.match, words)),
        "expenditure": any(map(SPENDING.match, words)),
    }
    return {way for way, is_said in patterns.items() if is_said}


def _title(name: str) -> str:
    """The name of a column as that of a category: without underscores, not in capitals."""
    title = " ".join(name.replace("_", " ").split()) or name
    return title.capitalize() if title.isupper() else title[:1].upper() + title[1:]
