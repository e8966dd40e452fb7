"""Files with points pass in one go where their points are plainly in range."""

from __future__ import annotations

import duckdb
import pytest

from builders.checks.onepass import one_pass
from builders.checks.reading import text_table
from builders.checks.usual_way import check_text
from builders.sources.dataset import Dataset, Reading, Resource, Shape

FIELDS = [
    {"name": "id", "type": "integer"},
    {"name": "latitude", "type": "number"},
    {"name": "longitude", "type": "number"},
]
ROWS = 200


@pytest.fixture
def both(tmp_path):
    """Whether a file of these points passes in one go, and the codes the usual way."""

    def _both(points):
        file = tmp_path / "x.csv"
        lines = [f"{n},{lat},{lon}" for n, (lat, lon) in enumerate(points, start=1)]
        file.write_text("\n".join(["id,latitude,longitude", *lines, ""]))
        plain = Reading(duplicates="keep")
        of = Resource("x", "x.csv", file, "x.csv", "csv", schema={"fields": FIELDS}, reading=plain)
        connection = duckdb.connect()
        text = text_table(connection, of, tmp_path / "cache")
        dataset = Dataset("x", "", "X", "", "x", (of,))
        usual = check_text(connection, dataset, of, Shape("", "a row", ()), text)
        return one_pass(of) is not None, [problem.code for problem in usual.problems]

    return _both


def points(lat, lon):
    return [(f"{lat + n / 1000:.3f}", f"{lon - n / 1000:.3f}") for n in range(ROWS)]


@pytest.mark.parametrize(("lat", "lon"), [(42.3, -71.1), (-33.9, 151.2), (60.1, 24.9)])
def test_points_of_a_city_pass_in_one_go(both, lat, lon):
    assert (True, []) == both(points(lat, lon))
    assert (True, []) == both([*points(lat, lon), (f"{lat}", "")])


@pytest.mark.parametrize(
    ("odd", "times", "code"),
    [
        (("0", "0.0"), 1, "point-zero"),
        (("42.36", "-71.06"), 60, "point-shared"),
        (("-71.1", "42.3"), 1, "point-swapped"),
    ],
)
def test_odd_points_send_the_file_the_usual_way(both, odd, times, code):
    assert (False, [code]) == both([*points(42.3, -71.1), *[odd] * times])


def test_where_degrees_are_alike_the_file_goes_the_usual_way(both):
    assert (False, []) == both(points(9.1, 9.2))
