"""Service indicators, month by month: the counts that stand behind each share."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from builders.demo.calendar import months
from builders.demo.chance import about, between, stream
from builders.demo.money import plain
from builders.demo.places import Place

HEADER = (
    "indicator", "period", "neighbourhood", "numerator", "denominator", "value", "target",
    "promoters", "detractors",
)  # fmt: skip
NOT_KNOWN = "n/a"
# In this month of each year the survey was not sent out.
NO_SURVEY = 8
BRANCHES_AT_MOST = 24
_VISITS = (9, 9, 10, 10, 9, 8, 7, 7, 10, 11, 10, 8)


def indicators(seed: int, places: tuple[Place, ...], years: int) -> Iterator[tuple[str, ...]]:
    """Every observation, by month."""
    population = sum(place.population for place in places)
    branches = places[:: max(3, len(places) // BRANCHES_AT_MOST)][:BRANCHES_AT_MOST]
    rng = stream(seed, "indicators")
    for number, (year, month) in enumerate(months(years)):
        age = number / 12
        period = f"{year}-{month:02d}"
        yield from _survey(rng, period, month, age)
        yield from _counter(rng, period, age, population)
        yield from _library(rng, period, month, branches)


def _row(indicator: str, period: str, **cells: object) -> tuple[str, ...]:
    return (indicator, period, *(str(cells.get(name, "")) for name in HEADER[2:]))


def _share(rng: Random, whole: int, share: float) -> int:
    return int(whole * min(0.995, max(0.005, about(rng, share, 0.02))))


def _survey(rng: Random, period: str, month: int, age: float) -> Iterator[tuple[str, ...]]:
    """What residents say in the monthly survey."""
    asked = int(between(rng, 380, 640))
    happy = _share(rng, asked, 0.74 + 0.025 * min(age, 6) - (0.04 if month in (2, 3) else 0))
    promoters = _share(rng, asked, 0.41 + 0.012 * min(age, 8))
    detractors = _share(rng, asked, 0.24 - 0.008 * min(age, 8))
    if month == NO_SURVEY:
        gap = dict.fromkeys(("numerator", "denominator", "value"), NOT_KNOWN)
        yield _row("resident-satisfaction", period, target=82, **gap)
        return
    yield _row(
        "resident-satisfaction", period, numerator=happy, denominator=asked,
        value=tenth(100 * happy, asked), target=82,
    )  # fmt: skip
    yield _row(
        "net-promoter-score", period, denominator=asked, promoters=promoters,
        detractors=detractors, value=tenth(100 * (promoters - detractors), asked), target=25,
    )  # fmt: skip


def _counter(rng: Random, period: str, age: float, people: int) -> Iterator[tuple[str, ...]]:
    """What the contact centre and the online services count."""
    started = 40 + int(people * about(rng, 0.011, 0.001))
    finished = _share(rng, started, 0.83 + 0.02 * min(age, 6))
    online = _share(rng, started, 0.46 + 0.055 * min(age, 7))
    answered = 30 + int(people * about(rng, 0.006, 0.0006))
    days = int(answered * about(rng, 4.6 + 0.25 * min(age, 6), 0.5))
    cents = int(finished * about(rng, 940 - 45 * min(age, 8), 40))
    inspected = int(between(rng, 140, 210))
    clean = _share(rng, inspected, 0.87 - 0.015 * min(age, 6))
    yield _row(
        "response-time", period, numerator=days, denominator=answered,
        value=tenth(days, answered), target=5,
    )  # fmt: skip
    yield _row(
        "completion-rate", period, numerator=finished, denominator=started,
        value=tenth(100 * finished, started), target=90,
    )  # fmt: skip
    yield _row(
        "digital-take-up", period, numerator=online, denominator=started,
        value=tenth(100 * online, started), target=65,
    )  # fmt: skip
    yield _row(
        "cost-per-transaction", period, numerator=plain(cents), denominator=finished,
        value=plain((2 * cents + finished) // (2 * finished)), target=plain(800),
    )  # fmt: skip
    yield _row(
        "clean-streets", period, numerator=clean, denominator=inspected,
        value=tenth(100 * clean, inspected), target=85,
    )  # fmt: skip


def _library(
    rng: Random, period: str, month: int, branches: tuple[Place, ...]
) -> Iterator[tuple[str, ...]]:
    """Visits to the branch libraries, each in its neighbourhood."""
    for place in branches:
        visits = int(place.population * _VISITS[month - 1] / 10 * about(rng, 0.42, 0.05))
        yield _row("library-visits", period, neighbourhood=place.name, value=visits)


def tenth(numerator: int, denominator: int) -> str:
    """The quotient, rounded to one decimal: whole numbers only, so that it is exact."""
    sign = "-" if numerator < 0 else ""
    tenths = (20 * abs(numerator) + denominator) // (2 * denominator)
    return f"{sign}{tenths // 10}.{tenths % 10}"
