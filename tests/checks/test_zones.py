"""Times of one file are of one clock, or the steward hears of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from builders.checks.zones import NO_ZONE, is_one_clock

PACKAGE = """
name: r
licenses: [{name: CC0-1.0}]
lightwell: {kind: requests, updated: 2025-01-01, constants: {service: Bins}%s}
resources: [{name: rows, path: rows.csv}]
"""


@pytest.mark.parametrize(
    ("expected", "zones"),
    [
        (True, []),
        (True, ["-05:00"]),
        (True, ["Z", "+00:00"]),
        (True, ["-05:00", "-04:00"]),
        (True, ["Z", "+01:00"]),
        (True, ["GMT", "BST"]),
        (True, ["+10:30", "+1100"]),
        (True, ["EST", "EDT"]),
        (True, ["CET", "CEST"]),
        (False, ["-05:00", "Z"]),
        (False, ["-06:00", "-05:00", "-04:00"]),
        (False, ["-05:00", "-03:00"]),
        (False, ["-05:00", NO_ZONE]),
        (False, ["EST", "PST"]),
        (False, ["EST", "Z"]),
    ],
)
def test_one_clock_shows_one_zone_or_that_and_its_summer_time(expected: bool, zones: list[str]):
    assert expected is is_one_clock(zones)


def told(portal: Any) -> list[tuple[Any, ...]]:
    return [
        (p.row, p.column, p.found)
        for p in portal.checked.report.problems
        if p.code == "time-zones-mixed"
    ]


def test_a_column_with_times_of_two_clocks_is_told_where_it_leaves_the_first(
    small_portal: Callable[..., Any],
):
    rows = "id,opened\n1,2025-01-02T10:00-05:00\n2,2025-07-02T10:00-04:00\n3,2025-07-02T14:00Z\n"
    portal = small_portal({"r": {"datapackage.yaml": PACKAGE % "", "rows.csv": rows}})
    assert [(4, "opened", "-05:00, -04:00, Z")] == told(portal)
    assert 10 == portal.column("r", "opened")[0].hour


def test_columns_of_two_clocks_are_told_too(small_portal: Callable[..., Any]):
    rows = "id,opened,closed\n1,2025-01-02 10:00,2025-01-02T19:00Z\n2,2025-01-02 10:00,\n"
    portal = small_portal({"r": {"datapackage.yaml": PACKAGE % "", "rows.csv": rows}})
    assert [(2, "closed", "no zone, Z")] == told(portal)


def test_days_without_a_clock_are_of_no_zone(small_portal: Callable[..., Any]):
    rows = "id,opened,closed\n1,2025-01-02,2025-01-02T19:00Z\n2,n/a,2025-01-02T19:00Z\n"
    said = ", bad_rows: withhold, missing: [n/a]"
    portal = small_portal({"r": {"datapackage.yaml": PACKAGE % said, "rows.csv": rows}})
    assert [] == told(portal)


def test_zones_in_a_form_of_the_descriptor_are_looked_at(small_portal: Callable[..., Any]):
    rows = "id,opened\n1,15.08.2025 14:30 +0200\n2,15.08.2025 14:30 -0400\n"
    said = ", dates: ['%d.%m.%Y %H:%M %z']"
    portal = small_portal({"r": {"datapackage.yaml": PACKAGE % said, "rows.csv": rows}})
    assert [(3, "opened", "+0200, -0400")] == told(portal)
    assert [14, 14] == [time.hour for time in portal.column("r", "opened")]


def test_a_zone_that_does_not_stand_last_in_a_form_is_refused(small_portal: Callable[..., Any]):
    said = ", dates: ['%d.%m. %H:%M %z %Y']"
    files = {"datapackage.yaml": PACKAGE % said, "rows.csv": "id,opened\n"}
    (problem,) = small_portal({"r": files}, sound=False).checked.report.errors
    assert ("date-form-unknown", "A zone, %z or %Z, can be read at the end only.") == (
        problem.code,
        problem.hint,
    )
