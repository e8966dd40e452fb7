"""The register of requests is believable, and has the blemishes of a real one."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from statistics import median
from typing import Any

import pytest

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def rows(committed: Any):
    return committed.rows("service-requests/requests.csv")


def days(row: dict[str, str]) -> float:
    opened, closed = map(datetime.fromisoformat, (row["opened"], row["closed"]))
    return (closed - opened).total_seconds() / 86400


def test_there_are_as_many_requests_as_were_asked_for(rows: Rows):
    assert 6000 == len({row["case_id"] for row in rows})


def test_requests_stand_in_the_order_in_which_they_came(rows: Rows):
    opened = [row["opened"] for row in rows]
    assert sorted(opened) == opened
    assert "2021-07-01" <= opened[0]
    assert "2025-07-01" > opened[-1]


def test_nothing_is_closed_before_it_is_opened_or_after_the_citys_today(rows: Rows):
    closed = [row for row in rows if row["closed"]]
    assert all(days(row) > 0 for row in closed)
    assert max(row["closed"] for row in closed) < "2025-07-01"


def test_the_seasons_show(rows: Rows):
    months = {
        service: Counter(int(row["opened"][5:7]) for row in rows if row["service"] == service)
        for service in ("Pothole repair", "Snow and ice clearance", "Street light out")
    }
    assert months["Pothole repair"].most_common(1)[0][0] in {3, 4}
    assert months["Snow and ice clearance"].most_common(1)[0][0] in {12, 1, 2}
    assert months["Street light out"].most_common(1)[0][0] in {10, 11}
    assert 0 == months["Snow and ice clearance"][7]


def test_neighbourhoods_differ(rows: Rows):
    by_place: dict[str, list[float]] = {}
    for row in rows:
        if row["closed"] and row["case_status"] == "Closed":
            by_place.setdefault(row["neighbourhood"], []).append(days(row))
    middles = sorted(median(waits) for waits in by_place.values() if len(waits) > 150)
    assert 1.5 * middles[0] < middles[-1]


def test_rows_written_twice_are_withheld_by_the_descriptor(committed: Any, rows: Rows):
    twice = len(rows) - len({tuple(row.values()) for row in rows})
    assert 1 <= twice <= 20
    assert "withhold" == committed.descriptor("service-requests")["lightwell"]["duplicates"]


def test_some_closed_requests_have_no_closing_date(rows: Rows):
    share = sum(row["case_status"] == "Closed" and not row["closed"] for row in rows) / len(rows)
    assert 0 < share < 0.01


def test_some_requests_are_of_no_neighbourhood_of_the_city(committed: Any, rows: Rows):
    said = committed.descriptor("service-requests")["lightwell"]
    names = {row["Neighbourhood"] for row in committed.rows("places/households.csv", ";")} | {
        "Old Town"
    }
    strangers = Counter(row["neighbourhood"] for row in rows if row["neighbourhood"] not in names)
    assert {"", "Harbor Side", "Fernhill Township"} == set(strangers)
    assert any(not row["neighbourhood"] and row["latitude"] == "n/a" for row in rows)
    assert 10 > strangers["Fernhill Township"]
    assert {"Harbor Side", "The Old Town"} == set(said["places"]["aliases"])


def test_what_is_not_known_is_written_in_the_words_that_the_descriptor_names(
    committed: Any, rows: Rows
):
    assert ["n/a"] == committed.descriptor("service-requests")["lightwell"]["missing"]
    assert 50 < sum(row["latitude"] == "n/a" == row["longitude"] for row in rows)


def test_late_work_is_rated_lower(rows: Rows):
    ratings: dict[bool, list[int]] = {True: [], False: []}
    for row in rows:
        if row["rating"] and row["due"] and row["closed"]:
            ratings[row["closed"] > row["due"]].append(int(row["rating"]))
    late, on_time = (sum(given) / len(given) for given in (ratings[True], ratings[False]))
    assert late < on_time - 0.5
