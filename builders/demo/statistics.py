"""Simple statistics: loans of the branch libraries by month, and residents by year."""

from __future__ import annotations

from collections.abc import Iterator

from builders.demo.calendar import fiscal_years, months
from builders.demo.chance import about, stream
from builders.demo.indicators import BRANCHES_AT_MOST
from builders.demo.places import Place

HEADER = ("statistic", "month", "neighbourhood", "value", "unit")
LOST = 0.01  # of the branches' monthly numbers
_LOANS = (11, 10, 10, 9, 9, 10, 12, 11, 9, 10, 10, 9)


def statistics(seed: int, places: tuple[Place, ...], years: int) -> Iterator[tuple[str, ...]]:
    """Every value, by month."""
    rng = stream(seed, "statistics")
    branches = places[:: max(3, len(places) // BRANCHES_AT_MOST)][:BRANCHES_AT_MOST]
    for number, (year, month) in enumerate(months(years)):
        for place in branches:
            loans = int(place.population * _LOANS[month - 1] / 10 * about(rng, 0.6, 0.06))
            online = int(place.population * about(rng, 0.11 + 0.002 * min(number, 60), 0.02))
            is_lost = rng.random() < LOST
            period = f"{year}-{month:02d}"
            yield ("Library loans", period, place.name, "n/a" if is_lost else str(loans), "items")
            yield ("Loans of e-books", period, place.name, str(online), "items")


POPULATION_HEADER = ("year", "neighbourhood", "residents")


def residents(places: tuple[Place, ...], years: int) -> Iterator[tuple[str, ...]]:
    """How many people were registered in each neighbourhood, on 1 January of each year."""
    ends = fiscal_years(years)
    for year in ends:
        for place in places:
            people = place.population
            for _ in range(ends[-1] - year):
                people = people * 993 // 1000
            yield (str(year), place.name, str(people))
