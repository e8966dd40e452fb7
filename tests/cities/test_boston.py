"""Boston's figures are those of its own files, to the cent."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.cities, pytest.mark.xdist_group("boston")]

YEARS = {
    "2022": ("actual", "3838631715.659", 183),
    "2023": ("actual", "4059689437.60", 138),
    "2024": ("adopted", "4292164103.10", 129),
    "2025": ("adopted", "4636924670.23", 94),
}


def rows_of(portal: Any, dataset: str, *names: str) -> list[tuple[Any, ...]]:
    table = portal.checked.tables[dataset].name
    listed = ", ".join(f'"{name}"' for name in names)
    rows: list[tuple[Any, ...]] = portal.backend.con.sql(f"SELECT {listed} FROM {table}").fetchall()
    return rows


@pytest.mark.parametrize("year", YEARS)
def test_the_operating_budget_of_a_year_is_that_of_the_file(boston: Any, year: str):
    phase, total, unknown = YEARS[year]
    labels = {"direction": "expenditure", "phase": phase, "year": year}
    assert Decimal(total) == boston.value("operating-budget", "amount", **labels)
    assert (unknown, 943) == boston.fraction("operating-budget", "unknown_amounts", **labels)


def test_missing_amounts_are_unknown_and_nowhere_zero(boston: Any):
    shared = boston.settings.root / "datasets/operating-budget/operating_budget.csv"
    with shared.open(encoding="utf-8-sig", newline="") as stream:
        cells = [
            row[name] for row in csv.DictReader(stream) for name in row if name.startswith("FY")
        ]
    amounts = [amount for (amount,) in rows_of(boston, "operating-budget", "amount")]
    assert cells.count("#Missing") == amounts.count(None) == 544
    assert sum(cell.strip() in {"0", "0.0", "0.00"} for cell in cells) == amounts.count(0)


def test_departments_cabinets_and_lines_are_those_of_the_file(boston: Any):
    lines = rows_of(boston, "operating-budget", "department", "programme", "category", "year")
    assert 86 == len({line[0] for line in lines})
    assert 21 == len({cabinet for (cabinet,) in rows_of(boston, "operating-budget", "Cabinet")})
    assert 943 * 4 == len(lines) == len(set(lines))


def test_departments_add_up_to_the_year(boston: Any):
    for year, (phase, total, _) in YEARS.items():
        figures = [
            f.value or 0
            for f in boston.figures
            if f.measure == "amount"
            and dict(f.dimensions).keys() == {"direction", "phase", "year", "department"}
            and f.label("year") == year
            and f.label("phase") == phase
        ]
        assert Decimal(total) == sum(figures)
        assert 86 == len(figures)


def test_an_amount_that_falls_is_negative(boston: Any):
    amounts = rows_of(boston, "operating-budget", "year", "amount")
    assert [2023, 2023] == [year for year, amount in amounts if amount is not None and amount < 0]


def test_the_capital_budget_is_that_of_the_file(boston: Any):
    assert 427 == boston.value("capital-budget", "project_count")
    assert 4_693_921_799 == boston.value("capital-budget", "project_budget")
    spent = [own for (own,) in rows_of(boston, "capital-budget", "spent")]
    assert None not in spent
    assert sum(spent) == boston.value("capital-budget", "project_spent")


def test_the_statuses_of_projects_are_those_of_the_file(boston: Any):
    # In Design 126 and Study Underway 18; In Construction 61 and Implementation Underway 34;
    # To Be Scheduled 92 and New Project 35; Annual Program 61.
    statuses = {"preparation": 144, "implementation": 95, "identification": 127, "ongoing": 61}
    found = {s: boston.value("capital-budget", "project_count", status=s) for s in statuses}
    assert statuses == found


def test_names_that_no_boundary_bears_are_each_accounted_for(boston: Any):
    rows = rows_of(boston, "capital-budget", "place", "place_scope", "place_by", "place_id")
    ways = Counter((scope, by) for _, scope, by, _ in rows)
    assert {
        ("citywide", "declared"): 128,
        ("several", "declared"): 36,
        ("shared", "declared"): 15,
        ("place", "alias"): 13 + 5,
        ("place", "name"): 230,
    } == ways
    names = Counter((place, own) for place, _, by, own in rows if by == "alias")
    assert {
        ("Downtown/Government Center", "downtown"): 13,
        ("Fenway-Kenmore", "fenway"): 5,
    } == names


def test_what_allston_and_brighton_share_is_in_neither_alone(boston: Any):
    shared = [
        ids
        for place, ids in rows_of(boston, "capital-budget", "place", "place_ids")
        if place == "Allston/Brighton"
    ]
    assert [["allston", "brighton"]] * 15 == shared
    for place in ("allston", "brighton"):
        figure = boston.figures.find("capital-budget", "project_count", place=place)
        own = sum(name.lower() == place for (name,) in rows_of(boston, "capital-budget", "place"))
        assert own == (figure.value if figure else 0)


@pytest.fixture(scope="module")
def split_boston(city_root: Callable[[str], Path], checked_root: Callable[..., Any]) -> Any:
    """Boston's capital budget, with what Allston and Brighton share split by their people."""
    root = city_root("boston")
    for other in ("cityscore", "operating-budget", "service-requests"):
        shutil.rmtree(root / "datasets" / other)
    file = root / "datasets/capital-budget/datapackage.yaml"
    said = file.read_text(encoding="utf-8")
    pair = "shared: {Allston/Brighton: [Allston, Brighton]}"
    file.write_text(said.replace(pair, f"{pair}\n    split: population"), encoding="utf-8")
    return checked_root(root, city="Boston", fiscal_year_starts=7)


