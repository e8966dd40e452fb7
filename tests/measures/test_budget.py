"""What was planned and spent, against amounts that were worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

E = "expenditure"


def test_lines_add_up_to_the_last_decimal(rows_of: Callable[..., Any]):
    text = "year,phase,amount\n2025,actual,0.1\n2025,actual,0.2\n2025,actual,3838631715.659\n"
    portal = rows_of("budget", text)
    expected = Decimal("3838631715.959")
    assert expected == portal.value("budget", "amount", direction=E, phase="actual", year="2025")


def test_a_large_sum_keeps_all_its_digits(rows_of: Callable[..., Any]):
    text = "year,phase,amount\n2025,actual,12345678901234567890.12\n2025,actual,0.000000001\n"
    portal = rows_of("budget", text)
    expected = Decimal("12345678901234567890.120000001")
    assert expected == portal.value("budget", "amount", direction=E, phase="actual", year="2025")


def test_a_line_without_an_amount_adds_nothing_and_is_counted(rows_of: Callable[..., Any]):
    text = "year,phase,department,amount\n2025,actual,A,\n2025,actual,B,5\n2025,actual,B,\n"
    portal = rows_of("budget", text)
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert 5 == portal.value("budget", "amount", **year)
    assert portal.value("budget", "amount", department="A", **year) is None
    assert (2, 3) == portal.fraction("budget", "unknown_amounts", **year)
    assert (1, 2) == portal.fraction("budget", "unknown_amounts", department="B", **year)


def test_lines_of_the_plan_without_an_amount_are_counted(rows_of: Callable[..., Any]):
    text = "year,phase,department,amount\n2025,adopted,A,\n2025,adopted,B,5\n2025,amended,B,\n"
    portal = rows_of("budget", text)
    assert (2, 2) == portal.fraction("budget", "unknown_planned", direction=E, year="2025")


def test_lines_without_a_direction_are_expenditure(rows_of: Callable[..., Any]):
    text = "year,phase,direction,amount\n2025,actual,,5\n2025,actual,revenue,7\n"
    portal = rows_of("budget", text)
    sums = [
        portal.value("budget", "amount", direction=direction, phase="actual", year="2025")
        for direction in (E, "revenue")
    ]
    assert [5, 7] == sums


def test_a_line_without_a_label_is_a_group_of_its_own(rows_of: Callable[..., Any]):
    text = "year,phase,department,amount\n2025,actual,,5\n2025,actual,Parks,7\n"
    portal = rows_of("budget", text)
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert 5 == portal.value("budget", "amount", department="", **year)
    assert 12 == portal.value("budget", "amount", **year)


PLANS = """year,phase,department,amount
2024,adopted,Parks,100
2024,amended,Parks,120
2024,actual,Parks,90
2024,adopted,Roads,50
2024,amended,Roads,50
2024,actual,Roads,60
2025,adopted,Parks,200
2025,actual,Parks,150
2026,adopted,Parks,300
"""


def test_the_plan_is_the_amended_budget_where_a_year_has_one(rows_of: Callable[..., Any]):
    portal = rows_of("budget", PLANS)
    assert (150, 170) == portal.fraction("budget", "actual_against_plan", direction=E, year="2024")
    assert (150, 200) == portal.fraction("budget", "actual_against_plan", direction=E, year="2025")
    assert Decimal("0.75") == portal.value(
        "budget", "actual_against_plan", direction=E, year="2025"
    )


PARTLY_AMENDED = """year,phase,department,programme,amount
2025,adopted,Parks,Trees,60
2025,adopted,Parks,Lawns,40
2025,adopted,Roads,Paving,500
2025,amended,Parks,Trees,70
2025,amended,Parks,Lawns,50
2025,actual,Parks,Trees,55
2025,actual,Roads,Paving,480
"""


def test_a_department_that_is_not_amended_keeps_what_was_adopted(rows_of: Callable[..., Any]):
    portal = rows_of("budget", PARTLY_AMENDED)
    year = {"direction": E, "year": "2025"}
    assert [620, 120, 500] == [
        portal.value("budget", "plan", **year),
        *(portal.value("budget", "plan", department=one, **year) for one in ("Parks", "Roads")),
    ]
    assert (535, 620) == portal.fraction("budget", "actual_against_plan", **year)
    assert {"amended-budget-partial"} == portal.codes()


def test_within_a_department_the_amended_budget_is_the_whole_of_its_plan(
    rows_of: Callable[..., Any],
):
    portal = rows_of("budget", PARTLY_AMENDED.replace("2025,amended,Parks,Lawns,50\n", ""))
    year = {"direction": E, "year": "2025", "department": "Parks"}
    assert 70 == portal.value("budget", "plan", **year)
    assert {"amended-budget-partial", "amended-lines-missing"} == portal.codes()


def test_a_budget_without_departments_is_amended_by_fund_or_as_a_whole(
    rows_of: Callable[..., Any],
):
    text = "year,phase,{}amount\n2025,adopted,{}5\n2025,adopted,{}7\n2025,amended,{}8\n"
    whole = rows_of("budget", text.format("", "", "", ""))
    assert 8 == whole.value("budget", "plan", direction=E, year="2025")
    funds = rows_of("budget", text.format("fund,", "A,", "B,", "B,"))
    assert 13 == funds.value("budget", "plan", direction=E, year="2025")


@pytest.mark.parametrize("amounts", [("-30", "10"), ("-10", "10")])
def test_of_a_total_that_is_not_above_zero_there_is_no_share(
    rows_of: Callable[..., Any], amounts: tuple[str, str]
):
    text = "year,phase,fund,amount\n2025,actual,A,{}\n2025,actual,B,{}\n".format(*amounts)
    portal = rows_of("budget", text)
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert portal.value("budget", "share_of_total", fund="A", **year) is None


def test_above_plan_is_above_zero_and_below_plan_below(rows_of: Callable[..., Any]):
    portal = rows_of("budget", PLANS)
    parks, roads = (
        portal.value("budget", "over_plan", direction=E, year="2024", department=department)
        for department in ("Parks", "Roads")
    )
    assert (-30, 10) == (parks, roads)


def test_a_year_with_a_plan_alone_is_not_compared(rows_of: Callable[..., Any]):
    portal = rows_of("budget", PLANS)
    assert portal.figures.find("budget", "over_plan", direction=E, year="2026") is None


def test_a_department_that_has_a_plan_and_no_actual_amount_is_not_known(
    rows_of: Callable[..., Any],
):
    text = PLANS + "2025,adopted,New,10\n"
    portal = rows_of("budget", text)
    year = {"direction": E, "year": "2025", "department": "New"}
    assert portal.value("budget", "over_plan", **year) is None
    assert (None, 10) == portal.fraction("budget", "over_plan", **year)


def test_a_plan_of_nothing_gives_no_share(rows_of: Callable[..., Any]):
    portal = rows_of("budget", "year,phase,amount\n2025,adopted,0\n2025,actual,5\n")
    assert portal.value("budget", "actual_against_plan", direction=E, year="2025") is None
    assert 5 == portal.value("budget", "over_plan", direction=E, year="2025")


def test_the_change_on_the_year_compares_like_phases_of_years_that_follow(
    rows_of: Callable[..., Any],
):
    text = "year,phase,amount\n2022,actual,50\n2024,actual,100\n2025,actual,125\n2025,adopted,90\n"
    portal = rows_of("budget", text)
    year = {"direction": E, "phase": "actual"}
    assert Decimal("0.25") == portal.value("budget", "change_on_year", year="2025", **year)
    found = [f.label("year") for f in portal.figures if f.measure == "change_on_year"]
    assert ["2025"] == [label for label in found if label]


def test_a_year_after_nothing_has_no_change_that_could_be_told(rows_of: Callable[..., Any]):
    portal = rows_of("budget", "year,phase,amount\n2024,actual,0\n2025,actual,5\n")
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert (5, 0) == portal.fraction("budget", "change_on_year", **year)
    assert portal.value("budget", "change_on_year", **year) is None


def test_a_share_of_less_than_nothing_is_not_known(rows_of: Callable[..., Any]):
    portal = rows_of(
        "budget", "year,phase,amount\n2024,actual,-5\n2025,actual,295\n2025,adopted,-1\n"
    )
    year = {"direction": E, "year": "2025"}
    assert (300, -5) == portal.fraction("budget", "change_on_year", phase="actual", **year)
    assert portal.value("budget", "change_on_year", phase="actual", **year) is None
    assert (295, -1) == portal.fraction("budget", "actual_against_plan", **year)
    assert portal.value("budget", "actual_against_plan", **year) is None


def test_shares_are_of_the_same_year_phase_and_direction(rows_of: Callable[..., Any]):
    text = """year,phase,direction,fund,amount
