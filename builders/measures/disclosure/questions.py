"""What nobody may know: hidden variables, and what is left of one count without others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builders.measures.disclosure.relations import System, Terms, Variable
from builders.measures.disclosure.solver import Floats, Numbers, added_up, whole_numbers


@dataclass(frozen=True, slots=True)
class Questions:
    """Sums of variables, as entries: which question, which variable, which factor."""

    terms: Sequence[Terms]
    row: Numbers
    variable: Numbers
    factor: Numbers
    truth: Floats

    @classmethod
    def of(cls, system: System) -> Questions:
        """Every question that may be asked of the variables, in the order of their values."""
        at: dict[Variable, int] = {variable: n for n, variable in enumerate(system.values)}
        terms: list[Terms] = [{variable: 1} for variable in sorted(system.shown_by)]
        terms += system.secrets
        entries = [(n, at[v], factor) for n, one in enumerate(terms) for v, factor in one.items()]
        row, variable, factor = (whole_numbers(part) for part in zip(*entries, strict=True))
        values = whole_numbers(system.values.values())
        truth = added_up(row, (factor * values[variable]).astype(float), len(terms))
        return cls(terms, row, variable, factor, truth)

    def answers(self, sums: Floats) -> Floats:
        """What each comes to where the variables are these."""
        weights = self.factor * sums[self.variable]
        return added_up(self.row, weights, len(self.terms))

    def wanted(self, ways: Floats, size: int) -> Floats:
        """How much of each sum is wanted for so much of each question."""
        return added_up(self.variable, self.factor * ways[self.row], size)
