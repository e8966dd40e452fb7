"""A city of any size is whole, and sound."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from frictionless import Package

from builders.settings import Settings
from builders.sources.descriptors import read_datasets

# On one worker: each city is made once.
pytestmark = pytest.mark.xdist_group("sizes")

SIZES = {
    "the committed city": {},
    "one neighbourhood": {"places": 1, "requests": 80, "projects": 12, "years": 2},
    "two neighbourhoods": {"places": 2, "requests": 30, "projects": 6, "years": 1},
    "no requests": {"places": 3, "requests": 0, "projects": 3, "years": 1},
    "no projects": {"places": 3, "requests": 40, "projects": 0, "years": 1},
    "one of each": {"places": 1, "requests": 1, "projects": 1, "years": 1},
    "nothing but places": {"places": 1, "requests": 0, "projects": 0, "years": 1},
    "many years": {"places": 2, "requests": 200, "projects": 20, "years": 50},
    "many neighbourhoods": {"places": 120, "requests": 300, "projects": 10, "years": 1},
}


@pytest.fixture(scope="module")
def city_of(city_in: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The city of a size; it is to be looked at and not changed."""

    @cache
    def city(name: str) -> Any:
        return city_in(tmp_path_factory.mktemp("city"), **SIZES[name])

    return city


@pytest.mark.parametrize("name", SIZES)
def test_a_city_of_every_size_has_sound_descriptors(name: str, city_of: Callable[[str], Any]):
    city = city_of(name)
    shapes = shapes_of_kinds()
    settings = Settings(root=city.folder.parent, datasets=city.folder.name)
    datasets, problems = read_datasets(settings, shapes)
    assert () == problems
    empty = {"service-requests": "requests", "capital-projects": "projects"}
    left_out = {folder for folder, size in empty.items() if SIZES[name].get(size) == 0}
    everything = {
        "places",
        "operating-budget",
        "service-indicators",
        "payments",
        "city-statistics",
        *empty,
    }
    assert everything - left_out == {dataset.id for dataset in datasets}


@pytest.mark.parametrize("name", SIZES)
def test_a_city_of_every_size_is_valid_to_frictionless(name: str, city_of: Callable[[str], Any]):
    city = city_of(name)
    for descriptor in sorted(city.folder.glob("*/datapackage.yaml")):
        report = Package(str(descriptor)).validate()
        assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


@pytest.mark.parametrize("name", SIZES)
def test_every_column_is_in_the_dictionary_with_a_title_and_a_description(
    name: str, city_of: Callable[[str], Any]
):
    city = city_of(name)
    for descriptor in sorted(city.folder.glob("*/datapackage.yaml")):
        for resource in city.descriptor(descriptor.parent.name)["resources"]:
            if resource["path"].endswith(".csv"):
                delimiter = resource.get("dialect", {}).get("delimiter", ",")
                path = f"{descriptor.parent.name}/{resource['path']}"
                fields = resource["schema"]["fields"]
                assert [field["name"] for field in fields] == list(city.rows(path, delimiter)[0])
                assert all(field["title"] and field["description"] for field in fields)


def test_indicators_are_what_their_counts_say(committed: Any):
    for row in committed.rows("service-indicators/indicators.csv"):
        if "n/a" in row.values() or not row["denominator"]:
            continue
        counted = row["numerator"] or int(row["promoters"]) - int(row["detractors"])
        ratio = float(counted) / float(row["denominator"])
        plain = row["indicator"] in {"response-time", "cost-per-transaction"}
        tolerance = 0.0051 if row["indicator"] == "cost-per-transaction" else 0.051
        assert float(row["value"]) == pytest.approx(ratio if plain else 100 * ratio, abs=tolerance)


def test_the_survey_that_was_not_sent_out_is_not_known_rather_than_nought(committed: Any):
    rows = committed.rows("service-indicators/indicators.csv")
    august = [
        row for row in rows if row["period"].endswith("-08") and "satisfaction" in row["indicator"]
    ]
    assert 4 == len(august)
    assert {"n/a"} == {row["value"] for row in august}


def shapes_of_kinds():
    from builders.kinds import KINDS

    return {name: kind.shape for name, kind in KINDS.items()}
