"""A second dataset of places, and files whose names are those of one vintage or another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner, Result

from builders.cli import app

AREAS = {"hoods": ["Docks", "Green", "Mill", "Quay"], "hoods-2010": ["Docks", "Green", "Riverside"]}
SERVICES = "id,opened,closed,service,neighbourhood\n"


def add(*words: str) -> Result:
    return CliRunner().invoke(app, ["add", *words, "--yes"])


def descriptor(root: Path, name: str) -> dict[str, Any]:
    text = (root / "datasets" / name / "datapackage.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)["lightwell"]
    return found


def boxes(names: list[str]) -> str:
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[at, 0], [at + 1, 0], [at + 1, 1], [at, 1], [at, 0]]],
            },
        }
        for at, name in enumerate(names)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def calls(root: Path, name: str, places: list[str]) -> Result:
    rows = [
        f"C-{n},2025-01-{n % 27 + 1:02},2025-02-01,{('Bins', 'Lamps')[n % 2]},{place}\n"
        for n, place in enumerate(places * 5)
    ]
    (root / f"{name}.csv").write_text(SERVICES + "".join(rows), encoding="utf-8")
    return add(f"{name}.csv")


@pytest.fixture
def two(empty_portal: Path) -> Path:
    for name, places in AREAS.items():
        (empty_portal / f"{name}.geojson").write_text(boxes(places), encoding="utf-8")
        done = add(f"{name}.geojson")
        assert 0 == done.exit_code, done.output
    return empty_portal


def test_second_places_are_added_beside_the_main_ones_and_the_portal_stays_valid(two: Path) -> None:
    assert "main" not in descriptor(two, "hoods")
    assert descriptor(two, "hoods-2010")["main"] is False


def test_names_that_join_to_another_vintage_are_said_to_be_of_it(two: Path) -> None:
    done = calls(two, "then", AREAS["hoods-2010"])
    assert "hoods-2010" == descriptor(two, "then")["places"]["of"]
    assert "3 of 3 names join to the places of hoods-2010, and 2 of 3 names join to" in " ".join(
        done.output.split()
    )
    assert "place-unmatched" not in done.output


def test_names_that_join_to_both_as_well_are_of_the_main_places(two: Path) -> None:
    calls(two, "now", AREAS["hoods"])
    calls(two, "both", ["Docks", "Green"])
    assert [None, None] == [descriptor(two, name).get("places") for name in ("now", "both")]
