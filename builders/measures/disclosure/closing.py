"""Hiding more beside what is hidden, until nothing of it can be worked out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from builders.measures.disclosure.companions import companion, part_of
from builders.measures.disclosure.joint import Joint
from builders.measures.disclosure.nesting import Cell
from builders.measures.disclosure.quantities import NO_COUNTS
from builders.measures.disclosure.relations import System, Terms, Variable
from builders.measures.disclosure.witness import Audit


class NoWayOutError(Exception):
    """A group cannot be hidden unless its whole breakdown is withheld."""

    def __init__(self, cell: Cell) -> None:
        """Keep the group."""
        super().__init__(cell)
        self.cell = cell


def closed(
    system: System, small: set[str], crossed: Collection[str], joint: Joint | None = None
) -> set[str]:
    """The small figures with as many others as keep them from being worked out.

    It is not sought on once one of the ``crossed`` must be hidden: those are withheld with their
    whole breakdown. ``joint`` audits the whole city, where it is small.
    """
    for variable in sorted(system.fixed & system.shown_by.keys()):
        if system.shown_by[variable] <= small:
            raise NoWayOutError(variable[1])
    hidden, audit = set(small), Audit.of(system)
    while True:
        lost, told, is_plain = _found_out(audit, hidden, joint)
        if (not lost and not told) or not hidden.isdisjoint(crossed):
            return hidden
        unknown = system.unknown(hidden)
        more = _beside(system, lost, hidden, is_plain=is_plain)
        for terms in told:
            if not unknown.isdisjoint(terms) or not _is_hidden(system, terms, hidden | more):
                more |= part_of(system, terms, hidden | more)
        if more <= hidden:
            worst = [*lost, *(v for terms in told for v in terms if v not in system.fixed)]
            raise NoWayOutError(min(worst, key=lambda v: (-len(v[1]), v))[1])
        hidden |= more


def _found_out(
    audit: Audit, hidden: set[str], joint: Joint | None
) -> tuple[set[Variable], list[Terms], bool]:
    """The hidden variables and the secrets that can be known, and whether that is plain to see."""
    system = audit.system
    unknown = system.unknown(hidden)
    lost, told = _lone(system, unknown, hidden), _told(system, unknown)
    if lost or told:
        return lost, told, True
    lost, told = audit.given_away(unknown)
    if joint is not None and not lost and not told:
        lost, told = joint.given_away(hidden)
    return lost, told, False


def _beside(system: System, lost: set[Variable], hidden: set[str], *, is_plain: bool) -> set[str]:
    """The figures to hide beside these variables, one variable an equation at a time.

    What is plain, an equation tells by itself: then one that no longer does needs nothing more.
    """
    more: set[str] = set()
    touched: set[int] = set()
    for variable in sorted(lost):
        own = system.of.get(variable, ())
        if is_plain:
            telling = any(_tells(system, number, hidden | more) for number in own)
        else:
            telling = touched.isdisjoint(own)
            touched.update(own)
        if telling:
            more |= companion(system, variable, system.unknown(hidden | more))
    return more


def _tells(system: System, number: int, hidden: set[str]) -> bool:
    """Whether an equation gives a hidden variable away, or a sum of hidden ones that is small."""
    terms = system.equations[number].terms
    own = [variable for variable in terms if system.is_unknown(variable, hidden)]
    sides = {terms[variable] for variable in own}
    return len(own) == 1 or (len(sides) == 1 and _are_few(system, own))


def _told(system: System, unknown: set[Variable]) -> list[Terms]:
    """The secrets of which every part is known."""
    return [terms for terms in system.secrets if unknown.isdisjoint(terms)]


def _is_hidden(system: System, terms: Terms, hidden: set[str]) -> bool:
    """Whether a part of a secret is hidden."""
    return any(system.is_unknown(variable, hidden) for variable in terms)


def _lone(system: System, unknown: set[Variable], hidden: set[str]) -> set[Variable]:
    """The variables that are the only hidden ones of an equation, or few together with the others.

    Those of one side of an equation come to a known sum: where that is small, it tells of few.
    """
    numbers = {number for variable in unknown for number in system.of.get(variable, ())}
    telling = [number for number in numbers if _tells(system, number, hidden)]
    return unknown.intersection(v for number in telling for v in system.equations[number].terms)


def _are_few(system: System, variables: Sequence[Variable]) -> bool:
    counts = not any(quantity in NO_COUNTS for quantity, _ in variables)
    return counts and sum(system.values[variable] for variable in variables) < system.threshold
