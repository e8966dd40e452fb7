"""A table with a column for each of several indicators of places: a census, a list of schools."""

from __future__ import annotations

import re
from collections.abc import Mapping

from builders.adding.accounts import accounts_of
from builders.adding.naming import likeness
from builders.adding.profile import CODE_NAMES, Holds, Profile, Profiles
from builders.adding.whereabouts import NAMES_ALONE, Joined
from builders.adding.wide import FEWEST, Wide
from builders.adding.words.cells import ZONES
from builders.sources.dataset import Shape

LIKE, VERY_LIKE = 0.6, 0.85
CERTAINTY = 0.7  # a table of another kind has numbers of places too
# Numbers that say where something is, or name it, are no measurements of it.
WHERE = (("places", "id"), ("places", "name"), ("", "place"), ("", "latitude"), ("", "longitude"))


def find_measured(shape: Shape, profiles: Profiles, joins: Mapping[str, Joined]) -> Wide | None:
    """The columns that are indicators, for a kind that names them, where rows are about places."""
    if shape.role("indicator") is None or _is_long(shape.kind, profiles):
        return None
    of_places = any(_names_places(column, joins) for column in profiles.columns)
    if not of_places and not _is_over_time(shape.kind, profiles):
        return None
    columns = {
        column.name: {"indicator": indicator_title(column.name)}
        for column in profiles.columns
        if _is_measured(column)
    }
    titles = {said["indicator"] for said in columns.values()}
    alone = len(columns) >= FEWEST and len(titles) == len(columns)
    return Wide("value", columns, certainty=CERTAINTY) if alone else None


def indicator_title(name: str) -> str:
    """The name of a column as the title of an indicator: without underscores, not in capitals."""
    title = " ".join(re.sub(r"(?:(?<=\w)_|_(?=\w)|_)+", " ", name).split()) or name
    return title.capitalize() if title.isupper() else title[:1].upper() + title[1:]


def _is_long(kind: str, profiles: Profiles) -> bool:
    """Whether one column names the indicators, or one is called their value."""
    return any(
        likeness(kind, role, column.name).score >= VERY_LIKE and column.holds is holds
        for column in profiles.columns
        for role, holds in (("indicator", Holds.TEXT), ("value", Holds.NUMBER))
    )


def _is_over_time(kind: str, profiles: Profiles) -> bool:
    """Whether rows are of a time each, of which most columns but that measure something."""
    times = [own for own in profiles.columns if own.holds in {Holds.DATE, Holds.YEAR}]
    if len(times) != 1 or likeness(kind, "period", times[0].name).score < VERY_LIKE:
        return False
    measured = [own for own in profiles.columns if _is_measured(own)]
    money = any(own.has_currency for own in measured) or accounts_of(profiles)
    return not money and len(measured) * 2 >= len(profiles.columns)


def _names_places(column: Profile, joins: Mapping[str, Joined]) -> bool:
    joined = joins.get(column.name)
    if joined is not None:
        return not joined.by_number and joined.share >= NAMES_ALONE and joined.joined > 1
    return column.holds is Holds.TEXT and likeness("", "place", column.name).score >= VERY_LIKE


def _is_measured(column: Profile) -> bool:
    if column.holds is not Holds.NUMBER or column.is_code_like:
        return False
    first, *others = column.words or ("",)
    # "Number of schools" is a count; a "school number" names one.
    if (CODE_NAMES | ZONES) & {*others, *([] if others and first == "number" else [first])}:
        return False
    return all(likeness(kind, role, column.name).score < LIKE for kind, role in WHERE)
