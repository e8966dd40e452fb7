"""Everything by which one published number can be worked out from others, as equations.

A variable is one quantity in one group of rows, such as the open requests of a place in a year.
Only variables above zero count: a zero tells of nobody, and is taken as known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from builders.measures.disclosure.quantities import KNOWN_ANYWAY, NOT_NEGATIVE, ZERO_SUMS
from builders.measures.figure import Figure
from builders.measures.measure import Measure

Cell: TypeAlias = tuple[tuple[str, str], ...]
Variable: TypeAlias = tuple[str, Cell]  # quantity, group of rows
Terms: TypeAlias = Mapping[Variable, int]
NO_CELL: Cell = ()


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

    ``bounds`` are sums that are not below zero, which everyone knows too.
    """

    values: dict[Variable, int] = field(default_factory=dict)
    shown_by: dict[Variable, set[str]] = field(default_factory=dict)
    equations: list[Equation] = field(default_factory=list)
    of: dict[Variable, list[int]] = field(default_factory=dict)
    bounds: list[Terms] = field(default_factory=list)
    bounds_of: dict[Variable, list[int]] = field(default_factory=dict)
    fixed: set[Variable] = field(default_factory=set)

    def unknown(self, hidden: set[str]) -> set[Variable]:
        """The variables that no figure shows any more."""
        return {variable for variable, figures in self.shown_by.items() if figures <= hidden}


def variables_of(figure: Figure, measure: Measure) -> Iterator[tuple[Variable, int]]:
    """The quantities above zero that a figure shows."""
    numbers = (figure.numerator, figure.denominator)
    for name, number in zip(measure.quantities or (), numbers, strict=False):
        if name and number is not None and number > 0:
            yield (name, figure.dimensions), int(number)


def make_system(figures: Sequence[Figure], measures: Mapping[str, Measure]) -> System:
    """The variables and equations of one dataset's figures."""
    system = System()
    for figure in figures:
        for variable, value in variables_of(figure, measures[figure.measure]):
            system.values[variable] = value
            system.shown_by.setdefault(variable, set()).add(figure.id)
    by_quantity: dict[str, list[Cell]] = {}
    for quantity, cell in system.values:
        by_quantity.setdefault(quantity, []).append(cell)
    for quantity, cells in by_quantity.items():
        _relate(system, quantity, cells)
    _add(system, _within_cells(system))
    _bound(system)
    _fix(system)
    return system


def _add(system: System, equations: Iterator[Equation]) -> None:
    for equation in equations:
        for variable in equation.terms:
            system.of.setdefault(variable, []).append(len(system.equations))
        system.equations.append(equation)


def _relate(system: System, quantity: str, cells: Sequence[Cell]) -> None:
    """Each group is the sum of its parts in every finer breakdown, or no less than it.

    It is less where some rows have no such label: a request without a place, one before the
    period. How many of those a group has, nobody is told.
    """
    periods = {value for cell in cells for name, value in cell if name == "period"}
    wider = {cell: _wider(cell, periods) for cell in cells}
    families: dict[frozenset[str], list[Cell]] = {}
    for cell in cells:
        families.setdefault(frozenset(name for name, _ in cell), []).append(cell)
    for family, own in families.items():
        reach = frozenset().union(*(dict(wider[cell]).keys() for cell in own))
        for above in _covers(family, reach, families):
            sums = list(_family_sums(quantity, above, own, wider, set(families[above])))
            _add_sums(system, sums)
            if "period" in above and "month" in family:
                _add_sums(system, list(_inner_sums(sums)))


def _add_sums(system: System, sums: Sequence[Terms]) -> None:
    """The sums as equations where all of them hold, else as bounds where they are not broken."""
    rest = [sum(n * system.values[v] for v, n in terms.items()) for terms in sums]
    if not any(rest):
        _add(system, (Equation(t, frozenset(v for v in t if t[v] < 0)) for t in sums))
        return
    for terms, more in zip(sums, rest, strict=True):
        sign = -1 if more <= 0 else 1
        _add_bound(system, {variable: sign * n for variable, n in terms.items()})


