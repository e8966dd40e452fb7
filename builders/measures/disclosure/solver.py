"""What may be added to hidden numbers with all that is published the same, in whole numbers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import highspy
import numpy as np
import numpy.typing as npt

from builders.measures.disclosure.relations import System, Variable, value_of

REACH = 25  # a hidden number is not sought further up than this from its own value
NODES = 50  # how far whole numbers are sought; a limit of time would not be the same twice
NO_LIMIT = 2**53
Key = TypeVar("Key", bound=Hashable)

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Sums of steps, each with its least and its most: an entry for each variable in each sum."""

    row: Numbers
    column: Numbers
    factor: Numbers
    least: Numbers
    most: Numbers

    @classmethod
    def of(cls, sums: Sequence[tuple[Mapping[Key, int], int, int]], at: Mapping[Key, int]) -> Rows:
        """The sums as numbers, of which variables not in ``at`` do not move."""
        entries = [
            (row, at[variable], factor)
            for row, (terms, _, _) in enumerate(sums)
            for variable, factor in terms.items()
            if variable in at
        ]
        own = (
            whole_numbers(part)
            for part in (zip(*entries, strict=True) if entries else ((), (), ()))
        )
        row, column, factor = own
        least, most = whole_numbers(one[1] for one in sums), whole_numbers(one[2] for one in sums)
        return cls(row, column, factor, least, most)

    def hold(self, steps: Numbers) -> bool:
        """Whether every sum of these steps is within its limits, in whole numbers."""
        sums = np.zeros(len(self.least), dtype=np.int64)
        np.add.at(sums, self.row, self.factor * steps[self.column])
        return bool((sums >= self.least).all() and (sums <= self.most).all())


@dataclass(frozen=True, slots=True)
class Problem:
    """Whole numbers, none below its lowest, under sums with limits."""

    lowest: Numbers
    rows: Rows
    model: highspy.Highs

    @classmethod
    def of(cls, lowest: Numbers, most: int, rows: Rows) -> Problem:
        """The problem in the solver's form."""
        model = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1), ("mip_max_nodes", NODES)):
            model.setOptionValue(option, value)
        model.addVars(len(lowest), lowest.astype(float), np.full(len(lowest), float(most)))
        starts = np.searchsorted(rows.row, np.arange(len(rows.least))).astype(np.int32)
        limits = np.where(rows.most == NO_LIMIT, highspy.kHighsInf, rows.most.astype(float))
        entries = rows.column.astype(np.int32), rows.factor.astype(float)
        least = rows.least.astype(float)
        model.addRows(len(limits), least, limits, len(entries[0]), starts, *entries)
        model.changeObjectiveSense(highspy.ObjSense.kMaximize)
        return cls(lowest, rows, model)

    def best(self, wanted: Numbers) -> Numbers | None:
        """The whole numbers with the most of what is wanted that is found; None where none are."""
        self.model.changeColsCost(len(wanted), self._columns, wanted.astype(float))
        # These sums are of ones, as in a network: the best corner is nearly always whole.
        found = self._solved()
        if not self.holds(found) and wanted @ found >= 1:
            found = self._solved_whole()
        return found if self.holds(found) else None

    @property
    def _columns(self) -> npt.NDArray[np.int32]:
        return np.arange(len(self.lowest), dtype=np.int32)

    def _solved(self) -> Numbers:
        """What the solver finds, rounded."""
        self.model.run()
        found = np.array(self.model.getSolution().col_value, dtype=np.float64)
        return np.rint(found).astype(np.int64)

    def _solved_whole(self) -> Numbers:
        """What the solver finds among whole numbers alone."""
        kinds = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        whole, any_ = (np.array([kind] * len(self.lowest)) for kind in kinds)
        self.model.changeColsIntegrality(len(self.lowest), self._columns, whole)
        found = self._solved()
        self.model.changeColsIntegrality(len(self.lowest), self._columns, any_)
        return found

    def holds(self, numbers: Numbers) -> bool:
        """Whether these numbers fit, checked in whole numbers."""
        return bool((numbers >= self.lowest).all()) and self.rows.hold(numbers)


@dataclass(frozen=True, slots=True)
class Solver:
    """The hidden variables of one part; all others are published and stay as they are."""

    at: Mapping[Variable, int]
    problem: Problem

    @classmethod
    def of(cls, system: System, part: set[Variable]) -> Solver:
        """The problem of these variables."""
        at = {variable: number for number, variable in enumerate(sorted(part))}
        sums = [(system.equations[n].terms, 0, 0) for n in _of(system.of, at)]
        bounds = (system.bounds[n] for n in _of(system.bounds_of, at))
        sums += [(terms, -value_of(system, terms), NO_LIMIT) for terms in bounds]
        # No hidden number falls to zero: zeros are published.
        lowest = whole_numbers(1 - system.values[variable] for variable in at)
        return cls(at, Problem.of(lowest, REACH, Rows.of(sums, at)))

    def move(self, wanted: Mapping[Variable, int]) -> dict[Variable, int]:
        """What to add so that these variables move as wanted; empty where they cannot."""
        costs = np.zeros(len(self.at), dtype=np.int64)
        for variable, way in wanted.items():
            costs[self.at[variable]] = way
        steps = self.problem.best(costs)
        if steps is None:
            return {}
        return {variable: int(steps[n]) for variable, n in self.at.items() if steps[n]}


def added_up(at: Numbers, weights: Floats, size: int) -> Floats:
    """The weights added up by where they belong."""
    return np.bincount(at, weights, minlength=size).astype(np.float64)


def whole_numbers(numbers: Iterable[int]) -> Numbers:
    """The numbers as an array."""
    return np.array(list(numbers), dtype=np.int64)


def _of(index: Mapping[Variable, Sequence[int]], variables: Iterable[Variable]) -> list[int]:
    return sorted({number for variable in variables for number in index.get(variable, ())})
