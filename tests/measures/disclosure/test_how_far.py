"""It is said of a city that is too large to be looked at as a whole, and of no other."""

from __future__ import annotations

from builders.measures.disclosure import protect
from tests.measures.disclosure.attacker import Request, Sort
from tests.measures.disclosure.cities import MEASURES, figures_of

THRESHOLD = 5


def city(months: int, places: int, each: int = 7):
    """A city with so many requests of each month and place, and one month with few."""
    made = []
    for at in range(months):
        month = f"{2020 + at // 12}-{at % 12 + 1:02}"
        for number in range(places):
            sort = Sort(month, month > "2024-06", "bins", f"place {number}", "place")
            made += [Request(sort, "waiting", 0)] * (each if at or number else 2)
    few = Sort("2019-12", False, "rats", "", "unknown")
    return figures_of([*made, *[Request(few, "waiting", 0)] * 3])


def unaudited(figures) -> frozenset[str]:
    one = next(iter(figures))
    return protect(figures, one.dataset, MEASURES, THRESHOLD).unaudited


def test_a_large_city_with_hidden_numbers_is_told_as_one_that_was_not_looked_at_as_a_whole():
    large = city(months=30, places=20)
    assert {next(iter(large)).dataset} == unaudited(large)


def test_a_small_city_is_looked_at_as_a_whole_and_nothing_is_said():
    assert frozenset() == unaudited(city(months=4, places=3))
