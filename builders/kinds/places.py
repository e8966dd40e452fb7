"""Places: areas with boundaries, names and people; what everything else joins to."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.places import places_view
from builders.sources.dataset import Role, RoleType, Shape

PLACES = Kind(
    name="places",
    title="Places",
    shape=Shape(
        "places",
        "an area of the city, with a boundary",
        (
            Role("id", RoleType.TEXT, "A short stable id, used in addresses."),
            Role("name", RoleType.TEXT, "What people call the place.", required=True),
            Role("population", RoleType.INTEGER, "How many people live there."),
            Role("area_km2", RoleType.NUMBER, "Area in square kilometres."),
        ),
    ),
    measures=of_kind("places"),
    view=places_view,
    page="places.html",
    standard="GeoJSON (RFC 7946)",
)
