"""How far a city is looked at as a whole, and what becomes of one that cannot be."""

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


def published(figures):
    return protect(figures, next(iter(figures)).dataset, MEASURES, THRESHOLD)


def unaudited(figures) -> frozenset[str]:
    return published(figures).unaudited


def withheld_singly(figures) -> set[str]:
    """The labels by which alone no number is told."""
    families = published(figures).withheld[next(iter(figures)).dataset]
    return {family[0] for family in families if len(family) == 1}


def test_a_city_of_many_months_and_places_is_looked_at_as_a_whole_and_nothing_is_said():
    assert frozenset() == unaudited(city(months=30, places=20))


def test_of_a_city_too_large_to_be_tried_the_largest_breakdown_is_withheld(
    monkeypatch: pytest.MonkeyPatch,
):
    large = city(months=4, places=9)
    assert set() == withheld_singly(large)
    monkeypatch.setattr(joint, "MOST", 12)
    assert {"place"} == withheld_singly(large)
    assert frozenset() == unaudited(large)


def test_of_a_city_that_can_be_tried_in_no_way_all_its_breakdowns_are_withheld(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(joint, "MOST", 0)
    told = published(city(months=4, places=3))
    assert {()} == {figure.dimensions for figure in told}
    assert frozenset() == told.unaudited


def test_a_city_that_fits_nothing_known_is_not_said_to_have_been_tried():
    made = [Request(Sort("2023-11", False, "bins", "hill", "place"), "waiting")] * 9
    made += [Request(Sort("2024-11", True, "rats", "mill", "place"), "waiting")] * 3
    # Of the last twelve months, by a mistake, and yet before them.
    made += [Request(Sort("2023-10", True, "bins", "mill", "place"), "waiting")] * 9
    told = figures_of(made)
    assert {next(iter(told)).dataset} == unaudited(told)
