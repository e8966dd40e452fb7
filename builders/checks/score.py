"""One figure for the quality of a file, made of everything that was told of it.

The figure starts at 100. Each code that was given takes off its severity's weight times n / H(n),
where n is the number of rows in which it stands and H(n) the harmonic number 1 + 1/2 + … + 1/n: the
hundredth row of one mistake weighs less than the first, since one mend often mends them all. It
never falls below 0. The harmonic form is that of the Data Quality Dashboard of Open Knowledge.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from builders.problems import Problem, Severity

BEST = 100.0
WEIGHTS = {Severity.ERROR: 2.0, Severity.WARNING: 1.0, Severity.NOTICE: 0.1}
EULER = 0.5772156649015329
EXACTLY_UP_TO = 100


def quality(problems: Iterable[Problem], *, read: bool = True) -> float | None:
    """The quality of a file by its problems, from 0 to 100; None where it could not be read."""
    if not read:
        return None
    counts: dict[str, int] = {}
    weights: dict[str, float] = {}
    for problem in problems:
        counts[problem.code] = counts.get(problem.code, 0) + problem.count
        weights[problem.code] = WEIGHTS[problem.severity]
    lost = sum(weights[code] * count / harmonic(count) for code, count in counts.items())
    return max(0.0, BEST - lost)


def harmonic(number: int) -> float:
    """1 + 1/2 + … + 1/number; by Euler's formula where the sum would be long."""
    if number <= EXACTLY_UP_TO:
        return sum(1 / part for part in range(1, number + 1))
    return log(number) + EULER + 1 / (2 * number)
