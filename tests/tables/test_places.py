"""Places have boundaries, people and areas; rows join to them by what they say, or are counted."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pyarrow.parquet as pq
import pytest
import shapely

from builders.sources.place import Place
from builders.tables.areas import area_km2
from builders.tables.joins import locate

PLACES = """
name: places
licenses: [{name: CC0-1.0}]
lightwell: {kind: places, updated: 2025-01-01%s}
resources:
  - {name: shapes, path: shapes.geojson, format: geojson}
%s"""
REQUESTS = """
name: r
licenses: [{name: CC0-1.0}]
lightwell: {kind: requests, updated: 2025-01-01, constants: {opened: 2025-01-01, service: Bins}%s}
resources: [{name: rows, path: rows.csv}]
"""


def city(
    shapes: str, rows: str = "", said: str = "", places: str = "", beside: str = ""
) -> dict[str, dict[str, str]]:
    resource = "  - {name: people, path: people.csv}\n" if beside else ""
    own = {"datapackage.yaml": PLACES % (places, resource), "shapes.geojson": shapes}
    if beside:
        own["people.csv"] = beside
    datasets = {"places": own}
    if rows:
        datasets["r"] = {"datapackage.yaml": REQUESTS % said, "rows.csv": rows}
    return datasets


def joined(portal: Any) -> list[tuple[Any, ...]]:
    names = ["place_id", "place_scope", "place_ids", "place_by"]
    rows = pq.read_table(portal.checked.tables["r"].parquet, columns=names).to_pylist()
    return [tuple(row[name] for name in names) for row in rows]


SAID = """, places: {
    aliases: {Dockside: Harbour}, citywide: [Citywide], several: [Multiple],
    shared: {North/Harbour: [North Side, Harbour]}}"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("North Side", ("north-side", "place", ["north-side"], "name")),
        ("  NORTH   side ", ("north-side", "place", ["north-side"], "name")),
        ("Cité", ("cite", "place", ["cite"], "name")),
        ("CITE", ("cite", "place", ["cite"], "name")),
        ("north-side", ("north-side", "place", ["north-side"], "id")),
        ("dockside", ("harbour", "place", ["harbour"], "alias")),
        ("citywide", (None, "citywide", [], "declared")),
        ("Multiple", (None, "several", [], "declared")),
        ("north/harbour", (None, "shared", ["north-side", "harbour"], "declared")),
        ("", (None, "unknown", [], None)),
        ("Atlantis", (None, "unmatched", [], None)),
        ("North", (None, "unmatched", [], None)),
    ],
)
def test_a_row_joins_by_the_name_that_it_gives(
    small_portal: Callable[..., Any],
    squares: Callable[..., str],
    written: str,
    expected: tuple[Any, ...],
):
    shapes = squares("North Side", "Harbour", "Cité")
    rows = f'id,place\n1,"{written}"\n2,Harbour\n'
    portal = small_portal(city(shapes, rows, SAID))
    assert expected == joined(portal)[0]
    assert [written.strip() or None, "Harbour"] == portal.column("r", "place")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("O’Hare", "o-hare"),
        ("OHARE", "o-hare"),
        ("St Mary / Docks", "st-mary-docks"),
        ("St. Mary-Docks", "st-mary-docks"),
        ("West (End)", None),
        ("1;2", None),
    ],
)
def test_punctuation_does_not_part_a_name_from_its_place_unless_it_parts_two_places(
    small_portal: Callable[..., Any], squares: Callable[..., str], written: str, expected: str
):
    shapes = squares("O'Hare", "St. Mary/Docks", "West End", "West-End!", "1.2")
    rows = f'id,place\n1,"{written}"\n2,St. Mary/Docks\n'
    assert expected == joined(small_portal(city(shapes, rows)))[0][0]


def test_an_empty_place_is_the_whole_city_when_the_steward_says_so(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    said = ", places: {empty: citywide}"
    portal = small_portal(city(squares("A"), "id,place\n1,\n2,A\n", said))
    assert [(None, "citywide", [], None), ("a", "place", ["a"], "name")] == joined(portal)


def test_a_place_with_its_own_id_is_found_by_it(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    shapes = squares("North", South={"code": "S 2"}, North={"code": "N 1"})
    places = ", roles: {id: code}"
    portal = small_portal(city(shapes, "id,place\n1,N 1\n2,n-1\n", "", places))
    assert [("n-1", "place", ["n-1"])] * 2 == [row[:3] for row in joined(portal)]


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "expected"),
    [
        ("", "0.5", "0.5", ("west", "place", ["west"], "point")),
        ("", "1.5", "0.25", ("east", "place", ["east"], "point")),
        ("", "1", "0.5", ("west", "place", ["west"], "point")),
        ("", "5", "0.5", (None, "unmatched", [], None)),
        ("Atlantis", "5", "0.5", (None, "unmatched", [], None)),
        ("Multiple", "5", "0.5", (None, "several", [], "declared")),
        ("", "", "0.5", (None, "unknown", [], None)),
        ("Atlantis", "1.5", "0.5", ("east", "place", ["east"], "point")),
        ("West", "1.5", "0.5", ("west", "place", ["west"], "name")),
        ("Citywide", "1.5", "0.5", (None, "citywide", [], "declared")),
    ],
)
def test_a_point_tells_the_place_where_the_name_does_not(
    small_portal: Callable[..., Any],
    squares: Callable[..., str],
    name: str,
    longitude: str,
    latitude: str,
    expected: tuple[Any, ...],
):
    rows = f"id,place,longitude,latitude\n1,{name},{longitude},{latitude}\n"
    assert [expected] == joined(small_portal(city(squares("West", "East"), rows)))


