"""The quick look at a cell vouches only for what the close look can read."""

from __future__ import annotations

import duckdb
import pytest

from builders.checks.casts import literal, present, typed
from builders.checks.cells import a_date, an_amount, certain
from builders.sources.dataset import NumberStyle, Reading, Role, RoleType

CELLS = (
    *("", " ", "0", "-1", "+1", "007", "1.", ".5", "1e3", "1,234", "12 %", "(12)", "1_000", "١٢"),
    *("NaN", "Infinity", "9" * 17, "9" * 40, "1.123456789", "1.1234567891", "2024", "1899", "2199"),
    *("FY25", "2024-25", "true", "True", "yes", "open", "Open", "adopted", "nonsense"),
    *("2024-01-05", "2024-1-5", "2024-02-30", "0000-01-01", "2024-01", "2024-01-05 10:00"),
    *("2024-01-05T10:00:00", "2024-01-05T24:00", "2024-01-05T25:00", "2024-01-05T10:00:00Z"),
)
READINGS = (
    Reading(),
    Reading(numbers=NumberStyle(decimal=",", group=".")),
    Reading(dates=("%m/%d/%Y",)),
    Reading(values={"x": {"2024": "nonsense", "open": "closed"}}),
)


@pytest.mark.parametrize("reading", READINGS, ids=["plain", "commas", "dates", "values"])
@pytest.mark.parametrize("kind", RoleType)
def test_what_the_quick_look_vouches_for_can_be_read(kind, reading):
    role = Role("x", kind, "", codes=("open", "adopted"))
    for cell in CELLS:
        raw = literal(cell)
        sure = certain(role, reading, raw)
        value = typed(present(raw, reading.missing), role, reading)
        row = duckdb.execute(f"SELECT coalesce({sure}, false), {value} IS NOT NULL").fetchall()[0]
        assert row in {(False, False), (False, True), (True, True)}, cell


def test_examples_are_in_the_style_of_the_file():
    assert ("1,234.50", "1.234,50") == (
        an_amount(NumberStyle()),
        an_amount(NumberStyle(decimal=",", group=".")),
    )
    assert ("2025-08-15", "08/15/2025") == (a_date(()), a_date(("%m/%d/%Y",)))
