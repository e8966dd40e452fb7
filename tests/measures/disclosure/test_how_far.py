"""It is said of a city that could not be looked at as a whole, and of no other."""

from __future__ import annotations

import pytest

from builders.measures.disclosure import joint, protect
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


def test_a_city_of_many_months_and_places_is_looked_at_as_a_whole_and_nothing_is_said():
    assert frozenset() == unaudited(city(months=30, places=20))


def test_a_larger_city_than_can_be_looked_at_is_told_as_one(monkeypatch: pytest.MonkeyPatch):
    large = city(months=4, places=3)
    assert frozenset() == unaudited(large)
    monkeypatch.setattr(joint, "MOST", 5)
    assert {next(iter(large)).dataset} == unaudited(large)


def test_a_city_that_fits_nothing_known_is_not_said_to_have_been_tried():
    made = [Request(Sort("2023-11", False, "bins", "hill", "place"), "waiting")] * 9
    made += [Request(Sort("2024-11", True, "rats", "mill", "place"), "waiting")] * 3
    # Of the last twelve months, by a mistake, and yet before them.
    made += [Request(Sort("2023-10", True, "bins", "mill", "place"), "waiting")] * 9
    told = figures_of(made)
    assert {next(iter(told)).dataset} == unaudited(told)
