"""The sorts of request that a city may have: a month or a part of one, a service, a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from builders.measures.disclosure.nesting import Cell, days_of, family_of, last_day

Sort: TypeAlias = frozenset[tuple[str, str]]  # every label of a request


def sorts_of(cells: Sequence[Cell], most: int) -> tuple[Sort, ...]:
    """Every sort that no breakdown rules out; none at all where there are more than ``most``."""
    times, services = list(_times(cells)), _singly(cells, "service")
    places = [*(_of_place(one) for one in _singly(cells, "place")), *_scopes(cells)]
    axes = [axis for axis in (times, services, places) if axis]
    if sum(1 for _ in product(*axes)) > most:
        return ()
    families: dict[tuple[str, ...], set[Sort]] = {}
    for cell in cells:
        families.setdefault(family_of(cell), set()).add(frozenset(cell))
    made = (frozenset().union(*labels) for labels in product(*axes))
    return tuple(sort for sort in made if _may_be(sort, families))


def _may_be(sort: Sort, families: dict[tuple[str, ...], set[Sort]]) -> bool:
    """Whether every breakdown that has groups for such requests has one for this sort."""
    names = {name for name, _ in sort}
    return all(
        frozenset(pair for pair in sort if pair[0] in family) in groups
        for family, groups in families.items()
        if names.issuperset(family)
    )


def _singly(cells: Sequence[Cell], name: str) -> list[Sort]:
    labels = sorted({label for cell in cells for n, label in cell if n == name})
    return [frozenset({(name, label)}) for label in labels]


def _of_place(place: Sort) -> Sort:
    return place | {("place_scope", "place")}


def _scopes(cells: Sequence[Cell]) -> list[Sort]:
    return [sort for sort in _singly(cells, "place_scope") if ("place_scope", "place") not in sort]


def _times(cells: Sequence[Cell]) -> Iterator[Sort]:
    """Each month with its year; one in which the period begins or ends in two parts."""
    periods, end = _singly(cells, "period"), last_day(cells)
    for month in _singly(cells, "month"):
        [(_, label)] = month
        own = month | {("year", label[:4])}
        first, last = days_of(tuple(month), end)
        for parts in product(*(_parts(period, first, last) for period in periods)):
            yield own.union(*parts)


def _parts(period: Sort, first: str, last: str) -> list[Sort]:
    begin, end = days_of(tuple(period))
    nothing: Sort = frozenset()
    if begin <= first and last <= end:
        return [period]
    return [nothing, period] if first <= end and begin <= last else [nothing]
