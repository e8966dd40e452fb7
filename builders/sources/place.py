"""A place: an area with a boundary, names and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """One area of the city.

    ``geometry`` is a shapely Polygon or MultiPolygon in longitude and latitude (WGS 84), or None
    where the boundary is not known. ``area_km2`` is worked out from it where the data do not say.
    ``facts`` holds the other columns that the steward publishes about the place, as text.
    """

    id: str  # address-safe and stable
    name: str
    population: int | None = None
    area_km2: float | None = None
    geometry: Any = None
    aliases: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
