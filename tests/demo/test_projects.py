"""The register of capital projects is believable."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from builders.demo.places import make_places
from builders.demo.projects import projects
from builders.demo.register import Snapshot, snapshots


@pytest.fixture(scope="module")
def register() -> list[Snapshot]:
    places = make_places(3, 12)
    return list(snapshots(projects(3, places, 300, 5), 5))


def test_no_date_is_out_of_order(register: list[Snapshot]):
    for item in register:
        assert item.project.start < item.project.finish
        if item.started and item.finished:
            assert item.started < item.finished <= item.day
        if item.started:
            assert item.started <= item.day


def test_a_forecast_is_never_a_day_that_has_passed(register: list[Snapshot]):
    assert all(item.forecast > item.day for item in register if item.forecast)


def test_only_what_is_finished_is_complete(register: list[Snapshot]):
    for item in register:
        if item.percent is not None:
            assert (
                (item.stage == "Completed") == (item.percent == 100) == (item.finished is not None)
            )


def test_nothing_spends_more_than_its_budget(register: list[Snapshot]):
    assert all(0 <= item.spent <= item.budget for item in register)


def test_what_is_spent_never_falls(register: list[Snapshot]):
    before: dict[str, int] = {}
    for item in register:
        assert before.get(item.project.id, 0) <= item.spent
        before[item.project.id] = item.spent


def test_the_first_plan_is_never_rewritten(register: list[Snapshot]):
    plans = {(item.project.id, item.project.finish, item.original) for item in register}
    assert 300 == len(plans)


def test_late_projects_slip_from_one_snapshot_to_the_next(register: list[Snapshot]):
    forecasts: dict[str, list[date]] = {}
    for item in register:
        if item.forecast:
            forecasts.setdefault(item.project.id, []).append(item.forecast)
    assert 60 < sum(max(days) > min(days) for days in forecasts.values())


def test_costs_grow_between_snapshots(register: list[Snapshot]):
    budgets: dict[str, set[int]] = {}
    for item in register:
        budgets.setdefault(item.project.id, set()).add(item.budget)
    assert 60 < sum(len(amounts) > 1 for amounts in budgets.values())


def test_every_stage_and_every_sort_of_place_is_in_the_committed_city(committed: Any):
    rows = committed.rows("capital-projects/projects.csv")[:-1]
    said = committed.descriptor("capital-projects")["lightwell"]
    assert set(said["values"]["status"]) == {row["Stage"] for row in rows}
    written = {row["Neighbourhood"] for row in rows}
    places = said["places"]
    declared = {*places["aliases"], *places["citywide"], *places["several"], *places["shared"]}
    assert declared <= written


def test_dates_are_written_as_the_descriptor_says(committed: Any):
    (style,) = committed.descriptor("capital-projects")["lightwell"]["dates"]
    for row in committed.rows("capital-projects/projects.csv"):
        assert datetime.strptime(row["As of"], style).date().month in {6, 12}


def test_no_two_projects_bear_one_name(committed: Any):
    rows = committed.rows("capital-projects/projects.csv")[:-1]
    pairs = {(row["Project ID"], row["Project name"]) for row in rows}
    assert 60 == len(pairs) == len({name for _, name in pairs})