def test_a_file_without_names_joins_by_its_points(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    rows = "id,longitude,latitude\n1,0.5,0.5\n2,1.5,0.5\n3,-1,0\n"
    portal = small_portal(city(squares("West", "East"), rows))
    assert ["west", "east", None] == portal.column("r", "place_id")


def test_points_outside_every_boundary_are_told_once_a_file_with_their_rows(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    rows = "id,place,longitude,latitude\n1,,5.10,0.5\n2,A,9,9\n3,,0.5,0.5\n4,,0,-7\n5,,,\n"
    portal = small_portal(city(squares("A"), rows))
    (problem,) = (p for p in portal.checked.report.problems if "outside" in p.code)
    assert ("place-outside-boundaries", "datasets/r/rows.csv", 2, "latitude") == (
        problem.code,
        problem.file,
        problem.row,
        problem.column,
    )
    assert "The point 0.5, 5.1 lies inside no boundary." == problem.message
    assert "Such points stand in 2 rows: 2, 5." == problem.hint
    counts = {"unmatched": 2, "place": 2, "unknown": 1}
    assert counts == {
        scope: portal.value("r", "request_count", place_scope=scope) for scope in counts
    }
    assert 1 == portal.value("r", "problem_count", code="place-outside-boundaries")


def test_without_boundaries_a_point_tells_nothing(small_portal: Callable[..., Any]):
    rows = "id,longitude,latitude\n1,0.5,0.5\n"
    portal = small_portal({"r": {"datapackage.yaml": REQUESTS % "", "rows.csv": rows}})
    assert ["unknown"] == [row[1] for row in joined(portal)]
    assert "place-outside-boundaries" not in portal.codes()


def test_points_stay_with_the_whole_city_where_the_steward_says_that_nothing_means_it(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    said, rows = ", places: {empty: citywide}", "id,longitude,latitude\n1,9,9\n"
    portal = small_portal(city(squares("A"), rows, said))
    assert ["citywide"] == [row[1] for row in joined(portal)]


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("aliases", "aliases: {Dockside: Harbor}"),
        ("shared", "shared: {Dockside: [North Side, Harbor]}"),
    ],
)
def test_a_name_that_the_descriptor_leads_nowhere_is_told_in_every_kind(
    small_portal: Callable[..., Any], squares: Callable[..., str], column: str, said: str
):
    shapes = squares("North Side", "Harbour")
    portal = small_portal(city(shapes, "id,place\n1,\n", f", places: {{{said}}}"), sound=False)
    assert [("place-alias-unknown", f"lightwell.places.{column}", "Dockside", "Harbor")] == [
        (p.code, p.column, p.found, p.wanted) for p in portal.checked.report.errors
    ]
    assert "Did you mean “Harbour”?" == portal.checked.report.errors[0].hint


def test_an_alias_may_lead_to_a_name_an_id_or_an_alias_of_a_place(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    shapes = squares("North Side", **{"North Side": {"code": "N 1"}})
    said = ", places: {aliases: {a: north side, b: n-1, c: N 1, d: Uptown}, shared: {e: [UPTOWN, N 1]}}"
    places = ", roles: {id: code}, places: {aliases: {Uptown: North Side}}"
    portal = small_portal(city(shapes, "id,place\n1,a\n2,b\n3,c\n4,d\n5,e\n", said, places))
    assert [["n-1"]] * 5 == [row[2] for row in joined(portal)]


def test_a_point_on_a_shared_boundary_lies_in_one_place_whatever_the_order_of_the_points():
    places = [
        Place(name, name, geometry=shapely.box(x, 0, x + 1, 1)) for x, name in enumerate("ab")
    ]
    assert ["a", "b", "a"] == locate(places, [1.0, 1.5, 0.5], [0.5, 0.5, 0.5])
    assert ["a", "b", "a"] == locate(places, [0.5, 1.5, 1.0], [0.5, 0.5, 0.5])


def test_without_places_every_name_is_unmatched(small_portal: Callable[..., Any]):
    files = {"r": {"datapackage.yaml": REQUESTS % "", "rows.csv": "id,place\n1,A\n2,\n"}}
    assert ["unmatched", "unknown"] == [row[1] for row in joined(small_portal(files, sound=False))]


@pytest.mark.parametrize(
    ("km2", "shape"),
    [
        # Areas between parallels and meridians are R² Δλ (sin φ2 − sin φ1).
        (12363.718, shapely.box(0, 0, 1, 1)),
        (6088.617, shapely.box(10, 60, 11, 61)),
        (24727.436, shapely.union_all([shapely.box(0, 0, 1, 1), shapely.box(5, 0, 6, 1)])),
        (9272.789, shapely.box(0, 0, 1, 1).difference(shapely.box(0.25, 0.25, 0.75, 0.75))),
    ],
)
def test_areas_are_those_on_the_sphere(km2: float, shape: shapely.Geometry):
    assert pytest.approx(km2, rel=2e-4) == area_km2(shape)


def test_what_stands_beside_the_boundaries_joins_by_name_id_or_alias(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    beside = 'name,population,Founded\n"north side","1,200",1850\nDockside,80,\n'
    places = ", places: {aliases: {Dockside: Harbour}}"
    portal = small_portal(
        city(squares("North Side", "Harbour", "Moor"), places=places, beside=beside)
    )
    assert [1200, 80, None] == portal.column("places", "population")
    assert [1200, 80, None] == [place.population for place in portal.checked.places]
    assert [{"Founded": "1850"}, {}, {}] == [dict(p.facts) for p in portal.checked.places]
    assert all(p.area_km2 == pytest.approx(12363.718, rel=2e-4) for p in portal.checked.places)


def test_a_row_about_no_place_or_about_one_again_is_withheld_and_told(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    beside = "name,population\nA,1\nAtlantis,2\na,3\nB,4\n"
    portal = small_portal(city(squares("A", "B"), beside=beside))
    assert [1, 4] == portal.column("places", "population")
    entry = portal.checked.report.ledgers[1]
    assert (4, 2, [1, 1]) == (
        entry.rows_read,
        entry.rows_published,
        [item.rows for item in entry.withheld],
    )
    assert {"place-without-boundary", "place-told-twice"} <= portal.codes()


def test_an_area_that_the_steward_gives_is_kept(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    shapes = squares("A", "B", A={"area_km2": "2.5"})
    portal = small_portal(city(shapes))
    first, second = portal.column("places", "area_km2")
    assert Decimal("2.5") == first
    assert second == pytest.approx(Decimal("12363.718"), rel=Decimal("0.0002"))


def test_a_property_that_no_feature_fills_is_a_column_of_nothing(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    portal = small_portal(city(squares("A", A={"note": None})))
    assert [None] == portal.column("places", "note")
    assert {"VARCHAR"} == {
        c.type for c in portal.checked.tables["places"].columns if c.name == "note"
    }


def test_two_files_may_say_the_same_column_in_two_types(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    package = PLACES % (
        "",
        "  - {name: people, path: people.csv, schema: {fields: [{name: name}, {name: ward, type: integer}]}}\n",
    )
    files = {
        "datapackage.yaml": package,
        "shapes.geojson": squares("A", "B", A={"ward": "one"}),
        "people.csv": "name,ward\nB,2\n",
    }
    assert ["one", "2"] == small_portal({"places": files}).column("places", "ward")


def test_bad_rows_beside_boundaries_are_withheld_when_the_steward_says_so(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    beside = "name,population\nA,many\nB,4\n"
    portal = small_portal(city(squares("A", "B"), places=", bad_rows: withhold", beside=beside))
    assert [None, 4] == portal.column("places", "population")
    assert 1 == portal.checked.report.ledgers[1].rows_published


def test_places_come_first_whatever_their_folder_is_called(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    datasets = city(squares("A"), "id,place\n1,A\n")
    datasets["zzz"] = datasets.pop("places")
    assert ["a"] == small_portal(datasets).column("r", "place_id")


def test_a_number_becomes_the_name_that_the_descriptor_makes_of_it_and_goes_on_joining(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    rows = "id,place\na,1\nb,Ward 2\nc, 2 \nd,Ward 9\n"
    said = city(squares("1", "2"), rows, places=', name_as: "Ward {name}"')
    built = small_portal(said)
    assert [("ward-1", "Ward 1"), ("ward-2", "Ward 2")] == [
        (place.id, place.name) for place in built.checked.places
    ]
    assert [("ward-1", "place"), ("ward-2", "place"), ("ward-2", "place"), (None, "unmatched")] == [
        (place, scope) for place, scope, *_ in joined(built)
    ]


def test_facts_beside_the_boundaries_join_by_the_number_too(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    said = city(squares("1", "2"), places=', name_as: "Ward {name}"',
                beside="name,population\n1,10\nWard 2,20\n")  # fmt: skip
    assert [("Ward 1", 10), ("Ward 2", 20)] == [
        (place.name, place.population) for place in small_portal(said).checked.places
    ]
