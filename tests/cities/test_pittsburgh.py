"""Pittsburgh's figures are those of its own files, to the cent."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

pytestmark = [pytest.mark.cities, pytest.mark.xdist_group("pittsburgh")]

CAPITAL = "capital-projects"


def projects(portal: Any, columns: str) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each snapshot, as they stand in the typed table."""
    table = portal.checked.tables[CAPITAL].name
    rows = portal.backend.con.sql(f"SELECT file, {columns} FROM {table}").fetchall()
    found: dict[str, list[tuple[Any, ...]]] = {}
    for file, *cells in rows:
        found.setdefault(file, []).append(tuple(cells))
    return found


def test_capital_projects_are_those_of_the_latest_file(pittsburgh: Any):
    assert 1002 == pittsburgh.value(CAPITAL, "project_count")
    assert Decimal("426419782.23") == pittsburgh.value(CAPITAL, "project_budget")


def test_statuses_are_those_of_the_latest_file(pittsburgh: Any):
    expected = {"identification": 768, "completed": 124, "implementation": 94, "cancelled": 16}
    found = {s: pittsburgh.value(CAPITAL, "project_count", status=s) for s in expected}
    assert expected == found


def test_projects_without_a_neighbourhood_are_counted_as_such(pittsburgh: Any):
    scopes = {"place": 498, "unknown": 502, "unmatched": 2}
    found = {s: pittsburgh.value(CAPITAL, "project_count", place_scope=s) for s in scopes}
    assert scopes == found
    assert {"place-unmatched", "place-outside-boundaries"} <= pittsburgh.codes()


@pytest.mark.parametrize("measure", ["project_count", "project_budget"])
def test_places_and_scopes_add_up_to_the_whole_city(pittsburgh: Any, measure: str):
    mine = [f for f in pittsburgh.figures if (f.dataset, f.measure) == (CAPITAL, measure)]
    places = [f.value or 0 for f in mine if f.label("place")]
    apart = [f.value or 0 for f in mine if f.label("place_scope") not in ("", "place")]
    assert pittsburgh.value(CAPITAL, measure) == sum(places) + sum(apart)


def test_between_the_snapshots_192_projects_came_none_went_and_480_changed(pittsburgh: Any):
    own = pittsburgh.settings.root / "datasets" / CAPITAL
    cells = {}
    for file in ("capital_projects_earlier.csv", "capital_projects.csv"):
        with (own / file).open(encoding="utf-8-sig", newline="") as stream:
            cells[file] = {row["id"]: row for row in csv.DictReader(stream)}
    before, after = cells.values()
    assert (810, 1002, 192, 0) == (
        len(before),
        len(after),
        len(after.keys() - before.keys()),
        len(before.keys() - after.keys()),
    )
    assert 480 == sum(before[ident] != after[ident] for ident in before)
    ids = projects(pittsburgh, "id")
    assert set(before) == {ident for (ident,) in ids["capital_projects_earlier.csv"]}
    assert set(after) == {ident for (ident,) in ids["capital_projects.csv"]}


def test_no_budget_changed_between_the_snapshots(pittsburgh: Any):
    amounts = projects(pittsburgh, "id, budget_current")
    before, after = (dict(rows) for rows in amounts.values())
    assert before == {ident: after[ident] for ident in before}
    known = [ident for ident, amount in before.items() if amount is not None]
    growth = {pittsburgh.value(CAPITAL, "budget_growth", project=ident) for ident in known}
    assert {Decimal(0)} == growth


def test_the_status_of_a_project_is_that_of_the_latest_snapshot(pittsburgh: Any):
    before, after = (dict(rows) for rows in projects(pittsburgh, "id, status").values())
    assert 96 >= sum(before[ident] != after[ident] for ident in before) > 0
    assert 1002 == sum(
        f.value
        for f in pittsburgh.figures
        if f.measure == "project_count" and set(dict(f.dimensions)) == {"status"}
    )


def test_new_projects_have_grown_by_nothing(pittsburgh: Any):
    amounts = projects(pittsburgh, "id, budget_current")
    before = dict(amounts["capital_projects_earlier.csv"])
    new = [
        ident
        for ident, now in amounts["capital_projects.csv"]
        if ident not in before and now is not None
    ]
    growth = Counter(pittsburgh.value(CAPITAL, "budget_growth", project=ident) for ident in new)
    assert {Decimal(0)} == set(growth)


def test_no_end_is_published_so_no_project_is_late(pittsburgh: Any):
    measures = {f.measure for f in pittsburgh.figures}
    assert not {"late_count", "days_late", "slip_days"} & measures


def test_ninety_places_and_their_alias(pittsburgh: Any):
    names = {place.name: place for place in pittsburgh.checked.places}
    assert 90 == len(names)
    assert ("Observatory Hill",) == names["Perry North"].aliases


def test_the_area_of_pittsburgh_is_about_what_it_is(pittsburgh: Any):
    # The city is given as 151.1 km² with its rivers, and 143.4 km² of land.
    assert pytest.approx(143.4, rel=0.01) == float(pittsburgh.value("neighborhoods", "area"))


def test_five_hundred_requests_join_by_name(pittsburgh: Any):
    assert 500 == pittsburgh.value("service-requests", "request_count")
    scopes = {"place": 473, "unknown": 23, "unmatched": 4}
    found = {
        s: pittsburgh.value("service-requests", "request_count", place_scope=s) for s in scopes
    }
    assert scopes == found


def test_requests_without_closing_times_are_open_or_closed_by_their_status(pittsburgh: Any):
    file = pittsburgh.settings.root / "datasets/service-requests/311_sample_500.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        statuses = Counter(row["STATUS"] for row in csv.DictReader(stream))
    assert statuses["0"] + statuses["3"] == pittsburgh.value("service-requests", "backlog")
    assert statuses["1"] == pittsburgh.value("service-requests", "closed_count")
    measures = {f.measure for f in pittsburgh.figures}
    assert not {"median_days", "on_time_share"} & measures


def test_every_row_of_every_file_is_accounted_for(pittsburgh: Any):
    entries = pittsburgh.checked.report.ledgers
    assert sorted([810, 1002, 500, 90]) == sorted(entry.rows_read for entry in entries)
    assert all(entry.balances and entry.rows_read == entry.rows_published for entry in entries)
