"""The labels that a request may bear together: a month or a part of one, a service, a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from builders.measures.disclosure.nesting import Cell, Family, days_of, last_day

Labels: TypeAlias = frozenset[tuple[str, str]]
Families: TypeAlias = Mapping[Family, AbstractSet[Labels]]  # the groups of each breakdown

NOTHING: Labels = frozenset()
ONE_PLACE: Labels = frozenset({("place_scope", "place")})


@dataclass(frozen=True, slots=True)
class Axis:
    """Labels that tie each other, such as a month and its year, in all ways that may be."""

    names: frozenset[str]
    ways: tuple[Labels, ...]

    def seen(self, names: AbstractSet[str]) -> tuple[Labels, ...]:
        """The ways that are left where only these labels are looked at."""
        return tuple(dict.fromkeys(only(way, names) for way in self.ways))


def axes_of(families: Families, short: AbstractSet[str]) -> tuple[Axis, ...]:
    """The labels of the breakdowns, in all ways that may be.

    ``short`` are the labels that some requests lack, as far as anybody can tell. A request without
    a month may be of a year, and one without a place of a place that has no number.
    """
    cells = [tuple(sorted(group)) for groups in families.values() for group in groups]
    names = {name for family in families for name in family}
    made = (list(_times(cells, short)), _services(cells, short), _places(cells, short))
    tied = ({"month", "year", "period"}, {"service"}, {"place", "place_scope"})
    return tuple(
        Axis(frozenset(own & names), tuple(dict.fromkeys(only(way, names) for way in ways)))
        for own, ways in zip(tied, made, strict=True)
        if own & names
    )


def only(labels: Labels, names: AbstractSet[str]) -> Labels:
    """The labels of these names."""
    return frozenset(pair for pair in labels if pair[0] in names)


def groups_of(labels: Labels, family: Family) -> Iterator[Labels]:
    """The groups of a breakdown that these labels are part of: more than one of many periods."""
    own = ([pair for pair in labels if pair[0] == name] for name in family)
    return map(frozenset, product(*own))


def may_be(labels: Labels, families: Families) -> bool:
    """Whether every breakdown that has groups for such requests has one for these."""
    return all(
        group in groups
        for family, groups in families.items()
        for group in groups_of(labels, family)
    )


def _singly(cells: Sequence[Cell], name: str) -> list[Labels]:
    labels = sorted({label for cell in cells for n, label in cell if n == name})
    return [frozenset({(name, label)}) for label in labels]


def _services(cells: Sequence[Cell], short: AbstractSet[str]) -> list[Labels]:
    return [*_singly(cells, "service"), *([NOTHING] if "service" in short else [])]


def _places(cells: Sequence[Cell], short: AbstractSet[str]) -> list[Labels]:
    places = [place | ONE_PLACE for place in _singly(cells, "place")]
    scopes = _singly(cells, "place_scope")
    if "place" not in short:
        scopes = [scope for scope in scopes if scope != ONE_PLACE]
    return [*places, *scopes, *([NOTHING] if "place_scope" in short else [])]


def _times(cells: Sequence[Cell], short: AbstractSet[str]) -> Iterator[Labels]:
    """Each month with its year; one in which the period begins or ends in two parts."""
    months, years = _singly(cells, "month"), _singly(cells, "year")
    times = [*months, *(years if "month" in short else [])]
    times += [NOTHING] if {"month", "year"} <= short else []
    periods, end = _singly(cells, "period"), last_day(cells)
    for time in times:
        label = next((label for _, label in time), "")
        own = time | {("year", label[:4])} if label else time
        first, last = days_of(tuple(time), end)
        for parts in product(*(_parts(period, first, last) for period in periods)):
            yield own.union(*parts)


def _parts(period: Labels, first: str, last: str) -> list[Labels]:
    begin, end = days_of(tuple(period))
    if begin <= first and last <= end:
        return [period]
    return [NOTHING, period] if first <= end and begin <= last else [NOTHING]
