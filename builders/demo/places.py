"""The neighbourhoods: where they lie, who lives there, and how they differ."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from builders.demo.boundaries import Cell, Point, draw_cells, harbour_cell, spots, square_km
from builders.demo.chance import about, between, shuffled, stream
from builders.demo.names import place_id, place_names

SPOTS_IN_A_SMALL_CITY = 120
SPOTS_IN_A_LARGE_CITY = 40
LARGE = 100  # neighbourhoods


@dataclass(frozen=True, slots=True)
class Place:
    """A neighbourhood. The factors are 1 in the middle of the city's range."""

    id: str
    name: str
    ring: tuple[Point, ...]
    population: int
    households: int
    renting_percent: float
    spots: tuple[Point, ...]  # street corners inside the boundary
    wear: float  # how much breaks: more in the older quarters
    slowness: float  # how long it takes until the city's crews come
    online: float  # how gladly people report online


def make_places(seed: int, count: int) -> tuple[Place, ...]:
    """The neighbourhoods, from the south-west to the north-east."""
    cells = draw_cells(stream(seed, "boundaries"), count)
    names = _named(seed, count)
    spot_count = SPOTS_IN_A_LARGE_CITY if count > LARGE else SPOTS_IN_A_SMALL_CITY
    return tuple(
        _make_place(seed, cell, name, spot_count) for cell, name in zip(cells, names, strict=True)
    )


def _named(seed: int, count: int) -> list[str]:
    """A name for each cell; the harbour's where the harbour is, the old town beside it."""
    rng = stream(seed, "names")
    first, *others = place_names(rng, count)
    harbour = harbour_cell(count)
    beside, rest = others[:1], shuffled(rng, others[1:])
    ordered = [*rest[: max(0, harbour - 1)], *beside, *rest[max(0, harbour - 1) :]]
    return [*ordered[:harbour], first, *ordered[harbour:]]


def _make_place(seed: int, cell: Cell, name: str, spot_count: int) -> Place:
    rng = stream(seed, f"place {name}")
    from_centre = min(1.0, (cell.east * cell.east + cell.north * cell.north) / 1.6)
    density = about(rng, 3400 - 2300 * from_centre, 600)  # people on a square kilometre
    population = max(120, int(square_km(cell.ring) * density))
    return Place(
        id=place_id(name),
        name=name,
        ring=cell.ring,
        population=population,
        households=int(population / about(rng, 2.1 + 0.5 * from_centre, 0.2)),
        renting_percent=round(about(rng, 62 - 34 * from_centre, 8), 1),
        spots=tuple(spots(rng, cell.ring, spot_count)),
        wear=between(rng, 0.6, 1.5) * (1.25 - 0.5 * from_centre),
        slowness=between(rng, 0.75, 1.1) + 0.45 * from_centre,
        online=about(rng, 1.1 - 0.2 * from_centre, 0.15),
    )


def geojson(places: tuple[Place, ...]) -> Iterator[str]:
    """The boundaries as GeoJSON (RFC 7946), one neighbourhood a line."""
    yield '{"type": "FeatureCollection", "features": [\n'
    for number, place in enumerate(places):
        ring = ",".join(f"[{degrees(x)},{degrees(y)}]" for x, y in place.ring)
        properties = json.dumps(
            {"hood_id": place.id, "name": place.name, "population": place.population}
        )
        yield (
            f'{{"type": "Feature", "properties": {properties}, '
            f'"geometry": {{"type": "Polygon", "coordinates": [[{ring}]]}}}}'
            f"{',' if number + 1 < len(places) else ''}\n"
        )
    yield "]}\n"


def households(places: tuple[Place, ...]) -> Iterator[tuple[str, ...]]:
    """The household survey: a row for each neighbourhood."""
    yield "Neighbourhood", "Households", "Renting percent"
    for place in places:
        yield as_surveyed(place.name), str(place.households), str(place.renting_percent)


def as_surveyed(name: str) -> str:
    """The name as the survey writes it: the old town has its article."""
    return "The Old Town" if name == "Old Town" else name


def degrees(millionths: int) -> str:
    """Millionths of a degree as decimal degrees, six places."""
    sign = "-" if millionths < 0 else ""
    whole, rest = divmod(abs(millionths), 1_000_000)
    return f"{sign}{whole}.{rest:06d}"


def corner(millionths: int) -> str:
    """The coordinate of a street corner: five places, about a metre."""
    return degrees(millionths)[:-1]
