"""The search for cities that fit all that is known: numbers, whole or not, none below zero."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from builders.measures.disclosure.programme import Programme
from builders.measures.disclosure.solver import Floats, Problem, Rows, added_up

# From a city that fits to another one, the primal method is many times as fast as the dual one.
PRIMAL = 4
EFFORT = 50_000  # steps of the solver for one city; a limit of time would not be the same twice
# By so much may a city miss what is known, all in all: far less than one person, and far more than
# the solver's own tolerance of a sum. What misses more counts as not found.
NEAR = 1e-4


@dataclass(frozen=True, slots=True)
class Search:
    """The cities that fit, which grow more as more numbers are let go."""

    rows: Rows
    problem: Problem

    @classmethod
    def of(cls, programme: Programme, most: int) -> Search:
        """The city as it is known, with no number above ``most``."""
        lowest = np.zeros(programme.columns, dtype=np.int64)
        problem = Problem.of(lowest, most, programme.rows)
        problem.model.setOptionValue("simplex_iteration_limit", EFFORT)
        return cls(programme.rows, problem)

    def let_go(self, row: int, least: int, most: int) -> None:
        """Let a sum be anything between these."""
        self.rows.least[row], self.rows.most[row] = least, most
        self.problem.model.changeRowBounds(row, float(least), float(most))

    def farthest(self, wanted: Floats) -> Floats | None:
        """The sums of the city that has the most of these sums; None where no city is found."""
        model, rows = self.problem.model, self.rows
        columns = np.arange(len(self.problem.lowest), dtype=np.int32)
        weights = rows.factor * wanted[rows.row]
        model.changeColsCost(len(columns), columns, added_up(rows.column, weights, len(columns)))
        model.run()
        if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        model.setOptionValue("simplex_strategy", PRIMAL)
        city = np.array(model.getSolution().col_value, dtype=np.float64)
        sums = added_up(rows.row, rows.factor * city[rows.column], len(rows.least))
        return sums if self._missing(city, sums) < NEAR else None

    def _missing(self, city: Floats, sums: Floats) -> float:
        """By how much the numbers and the sums are beyond their limits, all together."""
        beyond = (-city, self.rows.least - sums, sums - self.rows.most)
        return float(sum(np.maximum(one, 0).sum() for one in beyond))
