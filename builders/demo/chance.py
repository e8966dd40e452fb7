"""Chance that is the same everywhere: the few draws that the demonstration city needs.

Only ``random()`` of a seeded generator and exact arithmetic (+, -, *, / and square root) are used.
Logarithms and cosines differ in their last bit between platforms, and the files must not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import sqrt
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


def stream(seed: int, purpose: str) -> Random:
    """A generator for one purpose, so that more of one thing does not change another."""
    return Random(f"brightwater {seed} {purpose}")


def between(rng: Random, low: float, high: float) -> float:
    """A number from ``low`` up to ``high``, each as likely."""
    return low + (high - low) * rng.random()


def whole(rng: Random, low: int, high: int) -> int:
    """A whole number from ``low`` to ``high``, both included."""
    return low + int((high - low + 1) * rng.random())


def about(rng: Random, middle: float, spread: float) -> float:
    """A number near ``middle``, rarely further off than ``spread`` and never twice as far."""
    return middle + spread * (rng.random() + rng.random() + rng.random() + rng.random() - 2)


def waiting(rng: Random, median: float) -> float:
    """A waiting time with that median and a long tail (log-logistic, shape 2)."""
    share = rng.random() * 0.998
    return median * sqrt(share / (1 - share))


def one_of(rng: Random, items: Sequence[T]) -> T:
    """One of the items, each as likely."""
    return items[int(len(items) * rng.random())]


def shuffled(rng: Random, items: Sequence[T]) -> list[T]:
    """The items in another order."""
    rest = list(items)
    return [rest.pop(int(len(rest) * rng.random())) for _ in range(len(items))]


class Weighted(Generic[T]):
    """Items of which some come up more often than others."""

    __slots__ = ("_edges", "_items")

    def __init__(self, items: Sequence[T], weights: Sequence[float]) -> None:
        """Keep the items; each comes up in proportion to its weight."""
        self._items = tuple(items)
        self._edges = tuple(accumulate(weights))

    def draw(self, rng: Random) -> T:
        """One of the items."""
        place = bisect_right(self._edges, rng.random() * self._edges[-1])
        return self._items[min(place, len(self._items) - 1)]
