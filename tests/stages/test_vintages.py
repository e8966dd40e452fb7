"""Places of several vintages: each dataset joins to its own, and nothing mixes them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from two_vintages import BOUNDARIES, OF_OLD, REQUESTS, lay_out, rows

from builders.sources.dataset import Dataset
from builders.sources.vintages import vintage_problems, with_vintages

pytestmark = pytest.mark.xdist_group("vintages")


@pytest.fixture(scope="module")
def portal(checked_root: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The portal of two vintages, counted once."""
    return checked_root(lay_out(tmp_path_factory.mktemp("vintages")))


def by_place(portal: Any, dataset: str, measure: str) -> dict[str, Decimal | None]:
    own = [f for f in portal.figures if (f.dataset, f.measure) == (dataset, measure)]
    return {f.place: f.value for f in own if dict(f.dimensions).keys() == {"place"}}


def dataset(name: str, kind: str = "places", **said: Any) -> Dataset:
    return Dataset(name, kind, name, "", f"datasets/{name}", (), **said)


def codes(*datasets: Dataset) -> list[tuple[str, str]]:
    return [(problem.code, problem.file) for problem in vintage_problems(datasets)]


def test_one_dataset_of_places_is_the_main_one_without_saying_so():
    said = [dataset("wards"), dataset("money", "budget")]
    wards, money = with_vintages(said)
    assert [] == codes(*said)
    assert (True, "wards", "wards") == (wards.is_main, wards.places_of, money.places_of)


def test_of_several_one_says_that_it_is_the_main_one():
    said = [dataset("wards"), dataset("hoods", is_main=True), dataset("money", "budget")]
    assert [] == codes(*said)
    assert ["wards", "hoods", "hoods"] == [one.places_of for one in with_vintages(said)]


def test_it_is_a_problem_where_none_or_two_of_several_are_the_main_one():
    assert [("places-main-missing", "datasets/hoods")] == codes(dataset("wards"), dataset("hoods"))
    both = [dataset("wards", is_main=True), dataset("hoods", is_main=True)]
    assert [("places-main-twice", "datasets/hoods")] == codes(*both)


def test_where_none_says_yes_the_one_that_does_not_say_no_is_the_main_one():
    said = [dataset("wards", is_beside=True), dataset("hoods"), dataset("money", "budget")]
    assert [] == codes(*said)
    assert ["wards", "hoods", "hoods"] == [one.places_of for one in with_vintages(said)]
    (alone,) = with_vintages([dataset("wards", is_beside=True)])
    assert alone.is_main
    both = [dataset("wards", is_beside=True), dataset("hoods", is_beside=True)]
    assert [("places-main-missing", "datasets/hoods")] == codes(*both)


def test_a_dataset_that_names_no_dataset_of_places_gets_the_name_that_was_meant():
    money = dataset("money", "budget", places_of="ward")
    (problem,) = vintage_problems([dataset("wards"), money])
    assert ("places-of-unknown", "ward", "wards") == (problem.code, problem.found, problem.wanted)
    assert "wards" in problem.hint
    assert "datasets/money" == problem.file


def test_places_join_to_no_places_and_others_are_not_the_main_ones():
    assert [("places-of-places", "datasets/wards")] == codes(dataset("wards", places_of="hoods"))
    said = dataset("money", "budget", is_main=True, place_word="ward")
    assert [("places-words-elsewhere", "datasets/money")] * 2 == codes(said)


def test_a_name_joins_to_the_place_of_its_own_vintage(portal: Any):
    new = ["north", "riverside", "quayside", "quayside", None]
    assert new == portal.column("calls", "place_id")
    old = ["north", "riverside", "riverside", None, "riverside"]
    assert [one and f"hoods-2010.{one}" for one in old] == portal.column("calls-then", "place_id")
    assert ["name", "name", "point", None, "alias"] == portal.column("calls-then", "place_by")


def test_what_joins_to_no_place_is_listed_against_the_places_of_its_own_vintage(portal: Any):
    told = [
        (problem.file, problem.found)
        for problem in portal.checked.report.problems
        if problem.code == "place-unmatched"
    ]
    assert [
        ("datasets/calls/rows.csv", "Old Docks"),
        ("datasets/calls-then/rows.csv", "Quayside"),
    ] == told


def test_figures_by_place_are_of_the_places_and_people_of_the_vintage(portal: Any):
    assert {"north": 1, "quayside": 2, "riverside": 1} == by_place(portal, "calls", "request_count")
    old = {"hoods-2010.north": 1, "hoods-2010.riverside": 3}
    assert old == by_place(portal, "calls-then", "request_count")
    during = "2025-01-01/2025-12-31"
    for dataset_id, place, fraction in (
        ("calls", "riverside", (1, 200)),
        ("calls", "quayside", (2, 190)),
        ("calls-then", "hoods-2010.riverside", (3, 300)),
    ):
        found = portal.fraction(dataset_id, "requests_per_1000", place=place, period=during)
        assert fraction == found


