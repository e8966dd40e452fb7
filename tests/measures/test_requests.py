"""What is on time, how long it takes and what waits: each case of the policy, one by one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

HEADER = "id,opened,due,closed,service,status\n"
# The data are complete up to the end of 30 June 2025.


CASES_ON_TIME = {
    "Due on a day is due at its end.": ((1, 1), "2025-06-10,2025-06-10T23:59,Bins,closed"),
    "The day after it is late.": ((0, 1), "2025-06-10,2025-06-11T00:01,Bins,closed"),
    "Closed on the day when it was due is on time.": (
        (1, 1),
        "2025-06-10T12:00,2025-06-10,Bins,closed",
    ),
    "Closed on a day after the due time is late.": (
        (0, 1),
        "2025-06-10T12:00,2025-06-11,Bins,closed",
    ),
    "Closed after the last day it was open on it and overdue.": (
        (0, 1),
        "2025-06-10T12:00,2025-07-01T00:00,Bins,closed",
    ),
    "Closed after the last day and due after it is not known yet.": (
        (None, 0),
        "2025-07-02T12:00,2025-07-01T09:00,Bins,closed",
    ),
    "Due exactly at closing is on time.": ((1, 1), "2025-06-10T12:00,2025-06-10T12:00,Bins,closed"),
    "A second later is not.": ((0, 1), "2025-06-10T12:00:00,2025-06-10T12:00:01,Bins,closed"),
    "Open past its due time is not on time.": ((0, 1), "2025-06-30T23:59,,Bins,open"),
    "Due after the last day is not known yet.": ((None, 0), "2025-07-01T00:00,,Bins,open"),
    "Without a due time it is not known.": ((None, 0), ",2025-06-10T12:00,Bins,closed"),
    "Open without a due time is not known.": ((None, 0), ",,Bins,open"),
    "A duplicate is left out.": ((None, 0), "2025-06-10,2025-06-11,Bins,duplicate"),
    "An open duplicate is left out.": ((None, 0), "2025-06-10,,Bins,duplicate"),
    "A cancelled one is left out.": ((None, 0), "2025-06-10,2025-06-11,Bins,cancelled"),
    "Closed at no stated time is not known.": ((None, 0), "2025-06-10,,Bins,closed"),
    "Without a status the closing time tells.": ((1, 1), "2025-06-10,2025-06-09,Bins,"),
    "Without either it is open.": ((0, 1), "2025-06-10,,Bins,"),
}


def test_on_time(rows_of: Callable[..., Any]):
    rows = (
        f"{n},2025-06-01,{row.replace('Bins', case)}\n"
        for n, (case, (_, row)) in enumerate(CASES_ON_TIME.items())
    )
    portal = rows_of("requests", HEADER + "".join(rows))
    found = {
        case: portal.fraction("requests", "on_time_share", service=case) for case in CASES_ON_TIME
    }
    assert {case: expected for case, (expected, _) in CASES_ON_TIME.items()} == found
    for case, (top, bottom) in found.items():
        share = Decimal(top) / Decimal(bottom) if bottom else None
        assert share == portal.value("requests", "on_time_share", service=case)


def closing(*days: float) -> str:
    rows = (
        f"{n},2025-06-01T06:00,,2025-06-{1 + int(day):02}T{6 + int(day % 1 * 24):02}:00,Bins,closed\n"
        for n, day in enumerate(days)
    )
    return HEADER + "".join(rows)


@pytest.mark.parametrize(
    ("median", "p90", "days"),
    [
        ("3", "3", (3,)),
        ("1.5", "1.9", (1, 2)),
        ("3", "8.6", (2, 3, 3, 5, 11)),
        ("0", "0", (0, 0, 0)),
        ("0.5", "0.5", (0.5,)),
    ],
)
def test_days_to_close_are_interpolated(
    rows_of: Callable[..., Any], median: str, p90: str, days: tuple[float, ...]
):
    portal = rows_of("requests", closing(*days))
    assert Decimal(median) == portal.value("requests", "median_days")
    assert Decimal(p90) == portal.value("requests", "p90_days")
    assert (None, len(days)) == portal.fraction("requests", "median_days")


@pytest.mark.parametrize(
    ("days", "opened", "closed"),
    [
        ("0", "2025-06-01T14:00", "2025-06-01"),
        ("0", "2025-06-01", "2025-06-01T14:00"),
        ("0", "2025-06-01", "2025-06-01"),
        ("2", "2025-06-01T23:00", "2025-06-03"),
        ("2", "2025-06-01", "2025-06-03T01:00"),
        ("0.125", "2025-06-01T14:00", "2025-06-01T17:00"),
        ("0.5", "2025-06-01T18:00", "2025-06-02T06:00"),
    ],
)
def test_days_are_those_of_the_calendar_where_a_time_has_no_clock(
    rows_of: Callable[..., Any], days: str, opened: str, closed: str
):
    portal = rows_of("requests", HEADER + f"1,{opened},,{closed},Bins,closed\n")
    assert Decimal(days) == portal.value("requests", "median_days")


@pytest.mark.parametrize("status", [",status", ""])
def test_what_was_closed_after_the_last_day_was_open_on_it(
    rows_of: Callable[..., Any], status: str
):
    said = status.replace("status", "closed")
    text = (
        f"id,opened,due,closed,service{status}\n"
        f"1,2025-06-01T08:00,2025-06-20,2025-06-30T23:59,Bins{said}\n"
        f"2,2025-06-01T08:00,2025-06-20,2025-07-01T00:00,Bins{said}\n"
        f"3,2025-06-01T08:00,2025-07-20,2025-07-09T10:00,Lamps{said}\n"
    )
    portal = rows_of("requests", text)
    assert (2, 3) == portal.fraction("requests", "backlog")
    assert (1, 3) == portal.fraction("requests", "closed_count")
    assert (1, 2) == portal.fraction("requests", "overdue_count")
    assert (None, 1) == portal.fraction("requests", "median_days")
    assert portal.value("requests", "median_days", service="Lamps") is None


def test_a_duplicate_that_was_closed_later_is_not_waiting(rows_of: Callable[..., Any]):
    text = HEADER + "1,2025-06-01,,2025-07-05,Bins,duplicate\n2,2025-06-01,,,Bins,closed\n"
    portal = rows_of("requests", text, sound=False)
    assert (0, 2) == portal.fraction("requests", "backlog")


def test_what_is_open_or_a_duplicate_takes_no_days(rows_of: Callable[..., Any]):
    text = HEADER + (
        "1,2025-06-01,,2025-06-03,Bins,closed\n"
        "2,2025-06-01,,,Bins,open\n"
        "3,2025-06-01,,2025-06-30,Bins,duplicate\n"
        "4,2025-06-01,,,Lamps,open\n"
    )
    portal = rows_of("requests", text)
    assert 2 == portal.value("requests", "median_days")
    assert portal.value("requests", "median_days", service="Lamps") is None
    assert (None, 0) == portal.fraction("requests", "median_days", service="Lamps")


def test_the_backlog_is_what_is_open_and_overdue_is_what_has_waited_too_long(
    rows_of: Callable[..., Any],
):
    text = HEADER + (
        "1,2025-06-01,2025-06-20,,Bins,open\n"
        "2,2025-06-01,2025-07-01T00:00,,Bins,open\n"
        "3,2025-06-01,,,Bins,open\n"
        "4,2025-06-01,2025-06-20,2025-06-25,Bins,closed\n"
        "5,2025-06-01,2025-06-20,,Bins,duplicate\n"
        "6,2025-06-01,2025-06-20,,Bins,cancelled\n"
    )
    portal = rows_of("requests", text)
    assert (3, 6) == portal.fraction("requests", "backlog")
    assert (3, 6) == portal.fraction("requests", "closed_count")
    assert (1, 2) == portal.fraction("requests", "overdue_count")
    assert 6 == portal.value("requests", "request_count")


def test_without_closing_times_and_statuses_nothing_is_said_of_the_backlog(
    rows_of: Callable[..., Any],
):
    portal = rows_of("requests", "id,opened,service\n1,2025-06-01,Bins\n")
    assert {"request_count"} == {
        f.measure
        for f in portal.figures
        if f.dataset == "requests" and "file" not in dict(f.dimensions)
    } & {
        "request_count",
        "backlog",
        "closed_count",
        "on_time_share",
        "median_days",
        "overdue_count",
    }


def test_the_last_twelve_months_end_with_the_last_day_of_the_data(rows_of: Callable[..., Any]):
    text = HEADER + "".join(
        f"{n},{day},,,Bins,open\n"
        for n, day in enumerate(("2024-06-30T23:59", "2024-07-01T00:00", "2025-06-30T23:59"))
    )
    portal = rows_of("requests", text)
    period = "2024-07-01/2025-06-30"
    assert 2 == portal.value("requests", "request_count", period=period)
    periods = {f.label("period") for f in portal.figures if f.measure == "request_count"}
    assert {"", period} == periods
    assert [2, 1] == [
        portal.value("requests", "request_count", year=year) for year in ("2024", "2025")
    ]


@pytest.mark.parametrize(
    ("whole", "people"), [(Decimal(40), {"A": 30, "B": 20}), (None, {"A": 30, "B": None})]
)
def test_requests_per_thousand_are_over_the_people_of_the_place_or_of_all(
    rows_of: Callable[..., Any], whole: Decimal | None, people: dict[str, int | None]
):
    text = "id,opened,service,place\n1,2025-06-01,Bins,A\n2,2025-06-01,Bins,B\n"
    portal = rows_of("requests", text, people=people)
    period = "2024-07-01/2025-06-30"
    assert whole == portal.value("requests", "requests_per_1000", period=period)
    by_place = [portal.value("requests", "requests_per_1000", period=period, place=p) for p in "ab"]
    assert [Decimal("33.333333333"), Decimal(50) if people["B"] else None] == by_place


def test_satisfaction_is_the_average_of_the_answers(rows_of: Callable[..., Any]):
    text = "id,opened,service,satisfaction\n1,2025-06-01,Bins,5\n2,2025-06-01,Bins,\n3,2025-06-01,Lamps,\n4,2025-06-01,Bins,2\n"
    portal = rows_of("requests", text)
    assert Decimal("3.5") == portal.value("requests", "satisfaction")
    assert (7, 2) == portal.fraction("requests", "satisfaction", service="Bins")
    assert portal.value("requests", "satisfaction", service="Lamps") is None