def _covers(
    family: frozenset[str], reach: frozenset[str], families: Mapping[frozenset[str], list[Cell]]
) -> list[frozenset[str]]:
    """The breakdowns next above a family: with none of the others between the two.

    A period stands between only what has periods: it holds some of the months, not all.
    """
    above = [other for other in families if other != family and other <= reach]
    between = [other for other in above if "period" not in other or "period" in family]
    return [
        one
        for one in above
        if not any(one != two and one <= _reach(two) and not two <= one for two in between)
    ]


def _reach(family: frozenset[str]) -> frozenset[str]:
    """The labels that are known of a group beside its own."""
    more = {"month": {"year"}, "place": {"place_scope"}}
    return family.union(*(more.get(name, set()) for name in family))


def _wider(cell: Cell, periods: set[str]) -> Cell:
    """The labels of a cell with those that follow from them: a month lies in its year."""
    labels = dict(cell)
    if "place" in labels:
        labels.setdefault("place_scope", "place")
    if month := labels.get("month"):
        labels.setdefault("year", month[:4])
        for period in periods:
            if _touches(month, period):
                labels.setdefault("period", period)
    return tuple(sorted(labels.items()))


def _touches(month: str, period: str) -> bool:
    """Whether any day of the month lies in the period (two ISO dates and a slash)."""
    first, _, last = period.partition("/")
    return first[:7] <= month <= last[:7]


def _family_sums(
    quantity: str,
    above: frozenset[str],
    cells: Sequence[Cell],
    wider: Mapping[Cell, Cell],
    known: set[Cell],
) -> Iterator[Terms]:
    parts: dict[Cell, list[Cell]] = {}
    for cell in cells:
        whole = tuple(pair for pair in wider[cell] if pair[0] in above)
        if whole in known:
            parts.setdefault(whole, []).append(cell)
    for whole, own in parts.items():
        yield {**{(quantity, cell): 1 for cell in own}, (quantity, whole): -1}


def _inner_sums(sums: Iterable[Terms]) -> Iterator[Terms]:
    """Of the months of each period, those that lie in it whole, where some do not."""
    for terms in sums:
        [(_, whole)] = [variable for variable, n in terms.items() if n < 0]
        first, _, last = dict(whole)["period"].partition("/")
        inner = {
            variable: n
            for variable, n in terms.items()
            if n < 0 or _is_inside(dict(variable[1]).get("month", ""), first, last)
        }
        if 1 < len(inner) < len(terms):
            yield inner


def _is_inside(month: str, first: str, last: str) -> bool:
    next_day = date.fromordinal(date.fromisoformat(last).toordinal() + 1)
    return f"{month}-01" >= first and (month < last[:7] or next_day.day == 1)


def _within_cells(system: System) -> Iterator[Equation]:
    """The sums of quantities that hold in every group."""
    for cell in dict.fromkeys(cell for _, cell in system.values):
        for factors in ZERO_SUMS:
            terms = {(q, cell): n for q, n in factors.items() if (q, cell) in system.values}
            if terms:
                yield Equation(terms, frozenset(v for v in terms if terms[v] > 0))


def _bound(system: System) -> None:
    for cell in dict.fromkeys(cell for _, cell in system.values):
        for factors in NOT_NEGATIVE:
            terms = {(q, cell): n for q, n in factors.items() if (q, cell) in system.values}
            if sum(n * system.values[v] for v, n in terms.items()) >= 0:
                _add_bound(system, terms)


def _add_bound(system: System, terms: Terms) -> None:
    for variable in terms:
        system.bounds_of.setdefault(variable, []).append(len(system.bounds))
    system.bounds.append(terms)


def _fix(system: System) -> None:
    """Mark what follows from the number of rows alone: it cannot be hidden."""
    todo = [(KNOWN_ANYWAY, NO_CELL)] if (KNOWN_ANYWAY, NO_CELL) in system.values else []
    while todo:
        variable = todo.pop()
        system.fixed.add(variable)
        for number in system.of.get(variable, ()):
            rest = [v for v in system.equations[number].terms if v not in system.fixed]
            if len(rest) == 1:
                todo.append(rest[0])
