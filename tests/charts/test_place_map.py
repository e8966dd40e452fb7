"""Static maps: shaded, linked, bounded in size, and honest about what is not known."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import numpy as np
import pytest
from shapely.geometry import MultiPolygon, Point, Polygon, box, shape

from builders.charts.map_base import map_base
from builders.charts.map_classes import shades
from builders.charts.place_map import (
    MapPoint,
    MapShape,
    base_of,
    locator_map,
    map_legend,
    place_map,
    point_kinds,
)

SVG = "{http://www.w3.org/2000/svg}"


def grid(side: int) -> list[MapShape]:
    """A city of square places, the first of which has no known value."""
    return [
        MapShape(
            id=f"p{n}",
            name=f"Place {n}",
            geometry=box(n % side, n // side, n % side + 1, n // side + 1),
            href=f"places/p{n}.html",
            value=Decimal(n) if n else None,
            shown=f"${n}" if n else "not known",
            figure=f"spent;place=p{n}",
        )
        for n in range(side * side)
    ]


def parsed(svg: str) -> Element:
    return fromstring(svg)  # noqa: S314 - our own


def links(root: Element, kind: str = "lw-map-area") -> list[Element]:
    return [node for node in root.iter(f"{SVG}a") if node.get("class") == kind]


def test_every_place_is_a_link_with_its_name_and_value():
    root = parsed(place_map(grid(3), "Title", "Sentence.", "m"))
    areas = links(root)
    assert 9 == len(areas)
    assert "places/p1.html" == areas[1].get("href")
    assert "spent;place=p1" == areas[1].get("data-figure")
    assert "Place 1: $1" == areas[1].findtext(f"{SVG}title")


def test_the_map_has_a_name_and_keeps_its_links_for_screen_readers():
    root = parsed(place_map(grid(2), "Most is spent downtown", "Sentence.", "m"))
    assert "group" == root.get("role")
    assert "Most is spent downtown" == root.findtext(f"{SVG}title")
    assert root.get("width") is None


def test_a_place_of_which_nothing_is_known_is_hatched_and_not_shaded():
    root = parsed(place_map(grid(2), "Title", "Sentence.", "m"))
    unknown, known = links(root)[:2]
    path = f"{SVG}path"
    assert "url(#lw-map-m-unknown)" == unknown.find(path).get("fill")  # type: ignore[union-attr]
    assert "var(--lw-map-0" in known.find(path).get("fill", "")  # type: ignore[union-attr]


def test_names_stand_where_they_fit():
    assert 4 == len(list(parsed(place_map(grid(2), "T", "S.", "m")).iter(f"{SVG}text")))
    assert 0 == len(list(parsed(place_map(grid(17), "T", "S.", "m")).iter(f"{SVG}text")))


def test_five_classes_hold_about_as_many_places_each():
    given = shades([Decimal(n) for n in range(100)])
    assert [20] * 5 == [given.count(shade) for shade in range(5)]


def test_equal_values_have_equal_shades():
    given = shades([Decimal(n) for n in (1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6)])
    assert 1 == len(set(given[:6]))


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], []), ([None], [None]), ([5], [2]), ([5, 7], [0, 4]), ([7, None, 5, 6], [4, None, 0, 2])],
)
def test_few_values_are_spread_over_the_shades(
    values: list[int | None], expected: list[int | None]
):
    assert expected == shades([None if v is None else Decimal(v) for v in values])


def test_the_legend_says_each_class_in_the_words_of_the_values():
    legend = map_legend(grid(4))
    assert 1 == legend.unknown
    assert ("$1", "$3") == (legend.steps[0].low, legend.steps[0].high)
    assert "$15" == legend.steps[-1].high
    assert 15 == sum(step.count for step in legend.steps)


def test_one_place_alone_makes_a_map():
    shapes = [MapShape("a", "Alone", box(-71.2, 42.2, -71.0, 42.4), "a.html")]
    assert 1 == len(links(parsed(place_map(shapes, "T", "S.", "m"))))


def test_a_hole_stays_a_hole_and_every_part_is_drawn():
    ring = Polygon(box(0, 0, 10, 10).exterior, [box(3, 3, 7, 7).exterior])
    base = map_base([("a", MultiPolygon([ring, box(12, 0, 14, 2)]))])
    assert 3 == base.areas["a"].path.count("M")


def test_neighbours_share_the_same_boundary_after_simplification():
    wave = [(5 + math.sin(n / 9) + (n % 2) / 50, n / 40) for n in range(401)]
    west = Polygon([(0, 0), *wave, (0, 10)])
    east = Polygon([(10, 0), *wave, (10, 10)])
    whole = map_base([("w", west), ("e", east)], size=1500)
    assert 1 == whole.outline.count("M")
    assert len(whole.areas["w"].path) < 1500
    square = 392 * 392 / math.cos(math.radians(5))
    assert square == pytest.approx(whole.areas["w"].area + whole.areas["e"].area, abs=2)


def test_what_is_no_area_is_left_out():
    base = map_base([("point", Point(1, 1)), ("area", box(0, 0, 2, 2)), ("none", Polygon())])
    assert ["area"] == list(base.areas)


def test_no_area_at_all_is_said_plainly():
    with pytest.raises(ValueError, match="at least one place with an area"):
        map_base([("point", Point(1, 1))])


def test_a_bow_tie_is_mended():
    assert "b" in map_base([("b", Polygon([(0, 0), (2, 2), (2, 0), (0, 2)]))]).areas


def test_boundaries_of_very_many_points_give_a_small_map():
    angle = np.linspace(0, 2 * np.pi, 400_000)
    reach = 1 + 0.2 * np.sin(angle * 40) + 0.01 * np.sin(angle * 9001)
    shapes = [
        MapShape(
            f"p{n}",
            f"Place {n}",
            Polygon(np.column_stack([3 * n + reach * np.cos(angle), reach * np.sin(angle)])),
            "",
        )
        for n in range(3)
    ]
    base = base_of(shapes)
    assert len(place_map(shapes, "T", "S.", "m", base=base)) < 150_000
    assert len(locator_map(base, "p1", "T", "S.", "l")) < 25_000


def test_three_hundred_places_give_a_small_map_and_smaller_locators():
    shapes = grid(18)
    base = base_of(shapes)
    assert len(place_map(shapes, "T", "S.", "m", base=base)) < 150_000
    assert len(locator_map(base, "p7", "T", "S.", "l")) < 2_000


def test_the_same_places_give_the_same_bytes():
    assert place_map(grid(5), "T", "S.", "m") == place_map(grid(5), "T", "S.", "m")


def test_a_locator_is_an_image_of_one_place():
    root = parsed(locator_map(base_of(grid(3)), "p4", "Where Place 4 lies", "In the middle.", "l"))
    assert "img" == root.get("role")
    assert 2 == len(list(root.iter(f"{SVG}path")))


def test_a_locator_of_a_place_without_an_area_is_refused():
    with pytest.raises(ValueError, match="no area"):
        locator_map(base_of(grid(2)), "nowhere", "T", "S.", "l")


def test_points_of_each_kind_have_a_shape_and_a_link():
    points = [MapPoint(1, 1, "a.html", "Late one", "late"), MapPoint(2, 2, "b.html", "Other", "on")]
    root = parsed(place_map(grid(3), "T", "S.", "m", points=points))
    assert {"a.html", "b.html"} == {node.get("href") for node in links(root, "lw-map-point")}
    kinds = point_kinds(points)
    assert ["late", "on"] == [kind for kind, _, _ in kinds]
    assert 2 == len({path for _, path, _ in kinds})
    # The theme colours the link, so each mark has to bear the colour of its kind itself.
    marks = [link.find(f"{SVG}path").get("fill") for link in links(root, "lw-map-point")]
    assert {colour for _, _, colour in kinds} == set(marks)


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example"])
def test_a_link_that_could_run_or_leave_unseen_is_refused(href: str):
    with pytest.raises(ValueError, match="not a link"):
        place_map([MapShape("a", "A", box(0, 0, 1, 1), href)], "T", "S.", "m")


@pytest.mark.parametrize(
    "text", ["</svg><script>x</script>", '" onload="x', "\x00\ud800", "a" * 500]
)
def test_hostile_names_are_only_text(text: str):
    shapes = [MapShape(text, text, box(0, 0, 1, 1), "a.html", Decimal(1), text, text)]
    root = parsed(place_map(shapes, text, text, text, highlight=text))
    assert not list(root.iter(f"{SVG}script"))
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on")]


@pytest.mark.parametrize(
    ("file", "count"),
    [("boston/boston.geojson", 26), ("pittsburgh/neighborhoods_official.geojson", 90)],
)
def test_real_cities_fit(shared_data: Path, file: str, count: int):
    features = json.loads((shared_data / "cities" / file).read_text("utf-8"))["features"]
    shapes = [
        MapShape(f"p{n}", f"Place {n}", shape(feature["geometry"]), f"p{n}.html")
        for n, feature in enumerate(features)
    ]
    base = base_of(shapes)
    svg = place_map(shapes, "T", "S.", "m", base=base)
    assert count == len(links(parsed(svg)))
    assert len(svg) < 100_000
    assert all(len(locator_map(base, place, "T", "S.", "l")) < 25_000 for place in base.areas)


def test_marks_of_a_crowd_are_smaller_and_all_of_them_stay_links():
    few = [MapPoint(0.5, 0.5, f"projects/{n}.html", f"P{n}") for n in range(100)]
    crowd = [MapPoint(0.5, 0.5, f"projects/{n}.html", f"P{n}") for n in range(480)]
    assert "scale(" not in place_map(grid(3), "T", "S.", "m", points=few)
    drawn = place_map(grid(3), "T", "S.", "m", points=crowd)
    assert 480 == drawn.count("scale(0.6)")
    assert 480 == len(links(parsed(drawn), "lw-map-point"))


def test_marks_of_the_first_kind_lie_on_top_of_the_others():
    points = [MapPoint(0.5, 0.5, f"{kind}.html", kind, kind) for kind in ("late", "other")]
    drawn = parsed(place_map(grid(3), "T", "S.", "m", points=points))
    assert ["other.html", "late.html"] == [
        link.get("href") for link in links(drawn, "lw-map-point")
    ]
