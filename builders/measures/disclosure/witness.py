"""The audit: whether the hidden numbers could be others, with all that is published the same.

For a hidden number that could be another there is a witness: whole numbers added to the hidden
ones under which every equation still holds, no hidden number falls to zero (zeros are published),
and no bound is broken. A solver looks for witnesses; each is checked in whole numbers before it
counts. Where there is none, the number is given away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from builders.measures.disclosure.relations import System, Terms, Variable
from builders.measures.disclosure.solver import Solver

ROUNDS = 12  # times that many numbers are moved at once, before each is tried by itself

Move = Mapping[Variable, int]


@dataclass(frozen=True, slots=True)
class Audit:
    """The variables and the secrets for which a witness was found already.

    A witness stays one when more is hidden: what is hidden besides need not move. So each question
    asks only after what no earlier one has answered.
    """

    system: System
    moved: set[Variable] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    secrets_of: dict[Variable, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, system: System) -> Audit:
        """An audit that has seen nothing yet."""
        audit = cls(system)
        for number, terms in enumerate(system.secrets):
            for variable in terms:
                audit.secrets_of.setdefault(variable, []).append(number)
        return audit

    def given_away(self, unknown: set[Variable]) -> tuple[set[Variable], list[Terms]]:
        """The hidden variables that could have no other value, and the secrets that could not."""
        lost: set[Variable] = set()
        for part in parts_of(self.system, unknown):
            own = {n for variable in part for n in self.secrets_of.get(variable, ())}
            if not self.moved.issuperset(part) or not self.kept.issuperset(own):
                lost |= self._look_through(part, sorted(own))
        return lost, [t for n, t in enumerate(self.system.secrets) if n not in self.kept]

    def _look_through(self, part: set[Variable], secrets: Sequence[int]) -> set[Variable]:
        """Look for what is missing in one part; gives the variables that cannot move."""
        solver = Solver.of(self.system, part)
        for number in range(ROUNDS):
            left = part - self.moved
            if not left or self._look(solver, {v: _way(v, number) for v in left}).isdisjoint(left):
                break
        lost = set()
        for variable in sorted(part - self.moved):
            if variable not in self.moved:
                self._look_both_ways(solver, {variable: 1})
                if variable not in self.moved:
                    lost.add(variable)
        for number in secrets:
            terms = {v: n for v, n in self.system.secrets[number].items() if v in part}
            if number not in self.kept and not lost.issuperset(terms):
                self._look_both_ways(solver, terms, number)
        return lost

    def _look_both_ways(self, solver: Solver, wanted: Terms, secret: int | None = None) -> None:
        if not self._look(solver, wanted) or (secret is not None and secret not in self.kept):
            self._look(solver, {variable: -n for variable, n in wanted.items()})

    def _look(self, solver: Solver, wanted: Mapping[Variable, int]) -> set[Variable]:
        """Look for a witness that moves as wanted, and note all that it moves."""
        move = solver.move(wanted)
        self.moved.update(move)
        for number in {n for variable in move for n in self.secrets_of.get(variable, ())}:
            if sum(n * move.get(v, 0) for v, n in self.system.secrets[number].items()):
                self.kept.add(number)
        return set(move)


def _way(variable: Variable, number: int) -> int:
    """Up or down, another way in each round, the same in every build."""
    return 1 if crc32(repr((variable, number)).encode()) & 1 else -1


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
