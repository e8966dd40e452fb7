"""How many cells of a column name places of the portal: measured, not guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builders.adding.profile import Holds, Profile, Profiles
from builders.adding.words.cells import CITYWIDE, SEVERAL
from builders.sources.dataset import Dataset
from builders.sources.names import fold, without_signs
from builders.sources.place import Place
from builders.tables.joins import gazetteer

MOST_NAMES = 3000  # different cells; more are no names of places
NAMES_ALONE = 0.8  # from this share of joining names on a column needs no name of its own
_PARTS = re.compile(r"\s*(?:/|,|;|&|\+| and | y | et | und | e | en )\s*")
_HYPHEN = re.compile(r"\s*[-–—]\s*")
# Numbers that are called those of places, and are, to the last: surer than names, which differ.
NAMED, ALL_JOIN, FEW = 0.5, 0.97, 2
FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Joined:
    """What a column's different cells come to: how many name a place, and what the others mean."""

    names: int
    joined: int
    rows: int
    rows_joined: int
    by_number: bool = False
    citywide: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lost: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """The share of rows that name a place, or say that they name none."""
        return self.rows_joined / self.rows if self.rows else 0.0

    @property
    def words(self) -> str:
        """The measure in words: ``38 of 40 names join``."""
        return f"{self.joined} of {self.names} {'numbers' if self.by_number else 'names'} join"

    def certainty(self, named: float) -> float:
        """How certain it is that the column names places; ``named`` is what its name says."""
        if self.by_number and self.joined == self.names > FEW and named >= NAMED:
            return ALL_JOIN
        if self.by_number:
            return min(named * 1.25, 1.0) if self.share > NAMES_ALONE else named * 0.4
        if self.share >= NAMES_ALONE and self.joined > 1:
            return max(named, 0.9)
        return named * (0.3 + 0.7 * min(self.share * 2, 1.0))


def measure_joins(profiles: Profiles, places: Sequence[Place], city: str = "") -> dict[str, Joined]:
    """For each column that may name places, how well it joins; empty where there are none."""
    if not places:
        return {}
    known = gazetteer(places, Dataset("", "", "", "", "", ()))
    both = (known.answers, known.unsigned)
    names = {name for own in both for name, answer in own.items() if answer.scope == "place"}
    return {
        column.name: joined
        for column in profiles.columns
        if (joined := _measured(column, names, city))
    }


def _measured(column: Profile, names: set[str], city: str) -> Joined | None:
    number = column.holds is Holds.NUMBER and column.is_whole
    if column.holds is not Holds.TEXT and not number:
        return None
    if not 0 < column.distinct <= MOST_NAMES:
        return None
    own = {cell: fold(cell) for cell in column.cells}
    found = {c for c, name in own.items() if name in names or without_signs(name) in names}
    citywide = {c for c, n in own.items() if c not in found and is_citywide(n, city)}
    several = {c for c, n in own.items() if c not in found | citywide and n in SEVERAL}
    shared = {c: parts for c in own.keys() - found if (parts := _parts(c, names))}
    apart = found | citywide | several | shared.keys()
    lost = sorted(own.keys() - apart, key=lambda cell: (-column.cells[cell], cell))
    return Joined(
        names=column.distinct,
        joined=len(found),
        rows=column.filled,
        rows_joined=sum(column.cells[cell] for cell in apart) if found else 0,
        by_number=number,
        citywide=tuple(sorted(citywide)),
        several=tuple(sorted(several)),
        shared=dict(sorted(shared.items())),
        lost=tuple(lost),
    )


def is_citywide(name: str, city: str) -> bool:
    """Whether a folded name means the whole city."""
    return name in CITYWIDE or (bool(city) and name in {fold(city), f"city of {fold(city)}"})


def _parts(cell: str, names: set[str]) -> tuple[str, ...]:
    """The places that a cell names together, where each of its parts is one."""
    for pattern in (_PARTS, _HYPHEN):
        parts = [part for part in pattern.split(cell) if part]
        if len(parts) >= FEWEST_PARTS and all(fold(part) in names for part in parts):
            return tuple(parts)
    return ()