def test_splitting_what_is_shared_moves_no_total(boston: Any, split_boston: Any):
    assert 4_693_921_799 == split_boston.value("capital-budget", "project_budget")
    for measure in ("project_count", "project_budget", "project_spent"):
        whole = boston.value("capital-budget", measure)
        assert whole == split_boston.value("capital-budget", measure)
    shared = {"place_scope": "shared"}
    split = {"place_scope": "split"}
    fifteen = boston.value("capital-budget", "project_count", **shared)
    assert 15 == fifteen == split_boston.value("capital-budget", "project_count", **split)
    # Its money is that of places now, and would be added twice if it stood apart as well.
    assert split_boston.figures.find("capital-budget", "project_budget", **split) is None


@pytest.mark.parametrize("measure", ["project_budget", "project_spent"])
def test_what_allston_and_brighton_share_is_split_between_them_to_the_cent(
    boston: Any, split_boston: Any, measure: str
):
    def parts(portal: Any) -> dict[str, Decimal]:
        own = [f for f in portal.figures if (f.dataset, f.measure) == ("capital-budget", measure)]
        return {f.place: f.value for f in own if f.place}

    before, after = parts(boston), parts(split_boston)
    gained = {
        place: after[place] - before[place] for place in after if after[place] != before[place]
    }
    assert {"allston", "brighton"} == gained.keys()
    assert boston.value("capital-budget", measure, place_scope="shared") == sum(gained.values())
    # Brighton has about twice the people of Allston.
    assert gained["brighton"] > gained["allston"] > 0


@pytest.mark.parametrize("measure", ["project_count", "project_budget", "project_spent"])
def test_places_and_scopes_add_up_to_the_whole_city(boston: Any, measure: str):
    mine = [f for f in boston.figures if (f.dataset, f.measure) == ("capital-budget", measure)]
    places = [f.value for f in mine if f.label("place")]
    apart = [f.value for f in mine if f.label("place_scope") not in ("", "place")]
    assert boston.value("capital-budget", measure) == sum(places) + sum(apart)


def test_twenty_six_places_have_their_people_or_say_that_they_are_not_known(boston: Any):
    people = {place.name: place.population for place in boston.checked.places}
    assert 26 == len(people)
    assert (126_909, 5_351, 4_403) == (
        people["Dorchester"],
        people["Longwood Medical Area"],
        people["South Boston Waterfront"],
    )
    unknown = {"Bay Village", "Chinatown", "Harbor Islands", "Leather District"}
    assert unknown == {name for name, number in people.items() if number is None}
    assert 683_855 == boston.value("neighbourhoods", "population")


def test_without_the_people_of_every_place_nothing_is_said_per_resident(boston: Any):
    labels = {"direction": "expenditure", "phase": "adopted", "year": "2025"}
    assert boston.value("operating-budget", "amount_per_resident", **labels) is None


def test_larger_areas_are_withheld_with_their_reason(boston: Any):
    assert 3 == boston.value("neighbourhoods", "rows_withheld")
    assert 22 + 26 == boston.value("neighbourhoods", "rows_published")


def test_the_area_of_boston_is_about_what_it_is(boston: Any):
    # The city's land is given as 125.4 km² (48.4 square miles); the boundaries hold some water.
    assert pytest.approx(125.4, rel=0.02) == float(boston.value("neighbourhoods", "area"))


