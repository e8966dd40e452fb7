"""Five classes of shading by quantiles: each class holds about as many places as the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol

CLASSES: Final = 5


class Valued(Protocol):
    """Anything with a value and with words for it."""

    @property
    def value(self) -> Decimal | None:
        """The value, or None where it is not known."""

    @property
    def shown(self) -> str:
        """The value as people read it."""


@dataclass(frozen=True, slots=True)
class MapStep:
    """One class: its shade (0 is the lightest) and the values at its ends, as people read them."""

    shade: int
    low: str
    high: str
    count: int


@dataclass(frozen=True, slots=True)
class MapLegend:
    """The classes in use, from low to high, and how many places have no known value."""

    steps: tuple[MapStep, ...]
    unknown: int


def shades(values: Sequence[Decimal | None]) -> list[int | None]:
    """The shade of each value from 0 to 4; equal values have equal shades; None stays None.

    With fewer than five different values, the shades are spread over the range.
    """
    known = sorted(value for value in values if value is not None and value.is_finite())
    different = sorted(set(known))
    if len(different) <= CLASSES:
        of = {value: _spread(place, len(different)) for place, value in enumerate(different)}
    else:
        of = {value: known.index(value) * CLASSES // len(known) for value in different}
    return [None if value is None else of.get(value) for value in values]


def map_legend(shapes: Sequence[Valued]) -> MapLegend:
    """What the shades of these places mean."""
    classes: dict[int, list[tuple[Decimal, str]]] = {}
    given = shades([shape.value for shape in shapes])
    for shape, shade in zip(shapes, given, strict=True):
        if shade is not None and shape.value is not None:
            classes.setdefault(shade, []).append((shape.value, shape.shown))
    steps = tuple(
        MapStep(shade, min(own)[1], max(own)[1], len(own)) for shade, own in sorted(classes.items())
    )
    return MapLegend(steps, sum(shade is None for shade in given))


def _spread(place: int, count: int) -> int:
    return CLASSES // 2 if count == 1 else round(place * (CLASSES - 1) / (count - 1))
