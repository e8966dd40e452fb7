"""How well a service does, from counts where there are counts, and from values elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from builders.measures.indicators.definitions import DEFINITIONS

HEADER = "indicator,period,numerator,denominator,value\n"


def test_counts_are_added_up_before_they_are_divided(rows_of: Callable[..., Any]):
    text = HEADER + "csat,2025-01,1,2,\ncsat,2025-02,90,100,\n"
    portal = rows_of("indicators", text, "indicators: {csat: {title: C, definition: csat}}")
    assert [50, 90] == [
        portal.value("indicators", "indicator_value", indicator="csat", month=m)
        for m in ("2025-01", "2025-02")
    ]
    year = {"indicator": "csat", "year": "2025"}
    assert (91, 102) == portal.fraction("indicators", "indicator_value", **year)
    assert Decimal("89.215686275") == portal.value("indicators", "indicator_value", **year)


def test_the_net_promoter_score_is_promoters_less_detractors_in_a_hundred_answers(
    rows_of: Callable[..., Any],
):
    text = "indicator,period,promoters,detractors,denominator\nnps,2025-01,50,20,100\nnps,2025-02,5,15,20\n"
    portal = rows_of("indicators", text, "indicators: {nps: {title: N, definition: nps}}")
    assert [30, -50] == [
        portal.value("indicators", "indicator_value", indicator="nps", month=m)
        for m in ("2025-01", "2025-02")
    ]
    figure = portal.figures.find("indicators", "indicator_latest", indicator="nps")
    assert (-10, 20, "points") == (figure.numerator, figure.denominator, figure.unit)


def test_values_alone_are_averaged_and_their_number_is_the_denominator(
    rows_of: Callable[..., Any],
):
    text = "indicator,period,value\ntime,2025-01-01,1\ntime,2025-01-02,2\ntime,2025-01-03,\ntime,2025-01-04,6\n"
    portal = rows_of("indicators", text)
    month = {"indicator": "time", "month": "2025-01"}
    assert 3 == portal.value("indicators", "indicator_value", **month)
    assert (9, 3) == portal.fraction("indicators", "indicator_value", **month)


@pytest.mark.parametrize("row", ["0,0,", ",,", "5,,", ",5,"])
def test_nothing_over_nothing_and_half_a_ratio_are_not_known(rows_of: Callable[..., Any], row: str):
    portal = rows_of("indicators", f"{HEADER}i,2025-01,{row}\nj,2025-01,1,2,0.5\n", sound=False)
    assert portal.value("indicators", "indicator_value", indicator="i", month="2025-01") is None


def test_the_latest_month_is_the_last_one_with_a_value(rows_of: Callable[..., Any]):
    text = "indicator,period,value,target\ni,2024-03,5,6\ni,2025-03,7,8\ni,2025-04,,9\n"
    portal = rows_of("indicators", text, "indicators: {i: {title: I, direction: higher}}")
    assert 7 == portal.value("indicators", "indicator_latest", indicator="i")
    assert 2 == portal.value("indicators", "indicator_change", indicator="i")
    assert Decimal("0.875") == portal.value("indicators", "indicator_against_target", indicator="i")
    assert [8, 9] == [
        portal.value("indicators", "indicator_target", indicator="i", month=m)
        for m in ("2025-03", "2025-04")
    ]


def test_without_the_same_month_of_the_year_before_there_is_no_change(rows_of: Callable[..., Any]):
    portal = rows_of("indicators", "indicator,period,value\ni,2024-02,5\ni,2025-03,7\n")
    assert portal.figures.find("indicators", "indicator_change", indicator="i") is None


@pytest.mark.parametrize(
    ("expected", "direction", "value"),
    [
        ("0.8", "higher", "80"),
        ("1.25", "higher", "125"),
        ("1.25", "lower", "80"),
        ("0.8", "lower", "125"),
        (None, "neither", "80"),
        (None, "lower", "0"),
    ],
)
def test_how_far_a_value_is_from_its_target_depends_on_which_way_is_better(
    rows_of: Callable[..., Any], expected: str | None, direction: str, value: str
):
    said = f'indicators: {{i: {{title: I, direction: {direction}, target: "100"}}}}'
    portal = rows_of("indicators", f"indicator,period,value\ni,2025-01,{value}\n", said)
    against = portal.value("indicators", "indicator_against_target", indicator="i")
    assert (expected and Decimal(expected)) == against


@pytest.mark.parametrize(("value", "target"), [("-10", "-5"), ("-2", "-5"), ("10", "-5")])
def test_below_zero_a_ratio_says_nothing_of_a_target(
    rows_of: Callable[..., Any], value: str, target: str
):
    said = "indicators: {i: {title: I, direction: higher}}"
    text = f"indicator,period,value,target\ni,2025-01,{value},{target}\n"
    portal = rows_of("indicators", text, said)
    assert portal.value("indicators", "indicator_against_target", indicator="i") is None


@pytest.mark.parametrize(
    ("expected", "direction", "value", "target"),
    [
        (1, "higher", "80", "80"),
        (0, "higher", "79.999999999", "80"),
        (1, "lower", "80", "80"),
        (0, "lower", "80.000000001", "80"),
        (1, "lower", "0", "0"),
        (0, "lower", "1", "0"),
        (1, "higher", "-2", "-5"),
        (0, "higher", "-10", "-5"),
        (1, "higher", "10", "-5"),
    ],
)
def test_a_target_is_met_by_the_value_itself(
    rows_of: Callable[..., Any], expected: int, direction: str, value: str, target: str
):
    said = f"indicators: {{i: {{title: I, direction: {direction}}}}}"
    text = f"indicator,period,value,target\ni,2025-01,{value},{target}\n"
    portal = rows_of("indicators", text, said)
    assert expected == portal.value("indicators", "indicator_met", indicator="i")


@pytest.mark.parametrize("said", ["direction: neither", "description: Nobody says"])
def test_without_a_direction_no_target_is_met_or_missed(rows_of: Callable[..., Any], said: str):
    text = "indicator,period,value,target\ni,2025-01,5,4\nj,2025-01,1,\n"
    portal = rows_of("indicators", text, f"indicators: {{i: {{title: I, {said}}}}}")
    assert portal.figures.find("indicators", "indicator_met", indicator="i") is None
    assert portal.figures.find("indicators", "indicator_met", indicator="j") is None


def test_a_value_beside_counts_is_kept_and_told(rows_of: Callable[..., Any]):
    text = HEADER + "csat,2025-01,1,2,\ncsat,2025-01,,,70\ncsat,2025-02,90,100,\n"
    portal = rows_of("indicators", text, "indicators: {csat: {title: C, definition: csat}}")
    month = {"indicator": "csat", "month": "2025-01"}
    assert 60 == portal.value("indicators", "indicator_value", **month)
    assert (120, 2) == portal.fraction("indicators", "indicator_value", **month)
    assert (1, 2) == portal.fraction("indicators", "indicator_bare_values", **month)
    assert 70 == portal.value("indicators", "indicator_value", indicator="csat", year="2025")
    assert 90 == portal.value("indicators", "indicator_latest", indicator="csat")
    assert "indicator-counts-missing" in portal.codes()


def test_things_counted_are_added_up_whether_they_give_counts_or_not(rows_of: Callable[..., Any]):
    text = HEADER + "i,2025-01,6,2,\ni,2025-01,,,70\n"
    portal = rows_of("indicators", text, "indicators: {i: {title: I, combine: sum}}")
    month = {"indicator": "i", "month": "2025-01"}
    assert (73, None) == portal.fraction("indicators", "indicator_value", **month)


def test_in_a_month_without_a_value_of_the_city_its_parts_stand_for_it(
    rows_of: Callable[..., Any],
):
    text = (
        "indicator,period,place,value\ni,2025-01,,10\ni,2025-01,A,2\ni,2025-02,A,2\ni,2025-02,B,4\n"
    )
    portal = rows_of("indicators", text, people={"A": 1, "B": 1})
    assert [10, 3] == [
        portal.value("indicators", "indicator_value", indicator="i", month=month)
        for month in ("2025-01", "2025-02")
    ]
    assert 3 == portal.value("indicators", "indicator_latest", indicator="i")
    assert "indicator-of-parts" in portal.codes()


def test_the_target_of_the_row_goes_before_that_of_the_definition(rows_of: Callable[..., Any]):
    said = 'indicators: {i: {title: I, direction: higher, target: "100"}}'
    text = "indicator,period,value,target\ni,2025-01,5,10\ni,2025-02,5,\n"
    portal = rows_of("indicators", text, said)
    assert [10, 100] == [
        portal.value("indicators", "indicator_target", indicator="i", month=m)
        for m in ("2025-01", "2025-02")
    ]


def test_a_value_of_the_city_goes_before_those_of_its_places(rows_of: Callable[..., Any]):
    text = (
        "indicator,period,place,value\ni,2025-01,,10\ni,2025-01,A,2\nj,2025-01,A,2\nj,2025-01,B,4\n"
    )
    portal = rows_of("indicators", text, people={"A": 1, "B": 1})
    assert [10, 3] == [
        portal.value("indicators", "indicator_latest", indicator=i) for i in ("i", "j")
    ]
    assert 2 == portal.value("indicators", "indicator_value", indicator="i", place="a", year="2025")


def test_a_place_that_nobody_knows_is_not_the_city(rows_of: Callable[..., Any]):
    text = "indicator,period,place,value\ni,2025-01,Citywide,10\ni,2025-01,Atlantis,2\n"
    portal = rows_of("indicators", text, people={"A": 1})
    assert 10 == portal.value("indicators", "indicator_latest", indicator="i")


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_ready_made_definition_knows_unit_and_formula(rows_of: Callable[..., Any], name: str):
    definition = DEFINITIONS[name]
    columns = "promoters,detractors" if name == "nps" else "numerator"
    cells = "3,1" if name == "nps" else "2"
    text = f"indicator,period,{columns},denominator\nit,2025-01,{cells},8\n"
    portal = rows_of("indicators", text, f"indicators: {{it: {{title: It, definition: {name}}}}}")
    figure = portal.figures.find("indicators", "indicator_latest", indicator="it")
    assert figure.value == Decimal(definition.factor) / 4
    assert definition.unit == figure.unit
    assert definition.direction in {"higher", "lower"}
