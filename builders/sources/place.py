"""A place: an area with a boundary, names and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """One area of the city.

    ``geometry`` is a shapely Polygon or MultiPolygon in longitude and latitude (WGS 84), or None
    where the boundary is not known. ``area_km2`` is worked out from it where the data do not say.
    ``facts`` holds the other columns that the steward publishes about the place, as text;
    ``amounts`` the numbers of those that are amounts beyond doubt. ``number`` is that of its row in
    the published table, from zero.
    ``vintage`` is the dataset of places that it stands in. The id of a place of one that is not
    the main one begins with that dataset's name and a full stop, so that no two are alike.
    """

    id: str  # address-safe and stable
    name: str
    population: int | None = None
    area_km2: float | None = None
    geometry: Any = None
    aliases: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    vintage: str = ""
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    number: int = 0

    @property
    def own_id(self) -> str:
        """Its id among the places of its own dataset."""
        return own_id(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """All that may stand for it in the data, its ids first."""
        return (*dict.fromkeys((self.id, self.own_id)), self.name, *self.aliases)


def own_id(id: str) -> str:  # noqa: A002
    """The id of a place without the name of its dataset: neither has a full stop of its own."""
    return id.rpartition(".")[2]
