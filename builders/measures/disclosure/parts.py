"""The parts of a city that are looked at together, and how they hang together.

Labels are neighbours where one breakdown has both, or where they tie each other. Neighbours are
added until no circle of four or more is without a shortcut; then the sets of labels that are all
neighbours of each other make a tree, in which what two of them share lies on the whole way between
them. By the theorem of the junction tree (Lauritzen, Graphical Models, 1996, section 2.1 and
chapter 4) tables of these parts that agree on what neighbours share are those of one whole city:
its numbers are the product of the parts' numbers divided by the product of the shared ones. So the
sorts of request need never be counted out in full.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import prod
from typing import TypeAlias

from builders.measures.disclosure.sorts import Axis, Families, Labels, may_be

Names: TypeAlias = frozenset[str]
Tie: TypeAlias = tuple[int, int, Names]  # two parts, and the labels that they share


@dataclass(frozen=True, slots=True)
class Parts:
    """Sets of labels with the ways in which these may be together, and a tree of them."""

    names: tuple[Names, ...]
    ways: tuple[tuple[Labels, ...], ...]
    ties: tuple[Tie, ...]

    def holding(self, names: Sequence[str]) -> int:
        """The smallest part that has all these labels."""
        own = [n for n, part in enumerate(self.names) if part.issuperset(names)]
        return min(own, key=lambda n: len(self.ways[n]))


def parts_of(axes: Sequence[Axis], families: Families, most: int) -> Parts | None:
    """The parts of the city that these breakdowns are of; None where they have more ways."""
    sizes = _Sizes(axes)
    cliques = _cliques(_neighbours(axes, families), sizes)
    if sum(sizes.of(names) for names in cliques) > most:
        return None
    ways = (_ways(names, axes, families) for names in cliques)
    return Parts(cliques, tuple(ways), tuple(_tree(cliques)))


@dataclass(slots=True)
class _Sizes:
    """In how many ways sets of labels may be together."""

    axes: Sequence[Axis]

    def of(self, names: Names) -> int:
        return prod(len(axis.seen(names)) for axis in self.axes if names & axis.names)


def _neighbours(axes: Sequence[Axis], families: Families) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {name: set() for axis in axes for name in axis.names}
    for names in (*families, *(axis.names for axis in axes)):
        for one in names:
            near[one].update(other for other in names if other != one)
    return near


def _cliques(near: Mapping[str, set[str]], sizes: _Sizes) -> tuple[Names, ...]:
    """The labels that are all neighbours, after as few new neighbours as can easily be found.

    One label after the other is taken away, and its neighbours are made neighbours of each other:
    first where they are already, then where they may be together in the fewest ways.
    """
    left, found = {name: set(others) for name, others in near.items()}, list[Names]()
    while left:
        name = min(left, key=lambda n: (_missing(left, n), sizes.of(_with(left, n)), n))
        clique = _with(left, name)
        if not any(clique <= other for other in found):
            found.append(clique)
        for other in left.pop(name):
            left[other] |= clique - {other, name}
            left[other].discard(name)
    return tuple(found or [frozenset()])


def _with(near: Mapping[str, set[str]], name: str) -> Names:
    return frozenset({name, *near[name]})


def _missing(near: Mapping[str, set[str]], name: str) -> int:
    return sum(one not in near[other] for one, other in combinations(near[name], 2))


def _tree(cliques: Sequence[Names]) -> list[Tie]:
    """The parts with most in common tied to each other, until each is tied to all."""
    tied, ties = {0}, list[Tie]()
    while len(tied) < len(cliques):
        left = (n for n in range(len(cliques)) if n not in tied)
        best = max(product(sorted(tied), left), key=lambda p: len(cliques[p[0]] & cliques[p[1]]))
        ties.append((*best, cliques[best[0]] & cliques[best[1]]))
        tied.add(best[1])
    return ties


def _ways(names: Names, axes: Sequence[Axis], families: Families) -> tuple[Labels, ...]:
    """In which ways labels may be together, and no breakdown rules it out."""
    own = {family: groups for family, groups in families.items() if names.issuperset(family)}
    made = product(*(axis.seen(names) for axis in axes if names & axis.names))
    together = (frozenset().union(*labels) for labels in made)
    return tuple(labels for labels in together if may_be(labels, own))
