"""Which groups lie within which: a month in its year, a place in the city, a service's year in all.

A group is as wide as its labels let it be. Its time is an interval of days: a month, a year, the
twelve months of a period, or all time where it names none.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = tuple[tuple[str, str], ...]
Family: TypeAlias = tuple[str, ...]
Days: TypeAlias = tuple[str, str]

ALWAYS: Days = ("", "~")  # from before every date to after
# How fine each kind of time is: a finer one may lie in a coarser one, and those alike in each other.
FINENESS = {"": 0, "period": 1, "year": 1, "month": 2}
LAST = "~"  # after every date


@dataclass(frozen=True, slots=True)
class Nest:
    """A group with the groups of a finer breakdown that lie in it whole, or at least touch it.

    ``touching`` is None where some rows of the group may be in no finer group at all.
    """

    whole: Cell
    inside: tuple[Cell, ...]
    touching: tuple[Cell, ...] | None

    @property
    def is_tiled(self) -> bool:
        """Whether the finer groups end where the group ends."""
        return self.touching is None or self.touching == self.inside


def family_of(cell: Cell) -> Family:
    """The breakdown that a group belongs to."""
    return tuple(sorted(name for name, _ in cell))


def nests(finer: Sequence[Cell], wider: Sequence[Cell], end: str = LAST) -> Iterator[Nest]:
    """The groups of one breakdown with those of a finer one in them, if it is finer.

    ``end`` is the last day of the data: the month and the year of it are no longer than that.
    """
    own, above = family_of(finer[0]), family_of(wider[0])
    if not is_finer(own, above):
        return
    names = [name for name in above if name not in FINENESS]
    at: dict[tuple[str, ...], list[tuple[Cell, Days]]] = {}
    for cell in finer:
        labels = _labels(cell)
        at.setdefault(tuple(labels[name] for name in names), []).append((cell, days_of(cell, end)))
    for whole in wider:
        labels, (first, last) = dict(whole), days_of(whole, end)
        near = at.get(tuple(labels[name] for name in names), [])
        inside = tuple(cell for cell, (a, b) in near if first <= a and b <= last)
        touching = tuple(cell for cell, (a, b) in near if a <= last and b >= first)
        if inside or (touching and "period" not in own):
            yield Nest(whole, inside, None if _is_partial(own, above) else touching)


def _is_partial(own: Family, above: Family) -> bool:
    """Whether a row of the wider breakdown may be in no group of the finer one."""
    more = set(own) - set(above)
    return "period" in more or ("place" in more and "place_scope" not in above)


def is_finer(own: Family, above: Family) -> bool:
    """Whether the groups of one breakdown may lie in those of another."""
    if own == above:
        return False
    plain = {name for name in above if name not in FINENESS}
    mine = set(own) | ({"place_scope"} if "place" in own else set())
    time, other = _time(own), _time(above)
    return plain <= mine and FINENESS[time] >= FINENESS[other]


def _time(family: Family) -> str:
    return next((name for name in family if name in FINENESS), "")


def _labels(cell: Cell) -> Mapping[str, str]:
    """The labels of a group, and that a place is one place."""
    labels = dict(cell)
    return {"place_scope": "place", **labels} if "place" in labels else labels


def days_of(cell: Cell, end: str = LAST) -> Days:
    """The first and the last day of a group; what has no date is before all days."""
    labels = dict(cell)
    if "period" in labels:
        first, _, last = labels["period"].partition("/")
        return first, last
    if "year" in labels:
        return _until(end, labels["year"], "-01-01", "-12-31")
    if "month" in labels:
        return _until(end, labels["month"], "-01", f"-{_length(labels['month']):02}")
    return ALWAYS


def _until(end: str, label: str, first: str, last: str) -> Days:
    if not label:
        return "", ""
    return label + first, min(label + last, end) if label + first <= end else label + last


def _length(month: str) -> int:
    return monthrange(int(month[:4]), int(month[5:7]))[1] if month else 0


def last_day(cells: Iterable[Cell]) -> str:
    """The last day of the period, where nothing begins after it: the data end there."""
    days = {cell: days_of(cell) for cell in cells}
    end = max((last for cell, (_, last) in days.items() if "period" in dict(cell)), default=LAST)
    return end if all(first <= end for first, _ in days.values()) else LAST
