"""The audit of a whole city in the plain way: numbers for every sort of request that there may be.

Every month or part of one is put together with every service and every place, which only a small
city allows. Of each sort there are seven numbers for what became of the requests, one of those who
gave a mark, and one of what their marks add up to beyond the least.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import highspy
import numpy as np

from builders.measures.disclosure.relations import ROWS, System, Terms, Variable
from builders.measures.figure import Figures
from tests.measures.disclosure.attacker import Request, Sort
from tests.measures.disclosure.cities import ACROSS, MEASURES, PERIOD

FATES = (
    {"requests", "open"},
    {"requests", "open", "open_with_due"},
    {"requests", "open", "open_with_due", "overdue", "judged"},
    {"requests", "closed", "timed", "judged", "on_time"},
    {"requests", "closed", "timed", "judged"},
    {"requests", "closed", "timed"},
    {"requests", "closed"},
)
EACH = len(FATES) + 2


@dataclass(frozen=True)
class WholeCity:
    """Every sort of request, and what is known of their numbers."""

    sorts: Sequence[Sort]
    at: Mapping[tuple[str, tuple[tuple[str, str], ...]], Mapping[int, int]]
    model: highspy.Highs = field(default_factory=highspy.Highs)

    @classmethod
    def of(cls, requests: Sequence[Request], figures: Figures, system: System, hidden: set[str]):
        """The city with all that is published of it."""
        cells = {frozenset(figure.dimensions) for figure in figures}
        sorts = [sort for sort in _sorts(requests) if _is_told(_labels(sort), cells)]
        zeros = list(_zeros(figures))
        made = {(q, cell): _columns(sorts, q, cell) for q, cell in (*system.values, *zeros)}
        city = cls(sorts, made)
        most = 5 * system.values[ROWS]
        city.model.setOptionValue("output_flag", False)
        city.model.setOptionValue("simplex_strategy", 4)
        for _ in range(EACH * len(sorts)):
            city.model.addVar(0, most)
        unknown = system.unknown(hidden)
        for variable, value in system.values.items():
            city.know(made[variable], *((1, most) if variable in unknown else (value, value)))
        for variable in zeros:
            city.know(made[variable], 0, 0)
        for first in range(0, EACH * len(sorts), EACH):
            *fates, marked, more = range(first, first + EACH)
            city.know({marked: -1} | dict.fromkeys(fates, 1), 0, most)
            city.know({marked: 4, more: -1}, 0, most)
        return city

    def know(self, terms: Mapping[int, int], least: float, most: float) -> None:
        """That a sum of numbers lies between these."""
        columns, factors = list(terms), [float(n) for n in terms.values()]
        self.model.addRow(least, most, len(columns), np.array(columns, np.int32), factors)

    def same(self, system: System, questions: Iterable[Terms]) -> list[Terms]:
        """The sums of variables that are the same in every city that fits."""
        asked = list(questions)
        left = {number: self._form(terms) for number, terms in enumerate(asked)}
        truth = [sum(n * system.values[v] for v, n in terms.items()) for terms in asked]
        for number, way in product(range(len(asked)), (1, -1)):
            if number in left:
                city = self._most(way * left[number])
                left = {n: f for n, f in left.items() if abs(f @ city - truth[n]) < 1 - 1e-6}
        return [asked[number] for number in left]

    def _form(self, terms: Terms) -> np.ndarray:
        form = np.zeros(EACH * len(self.sorts))
        for variable, n in terms.items():
            for column, factor in self.at[variable].items():
                form[column] += n * factor
        return form

    def _most(self, wanted: np.ndarray) -> np.ndarray:
        self.model.changeColsCost(len(wanted), np.arange(len(wanted), dtype=np.int32), wanted)
        self.model.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self.model.run()
        assert self.model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return np.array(self.model.getSolution().col_value)


def _sorts(requests: Sequence[Request]) -> Iterator[Sort]:
    own = [request.sort for request in requests]
    months = {sort.month for sort in own} & {ACROSS}
    times = {(sort.month, sort.is_recent) for sort in own} | set(product(months, (True, False)))
    places = sorted({(sort.place, sort.scope) for sort in own})
    for time, service, place in product(sorted(times), sorted({s.service for s in own}), places):
        yield Sort(*time, service, *place)


def _labels(sort: Sort) -> frozenset[tuple[str, str]]:
    labels = {"month": sort.month, "year": sort.month[:4], "service": sort.service}
    labels |= {"place": sort.place, "place_scope": sort.scope}
    return frozenset(p for p in (labels | {"period": PERIOD * sort.is_recent}).items() if p[1])


def _is_told(labels: frozenset[tuple[str, str]], cells: set[frozenset[tuple[str, str]]]) -> bool:
    """Whether each breakdown that could have a group for these requests has it."""
    families = {frozenset(name for name, _ in cell) for cell in cells}
    groups = [frozenset(p for p in labels if p[0] in family) for family in families]
    whole = [g for g, f in zip(groups, families, strict=True) if len(g) == len(f)]
    return cells.issuperset(whole)


def _zeros(figures: Figures) -> Iterator[Variable]:
    for figure in figures:
        numbers = (figure.numerator, figure.denominator)
        for name, number in zip(MEASURES[figure.measure].quantities or (), numbers, strict=False):
            if name and number == 0:
                yield name, figure.dimensions


def _columns(
    sorts: Sequence[Sort], quantity: str, cell: tuple[tuple[str, str], ...]
) -> dict[int, int]:
    """The numbers that a quantity of a group is the sum of."""
    found: dict[int, int] = {}
    for number, sort in enumerate(sorts):
        if _labels(sort).issuperset(cell):
            start = number * EACH
            found |= {start + n: 1 for n, counts in enumerate(FATES) if quantity in counts}
            found |= {start + EACH - 2: 1} if quantity in ("answered", "marks") else {}
            found |= {start + EACH - 1: 1} if quantity == "marks" else {}
    return found
