"""GeoJSON is judged as the standard has it, in bounded memory, whatever stands in the file."""

from __future__ import annotations

import json
import tracemalloc

import pytest

from builders.sources import geojson_text
from builders.sources.geojson import read_features
from builders.sources.geojson_form import form_problems, said_of

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
POINT = {"type": "Point", "coordinates": [1, 2]}


def feature(geometry=None, **members):
    return {"type": "Feature", "properties": {}, "geometry": geometry, **members}


def said(value):
    return [(one.code, one.number, one.found) for one in said_of(value)]


@pytest.mark.parametrize("folder", ["good", "bad"])
def test_official_examples_get_the_verdict_that_their_names_say(shared_data, folder):
    files = sorted((shared_data / "geojson" / folder).glob("*.geojson"))
    assert files
    wrong = []
    for file in files:
        # Beside each bad file stand the messages that it should get; one of them has none.
        result = file.with_suffix(".result")
        is_bad = folder == "bad" and result.read_text().strip() != "[]"
        if is_bad != bool(form_problems(file, file.name)):
            wrong.append(file.name)
    assert [] == wrong


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ([], "it is no object"),
        ({"type": "FooBar"}, "there is no geometry of the type “FooBar”"),
        ({"type": "FeatureCollection", "features": {}}, "“features” is no list"),
        ({**POINT, "bbox": [1, 2, 3]}, "“bbox” has neither four numbers nor six"),
        ({**POINT, "bbox": [1, 2, 3, "4"]}, "“bbox” is no list of numbers"),
        ({**POINT, "features": []}, "the object has “features”, which would change its meaning"),
        ({"type": "Point", "coordinates": [1]}, "a position is not two or three numbers"),
        (
            {"type": "LineString", "coordinates": [[1, 10**400], [0.5, 1]]},
            "a position is not two or three numbers",
        ),
        ({"type": "LineString", "coordinates": [[1, 2]]}, "a line or ring has 1 positions"),
        (
            {"type": "Polygon", "coordinates": [SQUARE[:-1]]},
            "a ring does not end where it begins",
        ),
        (
            {"type": "MultiPolygon", "coordinates": [SQUARE]},
            "its coordinates are not nested as its type asks",
        ),
    ],
)
def test_what_the_standard_does_not_allow_is_told(value, found):
    assert [("geojson-wrong-form", 0, found)] == said(value)


def test_a_feature_is_told_by_its_number():
    value = {"type": "FeatureCollection", "features": [feature(), feature(id={})]}
    assert [("geojson-wrong-form", 2, "“id” is neither a text nor a number")] == said(value)


def test_what_the_standard_advises_against_is_a_notice():
    clockwise = {"type": "Polygon", "coordinates": [SQUARE[::-1]]}
    single = {"type": "GeometryCollection", "geometries": [POINT]}
    assert [("geojson-unwise", 0, "rings do not follow the right-hand rule")] == said(clockwise)
    assert [("geojson-unwise", 0, "a collection holds a single geometry")] == said(single)


def test_a_key_that_stands_twice_is_told_of_places_too(tmp_path):
    file = tmp_path / "a.geojson"
    polygon = json.dumps({"type": "Polygon", "coordinates": [SQUARE]})
    file.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 1, "id": 2, '
        f'"properties": {{}}, "geometry": {polygon}}}]}}'
    )
    _, (problem,) = read_features(file, "a.geojson")
    assert ("geojson-wrong-form", "the key “id” stands twice") == (problem.code, problem.found)


def test_a_million_positions_are_a_problem_in_bounded_memory(tmp_path):
    file = tmp_path / "a.geojson"
    ring = ",".join("[0.5,1.5]" for _ in range(1_000_001))
    file.write_text(f'{{"type": "Feature", "geometry": {{"coordinates": [[{ring}]]}}}}')
    tracemalloc.start()
    _, (problem,) = read_features(file, "a.geojson")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "geojson-too-large" == problem.code
    assert peak < 3 * file.stat().st_size


def test_a_file_of_very_many_bytes_is_not_read_at_all(tmp_path):
    file = tmp_path / "a.geojson"
    with file.open("wb") as stream:
        stream.truncate(geojson_text.MOST_BYTES + 1)
    _, (problem,) = read_features(file, "a.geojson")
    assert "geojson-too-large" == problem.code


@pytest.mark.parametrize("depth", [900, 5_000, 100_000])
def test_a_huge_nesting_is_a_problem(tmp_path, depth):
    file = tmp_path / "a.geojson"
    file.write_text(
        '{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": '
        + "[" * depth
        + "]" * depth
        + "}}"
    )
    for problems in (read_features(file, "a.geojson")[1], form_problems(file, "a.geojson")):
        assert len(problems) == 1


def test_rings_that_cross_themselves_many_times_are_mended_and_told(tmp_path):
    ring = [[n % 2 * 0.9, n / 5_000] for n in range(4_000)]
    file = tmp_path / "a.geojson"
    geometry = {"type": "Polygon", "coordinates": [[*ring, [0.5, -0.5], ring[0]]]}
    file.write_text(json.dumps(feature(geometry)))
    (found,), (problem,) = read_features(file, "a.geojson")
    assert ("geojson-crossing", True) == (problem.code, found.geometry.is_valid)


@pytest.mark.parametrize(
    ("start", "kind"), [(b"PK\x03\x04", "ZIP"), (b"\x1f\x8b\x08", "gzip"), (b"PAR1", "Parquet")]
)
def test_what_is_compressed_is_named_and_not_read(tmp_path, start, kind):
    file = tmp_path / "a.geojson"
    file.write_bytes(start + bytes(100))
    _, (problem,) = read_features(file, "a.geojson")
    assert "file-not-text" == problem.code
    assert kind in problem.found


def test_every_sort_of_fault_of_one_geometry_is_told_once():
    rings = [[*SQUARE[:-1], [7, 7]], [["x", 1], *SQUARE], SQUARE[:2], SQUARE[:2], SQUARE]
    assert [
        "a ring does not end where it begins",
        "a position is not two or three numbers",
        "a line or ring has 2 positions",
    ] == [found for _, _, found in said({"type": "Polygon", "coordinates": rings})]