def test_the_city_has_the_people_of_each_vintage_and_never_of_both(portal: Any):
    assert 500 == portal.value("hoods-2020", "population")
    assert 400 == portal.value("hoods-2010", "population")
    labels = {"year": "2025", "phase": "actual", "direction": "expenditure"}
    assert (320, 500) == portal.fraction("money", "amount_per_resident", **labels)
    assert (320, 400) == portal.fraction("money-then", "amount_per_resident", **labels)


def test_money_is_split_by_the_people_of_the_vintage(portal: Any):
    # 310 by 110 and 200 people, and by 100 and 300.
    assert [None, ["110.00", "200.00"]] == portal.column("money", "amount_shares")
    assert [None, ["77.50", "232.50"]] == portal.column("money-then", "amount_shares")


def test_a_place_of_which_no_row_speaks_is_nought_in_its_own_vintage_alone(portal: Any):
    old = {"hoods-2010.north": 0, "hoods-2010.riverside": 1}
    assert old == by_place(portal, "works", "project_count")


def test_a_rate_is_by_place_only_where_both_its_numbers_are_of_one_vintage(portal: Any):
    told = [f for f in portal.figures if f.measure == "rate" and f.place]
    assert [
        ("calls-then", "hoods-2010.north", 1, 50),
        ("calls-then", "hoods-2010.riverside", 3, 80),
    ] == [(f.dataset, f.place, f.numerator, f.denominator) for f in told]
    assert (5, 130) == portal.fraction("calls", "rate", rate="homes", year="2025")


def test_an_id_may_be_written_with_its_vintage_or_without(small_portal: Callable[..., Any]):
    text = (
        "id,opened,service,place\n1,2025-01-05,Bins,hoods-2010.riverside\n2,2025-01-06,Bins,NORTH\n"
    )
    calls = rows("calls-then", "requests", text, OF_OLD % "")
    portal = small_portal(BOUNDARIES | {"calls-then": calls})
    told = ["hoods-2010.riverside", "hoods-2010.north"]
    assert told == portal.column("calls-then", "place_id")


def test_where_the_vintage_is_not_known_that_alone_is_told(small_portal: Callable[..., Any]):
    calls = rows("calls-then", "requests", REQUESTS, ", places: {of: hoods-2011}")
    portal = small_portal(BOUNDARIES | {"calls-then": calls}, sound=False)
    own = [p for p in portal.checked.report.problems if p.file.startswith("datasets/calls-then")]
    assert ["places-of-unknown"] == [problem.code for problem in own]
    assert "Did you mean “hoods-2010”?" in own[0].remedy


def told_of_places(portal: Any) -> list[tuple[str, str, str, str]]:
    codes = ("places-none", "places-unused", "place-unmatched", "place-outside-boundaries")
    found = portal.checked.report.problems
    return [(p.code, p.file, p.found, p.wanted) for p in found if p.code in codes]


def test_a_portal_without_boundaries_says_so_once_and_not_of_every_name(
    small_portal: Callable[..., Any],
):
    calls = {f"calls-{n}": rows(f"calls-{n}", "requests", REQUESTS, "") for n in range(7)}
    portal = small_portal(calls)
    listed = "calls-0, calls-1, calls-2, calls-3, calls-4 and 2 more"
    assert [("places-none", "", listed, "")] == told_of_places(portal)


def test_boundaries_that_cannot_be_used_are_told_once_and_not_of_every_name(
    small_portal: Callable[..., Any],
):
    hoods = dict(BOUNDARIES["hoods-2010"])
    file = next(name for name in hoods if name.endswith(".geojson"))
    hoods[file] = hoods[file].replace('"Polygon"', '"Polygone"', 1)
    calls = rows("calls-then", "requests", REQUESTS, OF_OLD % "")
    portal = small_portal(BOUNDARIES | {"hoods-2010": hoods, "calls-then": calls}, sound=False)
    [told] = told_of_places(portal)
    assert ("places-unused", "hoods-2010", "calls-then") == (told[0], *told[2:])
    assert told[1].startswith("datasets/hoods-2010/datapackage.")


def test_places_whose_descriptor_cannot_be_read_are_not_said_to_be_missing(
    small_portal: Callable[..., Any],
):
    hoods = BOUNDARIES["hoods-2010"] | {"datapackage.yaml": "name: hoods-2010\nlightwell: {knd: x}"}
    calls = rows("calls-then", "requests", REQUESTS, OF_OLD % "")
    portal = small_portal({"hoods-2010": hoods, "calls-then": calls}, sound=False)
    codes = {p.code for p in portal.checked.report.problems if "calls-then" in p.file}
    assert not codes & {"places-of-unknown", "places-none", "place-unmatched"}