2025,actual,expenditure,A,30
2025,actual,expenditure,B,10
2025,actual,revenue,A,7
2024,actual,expenditure,A,1
"""
    portal = rows_of("budget", text)
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert (30, 40) == portal.fraction("budget", "share_of_total", fund="A", **year)
    assert Decimal("0.25") == portal.value("budget", "share_of_total", fund="B", **year)


@pytest.mark.parametrize(
    ("expected", "people"),
    [
        (Decimal("2.5"), {"A": 30, "B": 10}),
        (Decimal("2.5"), {"A": 40, "B": 0}),
        (None, {"A": 40, "B": None}),
        (None, {"A": 0, "B": 0}),
    ],
)
def test_an_amount_per_resident_is_known_when_the_people_of_every_place_are(
    rows_of: Callable[..., Any], expected: Decimal | None, people: dict[str, int | None]
):
    portal = rows_of("budget", "year,phase,amount\n2025,actual,100\n", people=people)
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert expected == portal.value("budget", "amount_per_resident", **year)


def test_places_and_scopes_add_up_to_all_the_money(rows_of: Callable[..., Any]):
    text = """year,phase,place,amount
2025,actual,A,1
2025,actual,A,2
2025,actual,B,4
2025,actual,Citywide,8
2025,actual,,16
2025,actual,Atlantis,32
2025,actual,A and B,64
2025,actual,Multiple,128
"""
    said = "places: {shared: {A and B: [A, B]}}"
    portal = rows_of("budget", text, said, {"A": 1, "B": 1})
    year = {"direction": E, "phase": "actual", "year": "2025"}
    assert [3, 4] == [portal.value("budget", "amount", place=p, **year) for p in "ab"]
    assert [7, 8, 16, 32, 64, 128] == [
        portal.value("budget", "amount", place_scope=scope, **year)
        for scope in ("place", "citywide", "unknown", "unmatched", "shared", "several")
    ]
    assert 255 == portal.value("budget", "amount", **year)
