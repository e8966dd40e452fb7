"""The neighbourhoods tile the city."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from shapely import Point, union_all
from shapely.geometry import Polygon, shape

from builders.demo.boundaries import contains, draw_cells, harbour_cell, square_km
from builders.demo.chance import stream


def polygons(seed: int, count: int) -> list[Polygon]:
    cells = draw_cells(stream(seed, "boundaries"), count)
    return [Polygon([(x / 1e6, y / 1e6) for x, y in cell.ring]) for cell in cells]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 16, 40, 300])
def test_boundaries_leave_no_gap_and_do_not_overlap(count: int, seed: int):
    drawn = polygons(seed, count)
    city = union_all(drawn)
    assert count == len(drawn)
    assert all(polygon.is_valid for polygon in drawn)
    assert sum(polygon.area for polygon in drawn) == pytest.approx(city.area, rel=1e-9)
    assert "Polygon" == city.geom_type
    assert [] == list(city.interiors)


def test_the_largest_city_tiles_too():
    drawn = polygons(1, 2000)
    assert all(polygon.is_valid for polygon in drawn)
    assert sum(polygon.area for polygon in drawn) == pytest.approx(union_all(drawn).area, rel=1e-9)


def test_neighbours_share_their_corners_exactly():
    cells = draw_cells(stream(1, "boundaries"), 16)
    sides: dict[frozenset[tuple[int, int]], int] = {}
    for cell in cells:
        for a, b in zip(cell.ring, cell.ring[1:], strict=False):
            sides[frozenset((a, b))] = sides.get(frozenset((a, b)), 0) + 1
    rim = {point for side, times in sides.items() if times == 1 for point in side}
    assert {1, 2} == set(sides.values())
    # The sides that only one neighbourhood has make one closed line: the city's limit.
    assert len(rim) == sum(times == 1 for times in sides.values())


def test_outer_rings_run_against_the_clock():
    assert all(polygon.exterior.is_ccw for polygon in polygons(1, 16))


def test_the_harbour_lies_in_the_east():
    cells = draw_cells(stream(1, "boundaries"), 16)
    assert max(cell.east for cell in cells) == cells[harbour_cell(16)].east


def test_the_area_of_a_ring_is_that_of_its_land():
    assert 1 == round(square_km(((0, 0), (11939, 0), (11939, 9004), (0, 9004), (0, 0))), 3)


def test_a_point_is_inside_where_shapely_says_so():
    cell = draw_cells(stream(1, "boundaries"), 16)[4]
    land = Polygon(cell.ring)
    west, south, east, north = map(int, land.bounds)
    for x in range(west, east, (east - west) // 20):
        for y in range(south, north, (north - south) // 20):
            assert land.contains(Point(x, y)) == contains(cell.ring, (x, y))


def test_names_and_ids_are_unique_in_the_largest_city(make_city: Callable[..., Any]):
    city = make_city(places=2000, requests=0, projects=0, years=1)
    text = (city.folder / "places" / "neighbourhoods.geojson").read_text(encoding="utf-8")
    properties = [feature["properties"] for feature in json.loads(text)["features"]]
    assert 2000 == len({item["hood_id"] for item in properties})
    assert 2000 == len({item["name"].lower() for item in properties})
    assert "Harbourside" in {item["name"] for item in properties}


def test_requests_and_projects_lie_inside_the_neighbourhood_that_they_name(committed: Any):
    text = (committed.folder / "places" / "neighbourhoods.geojson").read_text(encoding="utf-8")
    land = {
        feature["properties"]["name"]: shape(feature["geometry"])
        for feature in json.loads(text)["features"]
    }
    located = [
        (row["neighbourhood"], row["longitude"], row["latitude"])
        for row in committed.rows("service-requests/requests.csv")[::20]
    ] + [
        (row["Neighbourhood"], row["Lon"], row["Lat"])
        for row in committed.rows("capital-projects/projects.csv")
    ]
    known = [(name, x, y) for name, x, y in located if name in land and x not in {"", "n/a"}]
    assert len(known) > 300
    assert all(land[name].contains(Point(float(x), float(y))) for name, x, y in known)
