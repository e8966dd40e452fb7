"""Rules of indicators, on rows that keep them and rows that break them."""

from __future__ import annotations

from judging import found, given

from builders.checks.rules import apply_rules
from builders.sources.dataset import IndicatorDefinition


def test_a_value_may_be_a_share_or_a_percentage_of_its_parts():
    rows = ["'A', 0.25, 1, 4", "'A', 25, 1, 4", "'A', 25.4, 1, 4", "'A', 30, 1, 4"]
    assert [("indicator-value-disagrees", 5, "30", "0.25")] == found(
        given("indicators", rows, "indicator value numerator denominator")
    )


def test_a_value_may_be_rounded_to_the_decimals_of_its_indicator():
    rows = ["'A', 4.8, 484, 100", "'A', 4.9, 470, 100", "'B', 4.84, 484, 100"]
    assert [("indicator-value-disagrees", 3, "4.9", "4.7")] == found(
        given("indicators", rows, "indicator value numerator denominator")
    )


def test_a_denominator_of_zero_is_told():
    assert [("indicator-zero-denominator", 2, "", "")] == found(
        given("indicators", ["'A', NULL, 0, 0"], "indicator value numerator denominator")
    )


def test_several_values_for_one_period_are_noticed_once_an_indicator():
    rows = [f"'A', DATE '2025-0{month}-01', 1.0" for month in (1, 1, 1, 2, 2, 3)]
    assert [("indicator-twice", 2, "A", "3")] == found(
        given("indicators", rows, "indicator period value")
    )


def test_months_in_which_parts_stand_for_the_city_are_noticed_once_an_indicator():
    rows = [
        "'i', DATE '2025-01-01', 'citywide', 1",
        "'i', DATE '2025-02-01', 'place', 2",
        "'i', DATE '2025-02-02', 'place', 3",
        "'i', DATE '2025-03-01', 'several', 4",
        "'j', DATE '2025-01-01', 'place', 1",
    ]
    assert [("indicator-of-parts", 3, "i", "2 months")] == found(
        given("indicators", rows, "indicator period place_scope number")
    )


def test_values_beside_counts_of_a_year_are_told_once_an_indicator():
    rows = [
        "'i', DATE '2025-01-01', 1.0, 2.0, NULL",
        "'i', DATE '2025-02-01', NULL, NULL, 0.5",
        "'i', DATE '2025-03-01', NULL, 2.0, 0.7",
        "'i', DATE '2024-01-01', NULL, NULL, 0.7",
        "'j', DATE '2025-01-01', NULL, NULL, 0.7",
    ]
    assert [("indicator-counts-missing", 3, "i", "2 observations are")] == found(
        given("indicators", rows, "indicator period numerator denominator value")
    )


def test_an_unknown_definition_is_told_with_the_nearest_one():
    indicators = {"s": IndicatorDefinition("s", "Satisfaction", definition="scat")}
    of = given("indicators", ["'s'"], "indicator", indicators=indicators, definitions=("csat",))
    assert ["Did you mean “csat”?"] == [problem.hint for problem in apply_rules(of)]
