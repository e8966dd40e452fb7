"""Boundaries are read as areas in degrees, or told of."""

from __future__ import annotations

import json

import pytest

from builders.sources.geojson import read_features

SQUARE = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]


@pytest.fixture
def read(tmp_path):
    def _read(value):
        file = tmp_path / "areas.geojson"
        file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return read_features(file, "areas.geojson")

    return _read


def one(geometry, **properties):
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return {"type": "FeatureCollection", "features": [feature]}


def test_a_polygon_and_its_properties_are_read_as_text(read):
    polygon = {"type": "Polygon", "coordinates": [SQUARE]}
    (feature,), problems = read(one(polygon, name="A", hood=7.0, share=0.5, gone=None, ok=True))
    assert () == problems
    assert {
        "name": "A",
        "hood": "7",
        "share": "0.5",
        "gone": None,
        "ok": "true",
    } == feature.properties
    assert 1.0 == feature.geometry.area


def test_a_hole_is_no_part_of_the_area(read):
    hole = [[0.25, 0.25], [0.75, 0.25], [0.75, 0.75], [0.25, 0.75], [0.25, 0.25]]
    (feature,), _ = read(one({"type": "Polygon", "coordinates": [SQUARE, hole]}))
    assert 0.75 == feature.geometry.area


def test_a_boundary_that_crosses_itself_is_mended_and_told(read):
    bow = [[0, 0], [1, 1], [0, 1], [1, 0], [0, 0]]
    (feature,), (problem,) = read(one({"type": "Polygon", "coordinates": [bow]}))
    assert ("geojson-crossing", True) == (problem.code, feature.geometry.is_valid)


@pytest.mark.parametrize(
    ("geometry", "code"),
    [
        (None, "geojson-no-geometry"),
        ({"type": "Point", "coordinates": [0, 0]}, "geojson-wrong-geometry"),
        ({"type": ["Polygon"], "coordinates": [SQUARE]}, "geojson-wrong-geometry"),
        ("Polygon", "geojson-wrong-geometry"),
        ({"type": "Polygon", "coordinates": [SQUARE[:-1]]}, "geojson-ring-open"),
        ({"type": "Polygon", "coordinates": [SQUARE[:2]]}, "geojson-bad-coordinates"),
        ({"type": "Polygon", "coordinates": SQUARE}, "geojson-bad-coordinates"),
        ({"type": "Polygon", "coordinates": []}, "geojson-bad-coordinates"),
        ({"type": "MultiPolygon", "coordinates": []}, "geojson-no-geometry"),
        ({"type": "Polygon", "coordinates": [[["0", "0"]] * 4]}, "geojson-bad-coordinates"),
        ({"type": "Polygon", "coordinates": [[[10**400, 0]] * 4]}, "geojson-bad-coordinates"),
        ({"type": "Polygon", "coordinates": [[[2e5, 9e5]] * 4]}, "geojson-out-of-range"),
    ],
)
def test_what_is_no_area_in_degrees_is_told_at_its_feature(read, geometry, code):
    (feature,), (problem,) = read(one(geometry, name="A"))
    assert (code, 1, None) == (problem.code, problem.row, feature.geometry)
    assert "A" == feature.properties["name"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "file-empty"),
        ("{", "geojson-not-json"),
        ("[" * 100_000, "geojson-not-json"),
        ("[]", "geojson-no-features"),
        ('{"type": "FeatureCollection", "features": {}}', "geojson-no-features"),
        ('{"type": "Topology"}', "geojson-no-features"),
    ],
)
def test_a_file_without_features_is_told(read, text, code):
    features, (problem,) = read(text)
    assert ((), code) == (features, problem.code)


def test_half_a_character_in_a_property_is_told_at_its_feature(read):
    text = one({"type": "Polygon", "coordinates": [SQUARE]}, name="Half \ud800")
    (feature,), (problem,) = read(text)
    assert ("geojson-not-json", 1) == (problem.code, problem.row)
    assert "“Half ?” holds half a character" == problem.found
    assert "Half ?" == feature.properties["name"]


def test_a_feature_s_faults_of_every_sort_are_told_and_each_once(read):
    open_and_far = [[0, 0], [0, 1], [500, 1], ["x", 1], [501, 0]]
    parts = [[open_and_far], [], [SQUARE], 7]
    (feature,), problems = read(one({"type": "MultiPolygon", "coordinates": parts}))
    assert feature.geometry is None
    assert [
        ("geojson-out-of-range", "500.0, 1.0"),
        ("geojson-bad-coordinates", '["x", 1]'),
        ("geojson-ring-open", ""),
    ] == [(p.code, p.found) for p in problems]


@pytest.mark.parametrize("end", [["x", 0], 7, [None]])
def test_of_an_end_that_cannot_be_read_it_is_not_known_whether_it_closes_the_ring(read, end):
    ring = [end, [0, 1], [1, 1], [0, 0]]
    _, problems = read(one({"type": "Polygon", "coordinates": [ring]}))
    assert ["geojson-bad-coordinates"] == [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("expected", "kind"),
    [
        ("its type should be “FeatureCollection”, and “Featurecollection” stands there", "F"),
        ("its type should be “FeatureCollection”, and there is none", None),
    ],
)
def test_a_collection_of_the_wrong_type_does_not_hide_what_is_wrong_within(read, expected, kind):
    value = one({"type": "Point", "coordinates": [0, 0]}) | {"bbox": "x"}
    value |= {"type": "Featurecollection" if kind else None}
    features, problems = read(value)
    assert 1 == len(features)
    assert [
        ("geojson-wrong-form", None, expected),
        ("geojson-wrong-form", None, "“bbox” is no list of numbers"),
        ("geojson-wrong-geometry", 1, "Point"),
    ] == [(p.code, p.row, p.found) for p in problems]


def test_odd_positions_never_raise(read):
    for ring in ([0, 1, 2, 3], [None, [], {}, "ab"], ["ab", 1, 2, "ab"], [[0], 1, 2, [0]]):
        (feature,), problems = read(one({"type": "Polygon", "coordinates": [ring]}))
        assert feature.geometry is None
        assert "geojson-bad-coordinates" == problems[0].code
