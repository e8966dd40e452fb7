"""All that is known of a city, as sums of its numbers: one for each way of labels and each kind.

The numbers stand in tables, one for each part of the city. Every quantity of a group is a sum in
one of them, and what two neighbours share comes to the same in both, kind by kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from builders.measures.disclosure.nesting import Cell
from builders.measures.disclosure.parts import Parts
from builders.measures.disclosure.relations import Variable
from builders.measures.disclosure.solver import Numbers, Rows
from builders.measures.disclosure.sorts import Families, Labels, groups_of, only

NONE = -1  # where a number is known to be zero, and has no column
Kinds = Sequence[Mapping[str, int]]
Sum = Sequence[tuple[Numbers, int]]  # columns that are added up, and the factor of them all


@dataclass(frozen=True, slots=True)
class Programme:
    """Sums of columns: first each variable, in the order given, then those that make parts agree.

    ``rows`` hold each sum where it is in truth.
    """

    columns: int
    rows: Rows


def programme_of(
    parts: Parts,
    families: Families,
    kinds: Kinds,
    zeros: AbstractSet[Variable],
    values: Mapping[Variable, int],
) -> Programme:
    """The sums of these variables in a city that has these parts, and nobody where zeros are."""
    tables = tuple(_tables(parts, families, kinds, zeros))
    inside = _inside(parts, families)
    sums: list[Sum] = [
        tuple(_counted(tables, inside[cell], kinds, quantity)) for quantity, cell in values
    ]
    sums += (one for tie in parts.ties for one in _agreeing(parts, tables, *tie))
    columns = 1 + max((int(table.max(initial=NONE)) for table in tables), default=NONE)
    return Programme(columns, _rows(sums, list(values.values())))


def _tables(
    parts: Parts, families: Families, kinds: Kinds, zeros: AbstractSet[Variable]
) -> Iterator[Numbers]:
    """The column of each way and kind, by part."""
    empty: dict[Labels, set[str]] = {}
    for quantity, cell in zeros:
        empty.setdefault(frozenset(cell), set()).add(quantity)
    start = 0
    for names, ways in zip(parts.names, parts.ways, strict=True):
        own = [family for family in families if names.issuperset(family)]
        none: Iterator[set[str]] = (
            set().union(*(empty.get(g, ()) for family in own for g in groups_of(way, family)))
            for way in ways
        )
        there = np.array([[q.isdisjoint(kind) for kind in kinds] for q in none], dtype=bool)
        there = there.reshape(len(ways), len(kinds))
        yield np.where(there, start + np.cumsum(there).reshape(there.shape) - 1, NONE)
        start += int(there.sum())


def _inside(parts: Parts, families: Families) -> dict[Cell, tuple[int, list[int]]]:
    """For each group the part that it is counted in, and the ways that lie in it."""
    found: dict[Cell, tuple[int, list[int]]] = {}
    for family in families:
        part = parts.holding(family)
        found |= {tuple(sorted(group)): (part, []) for group in families[family]}
        for number, way in enumerate(parts.ways[part]):
            for group in groups_of(way, family):
                found[tuple(sorted(group))][1].append(number)
    return found


def _counted(
    tables: Sequence[Numbers], inside: tuple[int, list[int]], kinds: Kinds, quantity: str
) -> Iterator[tuple[Numbers, int]]:
    """A quantity of a group: what one of each kind adds, times how many there are."""
    part, ways = inside
    table = tables[part][ways]
    for factor in sorted({kind[quantity] for kind in kinds if quantity in kind}):
        own = table[:, [kind.get(quantity) == factor for kind in kinds]]
        yield own[own != NONE], factor


def _agreeing(
    parts: Parts, tables: Sequence[Numbers], one: int, other: int, names: AbstractSet[str]
) -> Iterator[Sum]:
    """That two parts have as many of each kind, in each way of the labels that they share."""
    sides = [(n, _by_shared(parts.ways[n], names), sign) for n, sign in ((one, 1), (other, -1))]
    for shared in dict.fromkeys(key for _, ways, _ in sides for key in ways):
        for kind in range(tables[one].shape[1]):
            made = ((tables[n][ways.get(shared, []), kind], sign) for n, ways, sign in sides)
            own = [(columns[columns != NONE], sign) for columns, sign in made]
            if any(len(columns) for columns, _ in own):
                yield own


def _by_shared(ways: Sequence[Labels], names: AbstractSet[str]) -> dict[Labels, list[int]]:
    found: dict[Labels, list[int]] = {}
    for number, way in enumerate(ways):
        found.setdefault(only(way, names), []).append(number)
    return found


def _rows(sums: Sequence[Sum], values: Sequence[int]) -> Rows:
    """The sums, each held to its value, and to zero after the values."""
    entries = [(n, columns, factor) for n, one in enumerate(sums) for columns, factor in one]
    sizes = [len(columns) for _, columns, _ in entries]
    truth = np.zeros(len(sums), dtype=np.int64)
    truth[: len(values)] = values
    return Rows(
        np.repeat(np.array([n for n, _, _ in entries], dtype=np.int64), sizes),
        np.concatenate([columns for _, columns, _ in entries]),
        np.repeat(np.array([factor for _, _, factor in entries], dtype=np.int64), sizes),
        truth,
        truth.copy(),
    )
