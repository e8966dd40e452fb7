"""The last audit of small datasets: which cities fit all that is published, put together.

Breakdowns that lie beside each other, such as months and places, tell of each other as well: those
who marked in a month must live somewhere. Here every sort of request has numbers of its own, one
for each thing that may have become of it, and a solver looks for cities that fit, in whole numbers
or not. Where there are many sorts it would take too long: then it is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from builders.measures.disclosure.quantities import SORTS
from builders.measures.disclosure.relations import ROWS, System, Terms, Variable
from builders.measures.disclosure.solver import Numbers, Problem, Rows, whole_numbers
from builders.measures.disclosure.sorts import Sort, sorts_of
from builders.measures.figure import Figure
from builders.measures.measure import Measure

MOST = 6000  # numbers of a city, beyond which it is not looked at as a whole
ROUNDS = 30  # cities that are looked for before each question is asked by itself
PATIENCE = 4  # of which so many may tell nothing new
ENOUGH = 1 - 1e-6  # so far from the truth, a number could be another

OWN = len(SORTS)
Form = Mapping[int, int]  # column by factor


def may_tell(system: System) -> bool:
    """Whether the dataset is of rows that each are of one sort, so that breakdowns tell of others.

    Indicators are not: each is counted by itself, by period and place at once.
    """
    return ROWS in system.values


@dataclass(frozen=True, slots=True)
class Joint:
    """The sorts of a small city, and the numbers of it that are known to be zero."""

    system: System
    sorts: tuple[Sort, ...]
    zeros: tuple[Variable, ...]

    @classmethod
    def of(
        cls, system: System, figures: Sequence[Figure], measures: Mapping[str, Measure]
    ) -> Joint | None:
        """The city of these figures, which are published or hidden; None where it is too large."""
        if not may_tell(system):
            return None
        cells = list(dict.fromkeys(figure.dimensions for figure in figures))
        sorts = sorts_of(cells, MOST // OWN)
        return cls(system, sorts, tuple(_zeros(figures, measures))) if sorts else None

    def given_away(self, hidden: set[str]) -> tuple[set[Variable], list[Terms]]:
        """The hidden variables and the secrets that are the same in every city that fits."""
        unknown = self.system.unknown(hidden)
        asked: list[Terms] = [{variable: 1} for variable in sorted(unknown)]
        asked += [terms for terms in self.system.secrets if not unknown.isdisjoint(terms)]
        if not asked:
            return set(), []
        same = self._same(asked, self._problem(unknown))
        lost = {variable for terms in same if len(terms) == 1 for variable in terms}
        return lost, [terms for terms in same if len(terms) > 1]

    def _same(self, asked: Sequence[Terms], problem: Problem) -> list[Terms]:
        forms = np.zeros((len(asked), len(self.sorts) * OWN), dtype=np.int64)
        for row, terms in enumerate(asked):
            for column, factor in self._form(terms).items():
                forms[row, column] = factor
        values = self.system.values
        truth = whole_numbers(sum(n * values[v] for v, n in terms.items()) for terms in asked)
        left = _asked_together(problem, forms, truth)
        for row in np.flatnonzero(left).tolist():
            for way in (1, -1):
                city = problem.corner(way * forms[row]) if left[row] else None
                if city is not None:
                    left &= abs(forms @ city - truth) < ENOUGH
        return [asked[row] for row in np.flatnonzero(left).tolist()]

    def _form(self, terms: Terms) -> Form:
        form: dict[int, int] = {}
        for (quantity, cell), n in terms.items():
            own = [k for k, counts in enumerate(SORTS) if counts.get(quantity)]
            for number, sort in enumerate(self.sorts):
                if sort.issuperset(cell):
                    for k in own:
                        column = number * OWN + k
                        form[column] = form.get(column, 0) + n * SORTS[k][quantity]
        return form

    def _problem(self, unknown: set[Variable]) -> Problem:
        """All that is known of the city's numbers: what is published, and what is always so."""
        most = 5 * self.system.values[ROWS]
        sums = [(self._form({variable: 1}), 0, 0) for variable in self.zeros]
        for variable, value in self.system.values.items():
            limits = (1, most) if variable in unknown else (value, value)
            sums.append((self._form({variable: 1}), *limits))
        for start in range(0, len(self.sorts) * OWN, OWN):
            *fates, answered, more = range(start, start + OWN)
            sums.append(({answered: -1} | dict.fromkeys(fates, 1), 0, most))
            sums.append(({answered: 4, more: -1}, 0, most))
        columns = range(len(self.sorts) * OWN)
        rows = Rows.of([one for one in sums if one[0]], {column: column for column in columns})
        return Problem.of(np.zeros(len(columns), dtype=np.int64), most, rows)


def _zeros(figures: Sequence[Figure], measures: Mapping[str, Measure]) -> Iterator[Variable]:
    for figure in figures:
        numbers = (figure.numerator, figure.denominator)
        for name, number in zip(measures[figure.measure].quantities or (), numbers, strict=False):
            if name and number == 0:
                yield name, figure.dimensions


def _asked_together(problem: Problem, forms: Numbers, truth: Numbers) -> Numbers:
    """The questions whose answer was the same in each of many cities that fit, as true or false."""
    left, idle = np.ones(len(truth), dtype=bool), 0
    for number in range(ROUNDS):
        ways = whole_numbers(
            1 if crc32(b"%d %d" % (row, number)) & 1 else -1 for row in range(len(left))
        )
        city = problem.corner((ways * left) @ forms)
        before = int(left.sum())
        if city is None:  # what is always so is not so here: there is nothing to learn
            return np.zeros(len(truth), dtype=bool)
        left &= abs(forms @ city - truth) < ENOUGH
        idle = idle + 1 if int(left.sum()) == before else 0
        if not left.any() or idle > PATIENCE:
            break
    return left
