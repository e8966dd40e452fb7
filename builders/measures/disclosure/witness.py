"""The audit: whether the hidden numbers could be others, with all that is published the same.

For a hidden number that could be another there is a witness: whole numbers added to the hidden
ones under which every equation still holds, no hidden number falls to zero (zeros are published),
and no bound is broken. A solver looks for witnesses; each is checked in exact arithmetic before it
counts. Where there is none, the number is given away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import highspy
import numpy as np

from builders.measures.disclosure.relations import System, Terms, Variable

REACH = 25  # a hidden number is not sought further up than this from its own value
ROUNDS = 12  # times that many numbers are moved at once, before each is tried by itself

Move = Mapping[Variable, int]


def given_away(system: System, unknown: set[Variable]) -> set[Variable]:
    """The hidden variables that could have no other value."""
    return {lost for part in parts_of(system, unknown) for lost in _without_witness(system, part)}


def _without_witness(system: System, part: set[Variable]) -> set[Variable]:
    solver = Solver.of(system, part)
    left = set(part)
    for number in range(ROUNDS):
        moved = solver.move({v: _way(v, number) for v in left}) if left else {}
        if left.isdisjoint(moved):
            break
        left -= moved.keys()
    lost = set()
    for variable in sorted(left):
        if variable in left:
            moved = solver.move({variable: 1}) or solver.move({variable: -1})
            left -= moved.keys()
            if variable not in moved:
                lost.add(variable)
    return lost


def _way(variable: Variable, number: int) -> int:
    """Up or down, another way in each round, the same in every build."""
    return 1 if crc32(repr((variable, number)).encode()) & 1 else -1


@dataclass(frozen=True, slots=True)
class Solver:
    """What may be added to the hidden variables of one part, as a problem in whole numbers."""

    system: System
    variables: tuple[Variable, ...]
    sums: tuple[Terms, ...]
    bounds: tuple[Terms, ...]
    model: highspy.Highs

    @classmethod
    def of(cls, system: System, part: set[Variable]) -> Solver:
        """The problem of these variables; all others are published and stay as they are."""
        variables = tuple(sorted(part))
        sums = tuple(_within(system.equations[n].terms, part) for n in _of(system.of, variables))
        bounds = tuple(system.bounds[n] for n in _of(system.bounds_of, variables))
        model = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1)):
            model.setOptionValue(option, value)
        at = {variable: number for number, variable in enumerate(variables)}
        for variable in variables:
            model.addVar(1 - system.values[variable], REACH)
        for terms in sums:
            _add_row(model, at, terms, 0, 0)
        for terms in bounds:
            slack = sum(n * system.values[v] for v, n in terms.items())
            _add_row(model, at, _within(terms, part), -slack, highspy.kHighsInf)
        model.changeObjectiveSense(highspy.ObjSense.kMaximize)
        return cls(system, variables, sums, bounds, model)

    def move(self, wanted: Mapping[Variable, int]) -> Move:
        """What to add so that these variables move as wanted; empty where they cannot."""
        costs = np.array([float(wanted.get(v, 0)) for v in self.variables])
        columns = np.arange(len(self.variables), dtype=np.int32)
        self.model.changeColsCost(len(self.variables), columns, costs)
        self.model.run()
        # These sums are of ones, as in a network: the best corner is nearly always whole.
        found = self.model.getSolution().col_value
        steps = zip(self.variables, (round(step) for step in found), strict=False)
        move = {variable: step for variable, step in steps if step}
        return move if self.holds(move) else {}

    def holds(self, move: Move) -> bool:
        """Whether the hidden numbers could be others by this, checked exactly."""
        values = self.system.values
        return (
            all(values[variable] + step >= 1 for variable, step in move.items())
            and not any(_sum(terms, move) for terms in self.sums)
            and all(_sum(terms, values) + _sum(terms, move) >= 0 for terms in self.bounds)
        )


def _sum(terms: Terms, of: Mapping[Variable, int]) -> int:
    return sum(n * of.get(variable, 0) for variable, n in terms.items())


def _within(terms: Terms, part: set[Variable]) -> Terms:
    return {variable: n for variable, n in terms.items() if variable in part}


def _of(index: Mapping[Variable, Sequence[int]], variables: Sequence[Variable]) -> list[int]:
    return sorted({number for variable in variables for number in index.get(variable, ())})


def _add_row(
    model: highspy.Highs, at: Mapping[Variable, int], terms: Terms, least: float, most: float
) -> None:
    columns = np.array([at[variable] for variable in terms], dtype=np.int32)
    factors = np.array(list(terms.values()), dtype=np.float64)
    model.addRow(least, most, len(columns), columns, factors)


def parts_of(system: System, unknown: set[Variable]) -> list[set[Variable]]:
    """The hidden variables, those together that equations and bounds tie to each other."""
    left, parts = set(unknown), []
    for start in sorted(unknown):
        if start not in left:
            continue
        part, todo = {start}, [start]
        left.discard(start)
        while todo:
            for other in _tied_to(system, todo.pop()):
                if other in left:
                    left.discard(other)
                    part.add(other)
                    todo.append(other)
        parts.append(part)
    return parts


def _tied_to(system: System, variable: Variable) -> Iterator[Variable]:
    for number in system.of.get(variable, ()):
        yield from system.equations[number].terms
    for number in system.bounds_of.get(variable, ()):
        yield from system.bounds[number]
