"""People and areas of places, and of all of them together."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

TEXT = "id,opened,service\n1,2025-06-01,Bins\n"


def test_people_and_areas_add_up(rows_of: Callable[..., Any]):
    portal = rows_of("requests", TEXT, people={"A": 30, "B": 12})
    assert [42, 30] == [
        portal.value("places", "population"),
        portal.value("places", "population", place="a"),
    ]
    whole = portal.value("places", "area")
    assert whole == sum(portal.value("places", "area", place=p) for p in "ab")


def test_density_is_of_the_places_whose_people_are_known(rows_of: Callable[..., Any]):
    portal = rows_of("requests", TEXT, people={"A": 30, "B": None})
    own = portal.value("places", "area", place="a")
    assert (30, own) == portal.fraction("places", "density")
    assert portal.value("places", "density", place="b") is None
    assert portal.value("places", "population", place="b") is None


def test_nobody_lives_somewhere(rows_of: Callable[..., Any]):
    portal = rows_of("requests", TEXT, people={"A": 0})
    assert [Decimal(0)] * 2 == [
        portal.value("places", "population"),
        portal.value("places", "density", place="a"),
    ]
