"""The last audit of small counts: which cities fit all that is published, put together.

Breakdowns that lie beside each other, such as months and places, tell of each other as well: those
who marked in a month must live somewhere. A solver looks for other cities, in whole numbers or
not, that fit all that is published: what is the same in each of them is given away. The city is
looked at in parts (``parts.py``), which is as exact as to look at it whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from builders.measures.disclosure.inquiry import Inquiry, Mask
from builders.measures.disclosure.nesting import Family, family_of
from builders.measures.disclosure.parts import parts_of
from builders.measures.disclosure.persons import kinds_of
from builders.measures.disclosure.programme import Programme, programme_of
from builders.measures.disclosure.quantities import KNOWN_ANYWAY
from builders.measures.disclosure.questions import Questions
from builders.measures.disclosure.relations import ROWS, System, Terms, Variable
from builders.measures.disclosure.searching import Search
from builders.measures.disclosure.sorts import NOTHING, ONE_PLACE, Families, Labels, axes_of
from builders.measures.figure import Figure
from builders.measures.measure import Measure

MOST = 30_000  # numbers of a city, beyond which it takes too long to look at it as a whole


def may_tell(system: System) -> bool:
    """Whether the dataset is of rows that each are of one sort, so that breakdowns tell of others.

    Indicators are not: each is counted by itself, by period and place at once.
    """
    return ROWS in system.values


@dataclass(slots=True)
class Joint:
    """All that is known of a city, and which questions could have had another answer.

    Those still could when more is hidden, so they are not asked again. ``fits`` is true until no
    city is found that fits, not even the real one: then nothing was tried.
    """

    system: System
    programme: Programme
    inquiry: Inquiry | None = None
    is_open: Mask = field(default_factory=lambda: np.ones(0, dtype=bool))
    let_go: set[Variable] = field(default_factory=set)
    fits: bool = True

    @classmethod
    def of(
        cls, system: System, figures: Sequence[Figure], measures: Mapping[str, Measure]
    ) -> Joint | None:
        """The city of these figures, which are published or hidden; None where it is too large."""
        if not may_tell(system):
            return None
        families = _families(figures)
        zeros = set(_zeros(figures, measures))
        kinds = kinds_of({quantity for quantity, _ in (*system.values, *zeros)})
        parts = parts_of(axes_of(families, set(_short(system, families))), families, MOST)
        if parts is None:
            return None
        programme = programme_of(parts, families, kinds, zeros, system.values)
        return cls(system, programme) if programme.columns <= MOST else None

    def given_away(self, hidden: set[str]) -> tuple[set[Variable], list[Terms]]:
        """The hidden variables and the secrets that are the same in every city that fits."""
        unknown = self.system.unknown(hidden)
        if not unknown or not self.fits:
            return set(), []
        inquiry = self._inquiry()
        self._let_go(inquiry.search, unknown)
        terms = inquiry.questions.terms
        touched = np.array([not unknown.isdisjoint(one) for one in terms], dtype=bool)
        left = inquiry.same(self.is_open & touched)
        if left is None:
            self.fits = False
            return set(), []
        self.is_open &= left | ~touched
        same = [terms[number] for number in np.flatnonzero(left).tolist()]
        lost = {variable for one in same if len(one) == 1 for variable in one}
        return lost, [one for one in same if len(one) > 1]

    def _inquiry(self) -> Inquiry:
        """The questions and the search, made when they are first needed."""
        if self.inquiry is None:
            questions = Questions.of(self.system)
            self.inquiry = Inquiry(questions, Search.of(self.programme, self._most))
            self.is_open = np.ones(len(questions.terms), dtype=bool)
        return self.inquiry

    def _let_go(self, search: Search, unknown: set[Variable]) -> None:
        """Of what is hidden it is known that it is not zero: zeros are published."""
        for row, variable in enumerate(self.system.values):
            if variable in unknown and variable not in self.let_go:
                search.let_go(row, 1, self._most)
        self.let_go |= unknown

    @property
    def _most(self) -> int:
        """What no number is above: the marks of all."""
        return 5 * self.system.values[ROWS]


def _families(figures: Sequence[Figure]) -> Families:
    """The groups of each breakdown; that of all rows is known though nothing else is published."""
    families: dict[Family, set[Labels]] = {(): {NOTHING}}
    for cell in dict.fromkeys(figure.dimensions for figure in figures):
        families.setdefault(family_of(cell), set()).add(frozenset(cell))
    return families


def _short(system: System, families: Families) -> Iterator[str]:
    """The labels that some requests lack, or may lack since no breakdown by them is published."""
    for name in ("month", "year", "service", "place", "place_scope"):
        groups = families.get((name,), set())
        of_one = name == "place" and ("place_scope",) in families
        whole = tuple(ONE_PLACE) if of_one else ()
        counted = (system.values.get((KNOWN_ANYWAY, tuple(group)), 0) for group in groups)
        if not groups or sum(counted) < system.values.get((KNOWN_ANYWAY, whole), 0):
            yield name


def _zeros(figures: Sequence[Figure], measures: Mapping[str, Measure]) -> Iterator[Variable]:
    for figure in figures:
        numbers = (figure.numerator, figure.denominator)
        for name, number in zip(measures[figure.measure].quantities or (), numbers, strict=False):
            if name and number == 0:
                yield name, figure.dimensions
