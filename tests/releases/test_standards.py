"""Each kind in its own standard."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders.releases.standards import in_standard
from builders.releases.subject import Subject

PROJECTS = """name: works
title: Works
lightwell: {kind: projects}
resources: [{name: works, path: works.csv}]
"""
WORKS = """id,name,status,department,latitude,longitude,budget_current,spent,percent_complete,\
planned_start,planned_end,actual_start,snapshot
1,Bridge,implementation,Roads,41.5,-38.25,1000.50,10,5,2024-01-01,2025-01-01,,2024-06-30
1,Bridge,on_hold,Roads,41.5,-38.25,1200,20.25,10,2024-01-01,2025-01-01,2024-07-01,2024-12-31
2,Park,,,,,,,,,,,2024-12-31
"""
REQUESTS = """name: asks
title: Asks
lightwell: {kind: requests}
resources: [{name: asks, path: asks.csv}]
"""
ASKS = """id,opened,closed,service,status
a,2025-01-05 10:00,2025-01-06 09:30,"Lamp, broken",closed
b,2025-07-05 10:00,,Pothole,open
"""
BUDGET = """name: plan
title: Plan
lightwell: {kind: budget, constants: {direction: expenditure, phase: actual}}
resources: [{name: plan, path: plan.csv}]
"""
PLAN = """year,department,fund,fund_code,amount
2025,Roads,General,10,5
"""


@pytest.fixture
def written(small_portal: Callable[..., Any]) -> Callable[..., str]:
    """What is written of a dataset in its kind's standard."""

    def write(descriptor: str, name: str, rows: str, **decided: Any) -> str:
        decided = {"site_url": "https://city.example/", **decided}
        portal = small_portal(
            {name: {"datapackage.yaml": descriptor, f"{name}.csv": rows}}, **decided
        )
        checked = portal.checked
        subject = Subject(
            checked.datasets[0], checked.tables[name], checked.report, portal.settings
        )
        files = in_standard(subject)
        return files[0].read().decode() if files else ""

    return write


@pytest.fixture
def projects(written: Callable[..., str]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(written(PROJECTS, "works", WORKS))["projects"]
    return told


def test_a_project_stands_once_as_its_last_snapshot_has_it(projects: list[dict[str, Any]]) -> None:
    bridge, park = projects
    assert {"amount": 1200, "currency": "USD"} == bridge["budget"]["amount"]
    assert {"id", "title", "updated", "publicAuthority", "parties"} == set(park)


def test_every_snapshot_is_an_observation_of_the_progress(projects: list[dict[str, Any]]) -> None:
    spent, done = projects[0]["metrics"]
    assert [10, 20.25] == [one["value"]["amount"] for one in spent["observations"]]
    assert [5, 10] == [one["measure"] for one in done["observations"]]
    assert "2024-06-30T00:00:00Z" == spent["observations"][0]["period"]["endDate"]


def test_what_the_standard_has_no_word_for_is_left_out(projects: list[dict[str, Any]]) -> None:
    assert "status" not in projects[0]


def test_a_milestone_is_met_on_the_day_that_it_was(projects: list[dict[str, Any]]) -> None:
    start, end = projects[0]["milestones"]
    assert ("met", "2024-07-01T00:00:00Z") == (start["status"], start["dateMet"])
    assert ("scheduled", "2025-01-01T00:00:00Z") == (end["status"], end["dueDate"])


def test_a_point_is_longitude_first(projects: list[dict[str, Any]]) -> None:
    assert [-38.25, 41.5] == projects[0]["locations"][0]["geometry"]["coordinates"]


def test_without_an_address_there_is_no_project_package(written: Callable[..., str]) -> None:
    assert "" == written(PROJECTS, "works", WORKS, site_url="")


def test_times_bear_the_zone_of_the_portal(written: Callable[..., str]) -> None:
    rows = list(
        csv.DictReader(written(REQUESTS, "asks", ASKS, time_zone="America/New_York").splitlines())
    )
    assert ["2025-01-05T10:00:00-05:00", "2025-07-05T10:00:00-04:00"] == [
        row["requested_datetime"] for row in rows
    ]
    assert ["Lamp, broken", "Pothole"] == [row["service_name"] for row in rows]


def test_times_without_a_zone_stay_as_they_are(written: Callable[..., str]) -> None:
    first = next(csv.DictReader(written(REQUESTS, "asks", ASKS).splitlines()))
    assert "2025-01-06T09:30:00" == first["closed_date"]


def test_a_budget_says_what_each_column_is(written: Callable[..., str]) -> None:
    package = json.loads(written(BUDGET, "plan", PLAN))
    kinds = {
        field["name"]: field.get("columnType")
        for field in package["resources"][0]["schema"]["fields"]
    }
    assert "value" == kinds["amount"]
    assert "date:fiscal-year" == kinds["year"]
    assert "fin-source:generic:label" == kinds["fund"]
    # Without a code beside it the label is what tells departments apart.
    assert "administrative-classification:generic:code" == kinds["department"]
    assert kinds["file"] is None


def test_other_kinds_have_no_standard_of_their_own(
    small_portal: Callable[..., Any], squares: Callable[..., str]
) -> None:
    descriptor = (
        "name: p\ntitle: P\nlightwell: {kind: places}\nresources: [{name: p, path: p.geojson}]\n"
    )
    portal = small_portal({"p": {"datapackage.yaml": descriptor, "p.geojson": squares("A")}})
    checked = portal.checked
    subject = Subject(checked.datasets[0], checked.tables["p"], checked.report, portal.settings)
    assert () == in_standard(subject)
    assert Path(subject.table.parquet).is_file()