def test_cityscore_is_averaged_over_every_value_that_is_published(boston: Any):
    assert 3891 == boston.value("cityscore", "rows_published")
    file = boston.settings.root / "datasets/cityscore/cityscore_values.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    metrics = {row["metric"] for row in rows}
    assert (21, 142) == (len(metrics), len({row["entry_date"] for row in rows}))
    for metric in metrics:
        values = [Decimal(r["value"]) for r in rows if r["metric"] == metric and r["value"].strip()]
        labels = {"indicator": metric, "year": "2016"}
        found = boston.fraction("cityscore", "indicator_value", **labels)
        assert (sum(values), len(values)) == found


def test_requests_on_time_agree_with_the_city_s_own_column_but_for_what_nobody_can_know(
    boston: Any,
):
    assert boston.figures
    seen = boston.backend.con.sql(
        "SELECT ontime, is_on_time, due, closed, status FROM service_requests__counted"
    ).fetchall()
    said = {"ONTIME": True, "OVERDUE": False}
    agreed = [row for row in seen if said[row[0]] is row[1]]
    different = [row for row in seen if said[row[0]] is not row[1]]
    assert 84 == len(agreed)
    assert (72, 84) == boston.fraction("service-requests", "on_time_share")
    # Where we differ we never say the opposite: we say that it is not known.
    assert {None} == {ours for _, ours, *_ in different}
    # The city calls a request on time that had no time by which to be done.
    without_due = [row for row in different if row[2] is None]
    assert [("ONTIME", None)] * 11 == [(city, due) for city, _, due, *_ in without_due]
    # The city looked again in May 2022, when five more were overdue, one of them closed since; our
    # day is 28 February, on which that one was open.
    later = [row for row in different if row[2] is not None]
    assert ["closed", *["open"] * 4] == sorted(status for *_, status in later)
    for city, _, due, closed, _ in later:
        assert ("OVERDUE", None) == (city, closed)
        assert due.date() > boston.checked.days["service-requests"]


def test_one_hundred_requests_stand_in_the_sample(boston: Any):
    assert 100 == boston.value("service-requests", "request_count")
    scopes = {"place": 83, "shared": 14, "citywide": 3}
    found = {s: boston.value("service-requests", "request_count", place_scope=s) for s in scopes}
    assert scopes == found


def test_withholding_repeated_rows_publishes_the_file_without_them(
    city_root: Callable[[str], Path],
    checked_root: Callable[..., Any],
    shared_data: Path,
):
    tables = {}
    for file, choice in (
        ("boston311-100-20dupes-random.csv", "withhold"),
        ("boston311-100-deduped.csv", "error"),
    ):
        root = city_root("boston")
        folder = root / "datasets/service-requests"
        (folder / "boston311-100.csv").write_bytes(
            (shared_data / "cities/boston" / file).read_bytes()
        )
        descriptor = (folder / "datapackage.yaml").read_text(encoding="utf-8")
        said = descriptor.replace("kind: requests", f"kind: requests\n  duplicates: {choice}")
        (folder / "datapackage.yaml").write_text(said, encoding="utf-8")
        portal = checked_root(root)
        tables[choice] = portal
    columns = [
        column.name
        for column in tables["error"].checked.tables["service-requests"].columns
        if column.name != "row"
    ]
    first, second = (
        sorted(rows_of(tables[choice], "service-requests", *columns), key=repr)
        for choice in ("withhold", "error")
    )
    assert second == first
    entry = next(
        e for e in tables["withhold"].checked.report.ledgers if e.dataset == "service-requests"
    )
    assert entry.balances
    assert entry.rows_read - entry.rows_published == 20


def test_every_row_of_every_file_is_accounted_for(boston: Any):
    entries = boston.checked.report.ledgers
    assert 6 == len(entries)
    assert all(entry.balances for entry in entries)
    sizes: Mapping[str, int] = {
        "operating_budget.csv": 943,
        "capital_budget.csv": 427,
        "cityscore_values.csv": 3891,
        "boston311-100.csv": 100,
        "boston.geojson": 26,
        "2015-2019_neighborhood_tables_2021.12.21.csv": 25,
    }
    assert sizes == {Path(entry.file).name: entry.rows_read for entry in entries}


def test_the_files_are_read_as_they_are(boston: Any, shared_data: Path):
    for dataset in boston.checked.datasets:
        for resource in dataset.resources:
            original = shared_data / "cities/boston" / resource.path
            assert original.read_bytes() == resource.file.read_bytes()


def test_the_boundaries_are_those_of_the_file(boston: Any):
    file = boston.settings.root / "datasets/neighbourhoods/boston.geojson"
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    assert {f["properties"]["name"] for f in features} == {p.name for p in boston.checked.places}
    assert all(place.geometry.is_valid for place in boston.checked.places)
