"""Everything by which one published number can be worked out from others, as equations.

A variable is one quantity in one group of rows, such as the open requests of a place in a year.
Only variables above zero count: a zero tells of nobody, and is taken as known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TypeAlias

from builders.measures.disclosure.nesting import (
    Cell,
    Family,
    Nest,
    family_of,
    is_finer,
    last_day,
    nests,
)
from builders.measures.disclosure.quantities import (
    KNOWN_ANYWAY,
    LEFT_OVER,
    NO_COUNTS,
    NOT_NEGATIVE,
    ZERO_SUMS,
)
from builders.measures.figure import Figure
from builders.measures.measure import Measure

Variable: TypeAlias = tuple[str, Cell]  # quantity, group of rows
Terms: TypeAlias = Mapping[Variable, int]
ROWS: Variable = (KNOWN_ANYWAY, ())
CORNER: Family = ("period", "place")
KINDS_OF_SUMS = (
    *((factors, {"is_secret": False, "is_bound": True}) for factors in NOT_NEGATIVE),
    *((factors, {"is_secret": True, "is_bound": False}) for factors in LEFT_OVER),
)


@dataclass(frozen=True, slots=True)
class Equation:
    """Variables with their factors, whose sum does not change whatever the hidden ones are.

    ``whole`` are those that are sums of the others.
    """

    terms: Terms
    whole: frozenset[Variable]


@dataclass(slots=True)
class System:
    """All variables of a dataset with their values, the figures that show each, and the equations.

    ``bounds`` are sums that are not below zero, which everyone knows too. ``secrets`` are sums that
    nobody may know: what is left of one count without others, where that is below ``threshold``.
    """

    values: dict[Variable, int] = field(default_factory=dict)
    shown_by: dict[Variable, set[str]] = field(default_factory=dict)
    equations: list[Equation] = field(default_factory=list)
    of: dict[Variable, list[int]] = field(default_factory=dict)
    bounds: list[Terms] = field(default_factory=list)
    bounds_of: dict[Variable, list[int]] = field(default_factory=dict)
    fixed: set[Variable] = field(default_factory=set)
    secrets: list[Terms] = field(default_factory=list)
    threshold: int = 0

    def unknown(self, hidden: set[str]) -> set[Variable]:
        """The variables that no figure shows any more, and that do not follow from the rows."""
        return {variable for variable in self.shown_by if self.is_unknown(variable, hidden)}

    def is_unknown(self, variable: Variable, hidden: set[str]) -> bool:
        """Whether no figure shows the variable any more, nor does it follow from the rows."""
        figures = self.shown_by.get(variable)
        return figures is not None and figures <= hidden and variable not in self.fixed


def variables_of(figure: Figure, measure: Measure) -> Iterator[tuple[Variable, int]]:
    """The quantities above zero that a figure shows."""
    numbers = (figure.numerator, figure.denominator)
    for name, number in zip(measure.quantities or (), numbers, strict=False):
        if name and number is not None and number > 0:
            yield (name, figure.dimensions), int(number)


def make_system(
    figures: Sequence[Figure],
    measures: Mapping[str, Measure],
    threshold: int = 0,
    rows: int | None = None,
) -> System:
    """The variables and equations of one dataset's figures.

    ``rows`` is the number of the dataset's rows, which everyone knows.
    """
    system = System(threshold=threshold)
    for figure in figures:
        for variable, value in variables_of(figure, measures[figure.measure]):
            system.values[variable] = value
            system.shown_by.setdefault(variable, set()).add(figure.id)
    if rows:
        system.values.setdefault(ROWS, rows)
    _relate_all(system)
    _add(system, _within_cells(system))
    _bound(system)
    _fix(system)
    system.secrets = [one for one in system.secrets if not system.fixed.issuperset(one)]
    return system


def _add(system: System, equations: Iterable[Equation]) -> None:
    for equation in equations:
        for variable in equation.terms:
            system.of.setdefault(variable, []).append(len(system.equations))
        system.equations.append(equation)


def _relate_all(system: System) -> None:
    """Each group is the sum of its parts in every finer breakdown, or no less than it.

    It is less where some rows are in no such part: a request without a place, one before the
    period. How many those are nobody is told, and where they are few nobody may find out.
    """
    families: dict[Family, list[Cell]] = {}
    for cell in dict.fromkeys(cell for _, cell in system.values):
        families.setdefault(family_of(cell), []).append(cell)
    end = last_day(cell for cells in families.values() for cell in cells)
    exact: dict[str, set[tuple[Family, Family]]] = {}
    # From near to far, so that what follows from two steps is not said again.
    pairs = sorted(product(families, families), key=lambda pair: len(pair[0]) - len(pair[1]))
    for finer, wider in pairs:
        own = list(nests(families[finer], families[wider], end))
        loose: set[str] = set()  # the quantities of which the parts may be fewer than the whole
        for quantity in dict.fromkeys(quantity for quantity, _ in system.values) if own else ():
            known = exact.setdefault(quantity, set())
            if _follows(known, finer, wider, families):
                continue
            if not _relate(system, quantity, own):
                loose.add(quantity)
            elif ("period" in finer) == ("period" in wider):  # else it holds of some groups alone
                known.add((finer, wider))
        _relate_left_overs(system, loose, own)
    _keep_corners(system, families)


def _keep_corners(system: System, families: Mapping[Family, Sequence[Cell]]) -> None:
    """The few that are in neither of two loose breakdowns: before the period, and of no place."""
    if not {(), ("period",), ("place",), CORNER} <= families.keys():
        return
    counted = sorted({quantity for quantity, _ in system.values} - NO_COUNTS)
    for period in families["period",]:
        both = [cell for cell in families[CORNER] if set(period) <= set(cell)]
        corner = (
            {(): 1, period: -1} | dict.fromkeys(families["place",], -1) | dict.fromkeys(both, 1)
        )
        for factors in (*({quantity: 1} for quantity in counted), *LEFT_OVER):
            terms = {
                (quantity, cell): n * factor
                for quantity, factor in factors.items()
                for cell, n in corner.items()
                if (quantity, cell) in system.values
            }
            _keep(system, terms, is_secret=True, is_bound=False)


def _follows(
    exact: set[tuple[Family, Family]], finer: Family, wider: Family, families: Iterable[Family]
) -> bool:
    """Whether all that there is to say follows from a breakdown between the two."""
    return any(
        (finer, between) in exact
        and ((between, wider) in exact or ("period" in wider) <= ("period" in between))
        for between in families
        if is_finer(between, wider)
    )


def _relate(system: System, quantity: str, own: Sequence[Nest]) -> bool:
    """Add what is known of the groups and their parts; tells whether the parts are always all."""
    lower = [_sum_of(system, quantity, nest.whole, nest.inside) for nest in own]
    rests = [value_of(system, terms) for terms in lower]
    if not any(rests) and all(nest.is_tiled for nest in own):
        _add(system, (Equation(t, frozenset(v for v in t if t[v] > 0)) for t in lower if t))
        return True
    for terms, rest in zip(lower, rests, strict=True):
        sign = 1 if rest >= 0 else -1
        signed = {variable: sign * n for variable, n in terms.items()}
        _keep(system, signed, is_secret=quantity not in NO_COUNTS)
    for nest in own:
        if not nest.is_tiled and nest.touching is not None:
            terms = _sum_of(system, quantity, nest.whole, nest.touching)
            signed = {variable: -n for variable, n in terms.items()}
            _keep(system, signed, is_secret=quantity not in NO_COUNTS)
    return False


def _relate_left_overs(system: System, loose: set[str], own: Sequence[Nest]) -> None:
    """What is left of a count without another is as much, or more, in a group as in its parts."""
    for nest in own if loose else ():
        sides = [(1, nest.inside)]
        if not nest.is_tiled and nest.touching is not None:
            sides.append((-1, nest.touching))
        for sign, parts in sides:
            for factors, own_kind in KINDS_OF_SUMS:
                if loose.isdisjoint(factors):
                    continue
                terms = {
                    variable: sign * n * factor
                    for quantity, factor in factors.items()
                    for variable, n in _sum_of(system, quantity, nest.whole, parts).items()
                }
                _keep(system, terms, **own_kind)


def _sum_of(system: System, quantity: str, whole: Cell, parts: Iterable[Cell]) -> Terms:
    """What is left of a group without its parts."""
    terms = {(quantity, part): -1 for part in parts if (quantity, part) in system.values}
    if (quantity, whole) in system.values:
        terms[quantity, whole] = 1
    return terms


def value_of(system: System, terms: Terms) -> int:
    """What a sum comes to in truth."""
    return sum(n * system.values[variable] for variable, n in terms.items())


def _keep(system: System, terms: Terms, *, is_secret: bool, is_bound: bool = True) -> None:
    """A sum that is not below zero; one that counts people may not be known where it is small."""
    rest = value_of(system, terms)
    if len(terms) > 1 and rest >= 0:
        if is_bound:
            _add_bound(system, terms)
        if is_secret and 0 < rest < system.threshold:
            system.secrets.append(terms)


def _within_cells(system: System) -> Iterator[Equation]:
    """The sums of quantities that hold in every group."""
    for cell in dict.fromkeys(cell for _, cell in system.values):
        for factors in ZERO_SUMS:
            terms = {(q, cell): n for q, n in factors.items() if (q, cell) in system.values}
            if terms:
                yield Equation(terms, frozenset(v for v in terms if terms[v] > 0))


def _bound(system: System) -> None:
    """What is never below zero in a group, and what may not be known where it is small."""
    for cell in dict.fromkeys(cell for _, cell in system.values):
        for factors, own_kind in KINDS_OF_SUMS:
            _keep(system, _in_cell(system, factors, cell), **own_kind)


def _in_cell(system: System, factors: Mapping[str, int], cell: Cell) -> Terms:
    return {(q, cell): n for q, n in factors.items() if (q, cell) in system.values}


def _add_bound(system: System, terms: Terms) -> None:
    for variable in terms:
        system.bounds_of.setdefault(variable, []).append(len(system.bounds))
    system.bounds.append(terms)


def _fix(system: System) -> None:
    """Mark what follows from the number of rows alone: it cannot be hidden."""
    todo = [ROWS] if ROWS in system.values else []
    while todo:
        variable = todo.pop()
        system.fixed.add(variable)
        for number in system.of.get(variable, ()):
            rest = [v for v in system.equations[number].terms if v not in system.fixed]
            if len(rest) == 1:
                todo.append(rest[0])
