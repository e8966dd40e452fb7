"""What a statistic comes to: sums over time and places, what is there at the time, what is missing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

HEADER = "statistic,period,place,value,unit\n"
PLACES = {"North": 10, "South": 20}


@pytest.fixture
def counts(rows_of: Callable[..., Any]) -> Callable[..., Any]:
    def build(rows: str, block: str = "", **said: Any) -> Any:
        return rows_of("counts", HEADER + rows, block, people=PLACES, **said)

    return build


def test_months_and_places_are_added_up(counts: Callable[..., Any]):
    own = counts(
        "Visits,2025-05,North,10,v\nVisits,2025-06,North,5,v\nVisits,2025-06,South,7.5,v\n"
    )
    assert Decimal("22.5") == own.value("counts", "count_total", statistic="Visits", year="2025")
    assert Decimal("12.5") == own.value(
        "counts", "count_total", statistic="Visits", month="2025-06"
    )
    assert 15 == own.value("counts", "count_total", statistic="Visits", year="2025", place="north")
    year = "2024-07-01/2025-06-30"
    assert Decimal("22.5") == own.value("counts", "count_total", statistic="Visits", period=year)


def test_the_row_of_the_whole_city_is_its_number_and_the_places_are_not_added_to_it(
    counts: Callable[..., Any],
):
    rows = "Visits,2025-05,North,10,\nVisits,2025-05,,40,\nVisits,2025-06,South,7,\n"
    own = counts(rows, "places: {empty: citywide}")
    assert 40 == own.value("counts", "count_total", statistic="Visits", month="2025-05")
    assert 7 == own.value("counts", "count_total", statistic="Visits", month="2025-06")
    assert 47 == own.value("counts", "count_total", statistic="Visits", year="2025")


def test_what_is_there_at_the_time_is_not_added_up_over_time(counts: Callable[..., Any]):
    rows = "Beds,2025-01,North,10,\nBeds,2025-05,North,12,\nBeds,2025-05,South,3,\n"
    own = counts(rows + "Beds,2025-06,North,,\n", "statistics: {Beds: {combine: latest}}")
    assert 15 == own.value("counts", "count_total", statistic="Beds", year="2025")
    assert 10 == own.value("counts", "count_total", statistic="Beds", month="2025-01")
    assert 15 == own.value(
        "counts", "count_total", statistic="Beds", period="2024-07-01/2025-06-30"
    )


def test_a_statistic_of_years_has_no_months(counts: Callable[..., Any]):
    own = counts("People,2024,North,10,\nPeople,2025,North,11,\nVisits,2025-02,North,1,\n")
    assert 10 == own.value("counts", "count_total", statistic="People", year="2024")
    months = {f.label("statistic") for f in own.figures if f.label("month")}
    assert {"Visits"} == months


def test_a_value_that_is_not_known_is_counted_and_is_not_nought(counts: Callable[..., Any]):
    own = counts("Visits,2025-05,North,10,\nVisits,2025-06,North,,\n")
    assert own.value("counts", "count_total", statistic="Visits", month="2025-06") is None
    assert (1, 2) == own.fraction("counts", "count_unknown", statistic="Visits", year="2025")
    assert (1, 2) == own.fraction("counts", "count_rows", statistic="Visits")


def test_a_portal_without_places_counts_all_the_same(rows_of: Callable[..., Any]):
    own = rows_of("counts", "statistic,period,value\nVisits,2025-05-09,3\nVisits,2025-05-10,4\n")
    assert 7 == own.value("counts", "count_total", statistic="Visits", month="2025-05")


def test_names_in_any_script_are_labels_like_others(rows_of: Callable[..., Any]):
    own = rows_of("counts", "statistic,period,value\nزيارات المكتبة,2025,12\n")
    assert 12 == own.value("counts", "count_total", statistic="زيارات المكتبة", year="2025")
