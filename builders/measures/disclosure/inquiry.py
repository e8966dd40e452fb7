"""Which questions have one answer alone: asked all together first, then one by one."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from builders.measures.disclosure.questions import Questions
from builders.measures.disclosure.searching import Search
from builders.measures.disclosure.solver import Floats

ROUNDS = 30  # cities that are looked for before each question is asked by itself
PATIENCE = 4  # of which so many may tell nothing new
ENOUGH = 1 - 1e-6  # so far from the truth, a number could be another

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """The questions, and the search for cities in which they are answered otherwise."""

    questions: Questions
    search: Search

    def same(self, asked: Mask) -> Mask | None:
        """Those of the questions that have one answer; None where no city is found at all."""
        if not asked.any():
            return asked
        left, idle = asked.copy(), 0
        for number in range(ROUNDS):
            before = int(left.sum())
            if not self._look(left * _ways(len(left), number), left):
                return None
            idle = idle + 1 if int(left.sum()) == before else 0
            if not left.any() or idle > PATIENCE:
                break
        for question in np.flatnonzero(left):
            for way in (1.0, -1.0):
                if left[question]:
                    alone = np.zeros(len(left))
                    alone[question] = way
                    self._look(alone, left)
        return left

    def _look(self, ways: Floats, left: Mask) -> bool:
        """Look for a city far that way, and strike what is otherwise there; whether there is one.

        Where none is found nothing is struck: what could not be tried counts as given away.
        """
        wanted = self.questions.wanted(ways, len(self.search.rows.least))
        sums = self.search.farthest(wanted)
        if sums is None:
            return False
        left &= abs(self.questions.answers(sums) - self.questions.truth) < ENOUGH
        return True


def _ways(size: int, number: int) -> Floats:
    """Up or down for each question, another way in each round, the same in every build."""
    ways = (1 if crc32(b"%d %d" % (question, number)) & 1 else -1 for question in range(size))
    return np.fromiter(ways, dtype=np.float64, count=size)
