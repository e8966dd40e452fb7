"""Which figures are hidden: the small ones, and as many others as it takes to keep them so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builders.measures.disclosure.quantities import NO_COUNTS
from builders.measures.disclosure.relations import Cell, System, Variable, make_system, variables_of
from builders.measures.disclosure.witness import given_away
from builders.measures.figure import Figure
from builders.measures.measure import Measure

# A breakdown, of one indicator where there are several in a dataset.
Unit: TypeAlias = tuple[tuple[str, ...], str]
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """The ids of hidden figures, and the units of which nothing is published."""

    hidden: frozenset[str]
    withheld: frozenset[Unit]


class NoWayOutError(Exception):
    """A group cannot be hidden unless its whole breakdown is withheld."""

    def __init__(self, cell: Cell) -> None:
        """Keep the group."""
        super().__init__(cell)
        self.cell = cell


def family_of(cell: Cell) -> tuple[str, ...]:
    """The breakdown that a group belongs to."""
    return tuple(sorted(name for name, _ in cell))


def unit_of(figure: Figure) -> Unit:
    """The unit that a figure belongs to."""
    return family_of(figure.dimensions), figure.label("indicator")


def choose(figures: Sequence[Figure], measures: Mapping[str, Measure], threshold: int) -> Choice:
    """What must be hidden so that no count from 1 to below the threshold can be got back.

    A breakdown by two labels has very many small groups, and would be mostly gaps: it is published
    only where none of its groups is small, and else not even its groups are named. In a breakdown
    by one label the small groups are hidden, with others beside them.
    """
    counted = sorted(
        (figure for figure in figures if measures[figure.measure].quantities is not None),
        key=lambda figure: figure.id,  # so that the same figures always have the same answer
    )
    small = {f.id for f in counted if is_small(f, measures[f.measure], threshold)}
    withheld = {unit_of(f) for f in counted if f.id in small and _labels(f) >= SEVERAL}
    while True:
        left = [f for f in counted if unit_of(f) not in withheld]
        try:
            hidden = _closed(make_system(left, measures), small & {f.id for f in left})
        except NoWayOutError as none:
            withheld.add((family_of(none.cell), dict(none.cell).get("indicator", "")))
            continue
        return Choice(frozenset(hidden), frozenset(withheld))


def is_small(figure: Figure, measure: Measure, threshold: int) -> bool:
    """Whether a figure counts few, or divides by few."""
    return any(
        value < threshold and variable[0] not in NO_COUNTS
        for variable, value in variables_of(figure, measure)
    )


def _labels(figure: Figure) -> int:
    return sum(name != "indicator" for name, _ in figure.dimensions)


def _closed(system: System, small: set[str]) -> set[str]:
    """The small figures with as many others as keep them from being worked out."""
    hidden = set(small)
    for variable in sorted(system.unknown(hidden) & system.fixed):
        raise NoWayOutError(variable[1])
    while True:
        unknown = system.unknown(hidden)
        lost = _lone(system, unknown) or given_away(system, unknown)
        if not lost:
            return hidden
        before = len(hidden)
        touched: set[int] = set()
        for variable in sorted(lost):
            if touched.isdisjoint(system.of.get(variable, ())):
                touched.update(system.of.get(variable, ()))
                hidden |= _companion(system, variable, system.unknown(hidden))
        if len(hidden) == before:
            raise NoWayOutError(min(lost, key=lambda v: (-len(v[1]), v))[1])


def _lone(system: System, unknown: set[Variable]) -> set[Variable]:
    """The variables that are the only hidden ones of an equation."""
    lone = set()
    for variable in unknown:
        for number in system.of.get(variable, ()):
            terms = system.equations[number].terms
            if sum(other in unknown for other in terms) == 1:
                lone.add(variable)
    return lone


def _companion(system: System, variable: Variable, unknown: set[Variable]) -> set[str]:
    """The figures to hide so that one variable more is hidden beside this one.

    The smallest of the groups of the same breakdown is taken, a whole only where there is none.
    """
    best: tuple[int, bool, int, Variable] | None = None
    for number in system.of.get(variable, ()):
        equation = system.equations[number]
        alone = sum(other in unknown for other in equation.terms)
        for other in equation.terms:
            if other not in unknown and other not in system.fixed:
                is_whole = other in equation.whole
                rank = (alone, is_whole, system.values[other], other)
                best = rank if best is None else min(best, rank)
    return system.shown_by[best[3]] if best is not None else _bounding(system, variable, unknown)


def _bounding(system: System, variable: Variable, unknown: set[Variable]) -> set[str]:
    """The figures of a published variable that holds this one where it is."""
    others = {
        other
        for number in system.bounds_of.get(variable, ())
        for other in system.bounds[number]
        if other not in unknown and other not in system.fixed and other in system.shown_by
    }
    nearest = min(
        others, key=lambda v: (abs(system.values[v] - system.values[variable]), v), default=None
    )
    return system.shown_by[nearest] if nearest is not None else set()
