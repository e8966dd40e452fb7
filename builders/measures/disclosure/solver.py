"""What may be added to hidden numbers with all that is published the same, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt

from builders.measures.disclosure.relations import System, Terms, Variable, value_of

REACH = 25  # a hidden number is not sought further up than this from its own value
NODES = 50  # how far whole numbers are sought; a limit of time would not be the same twice
NO_LIMIT = 2**53

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Sums of steps, each with its least and its most: an entry for each variable in each sum."""

    row: Numbers
    column: Numbers
    factor: Numbers
    least: Numbers
    most: Numbers

    @classmethod
    def of(cls, sums: Sequence[tuple[Terms, int, int]], at: Mapping[Variable, int]) -> Rows:
        """The sums as numbers, of which variables not in ``at`` do not move."""
        entries = [
            (row, at[variable], factor)
            for row, (terms, _, _) in enumerate(sums)
            for variable, factor in terms.items()
            if variable in at
        ]
        own = (_whole(part) for part in (zip(*entries, strict=True) if entries else ((), (), ())))
        row, column, factor = own
        least, most = _whole(one[1] for one in sums), _whole(one[2] for one in sums)
        return cls(row, column, factor, least, most)

    def hold(self, steps: Numbers) -> bool:
        """Whether every sum of these steps is within its limits, in whole numbers."""
        sums = np.zeros(len(self.least), dtype=np.int64)
        np.add.at(sums, self.row, self.factor * steps[self.column])
        return bool((sums >= self.least).all() and (sums <= self.most).all())


@dataclass(frozen=True, slots=True)
class Solver:
    """The hidden variables of one part; all others are published and stay as they are."""

    at: Mapping[Variable, int]
    lowest: Numbers
    rows: Rows
    model: highspy.Highs

    @classmethod
    def of(cls, system: System, part: set[Variable]) -> Solver:
        """The problem of these variables."""
        at = {variable: number for number, variable in enumerate(sorted(part))}
        sums = [(system.equations[n].terms, 0, 0) for n in _of(system.of, at)]
        bounds = (system.bounds[n] for n in _of(system.bounds_of, at))
        sums += [(terms, -value_of(system, terms), NO_LIMIT) for terms in bounds]
        # No hidden number falls to zero: zeros are published.
        lowest = _whole(1 - system.values[variable] for variable in at)
        rows = Rows.of(sums, at)
        return cls(at, lowest, rows, _model(lowest, rows))

    def move(self, wanted: Mapping[Variable, int]) -> dict[Variable, int]:
        """What to add so that these variables move as wanted; empty where they cannot."""
        costs = np.zeros(len(self.at))
        for variable, way in wanted.items():
            costs[self.at[variable]] = way
        self.model.changeColsCost(len(costs), self._columns, costs)
        # These sums are of ones, as in a network: the best corner is nearly always whole.
        steps = self._solved()
        if costs @ steps >= 1 and not self.holds(steps):
            steps = self._solved_whole()
        if not self.holds(steps):
            return {}
        return {variable: int(steps[n]) for variable, n in self.at.items() if steps[n]}

    @property
    def _columns(self) -> npt.NDArray[np.int32]:
        return np.arange(len(self.at), dtype=np.int32)

    def _solved(self) -> Numbers:
        """What the solver finds, rounded."""
        self.model.run()
        found = np.array(self.model.getSolution().col_value, dtype=np.float64)
        return np.rint(found).astype(np.int64)

    def _solved_whole(self) -> Numbers:
        """What the solver finds among whole numbers alone."""
        kinds = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        whole, any_ = (np.array([kind] * len(self.at)) for kind in kinds)
        self.model.changeColsIntegrality(len(self.at), self._columns, whole)
        steps = self._solved()
        self.model.changeColsIntegrality(len(self.at), self._columns, any_)
        return steps

    def holds(self, steps: Numbers) -> bool:
        """Whether the hidden numbers could be others by this, checked in whole numbers."""
        return bool((steps >= self.lowest).all()) and self.rows.hold(steps)


def _model(lowest: Numbers, rows: Rows) -> highspy.Highs:
    model = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("threads", 1), ("mip_max_nodes", NODES)):
        model.setOptionValue(option, value)
    model.addVars(len(lowest), lowest.astype(float), np.full(len(lowest), float(REACH)))
    starts = np.searchsorted(rows.row, np.arange(len(rows.least))).astype(np.int32)
    most = np.where(rows.most == NO_LIMIT, highspy.kHighsInf, rows.most.astype(float))
    entries = rows.column.astype(np.int32), rows.factor.astype(float)
    model.addRows(len(most), rows.least.astype(float), most, len(entries[0]), starts, *entries)
    model.changeObjectiveSense(highspy.ObjSense.kMaximize)
    return model


def _whole(numbers: Iterable[int]) -> Numbers:
    return np.array(list(numbers), dtype=np.int64)


def _of(index: Mapping[Variable, Sequence[int]], variables: Iterable[Variable]) -> list[int]:
    return sorted({number for variable in variables for number in index.get(variable, ())})
