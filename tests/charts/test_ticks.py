"""Axes have few, round numbers, said briefly in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.charts.chart import Drawing
from builders.charts.ticks import tick_labels, ticks

DRAWING = Drawing("c", "lines", "Title", "Sentence.", (), "Year", "Amount", "money")


def labels(*values: str, **changes: str) -> list[str]:
    drawing = replace(DRAWING, **changes)  # type: ignore[arg-type]
    said = tick_labels(tuple(map(Decimal, values)), drawing)
    return [label.replace("\u00a0", " ").replace("\u202f", " ") for label in said]


def test_ticks_enclose_the_values_with_round_steps():
    assert [0, 20, 40, 60, 80, 100] == [int(tick) for tick in ticks(3, 97)]


@pytest.mark.parametrize(
    ("changes", "values", "expected"),
    [
        ({}, ("0", "500000", "1000000", "1500000"), ["$0", "$500K", "$1M", "$1.5M"]),
        ({}, ("-2000000000", "0"), ["-$2B", "$0"]),
        ({"unit": "share"}, ("0", "0.5", "1"), ["0%", "50%", "100%"]),
        ({"unit": "share"}, ("0.9", "0.925"), ["90.0%", "92.5%"]),
        ({"unit": "percent"}, ("0", "50"), ["0%", "50%"]),
        ({"unit": "days"}, ("0", "7.5", "15"), ["0", "7.5", "15"]),
        ({"unit": "count"}, ("0", "1500"), ["0", "1.5K"]),
        ({"language": "fr", "currency": "EUR"}, ("0", "2000000"), ["0 €", "2 M €"]),
        ({"language": "en-GB", "currency": "USD"}, ("0", "500000"), ["$0", "$500K"]),
        ({"language": "nowhere"}, ("0",), ["$0"]),
    ],
)
def test_labels_are_short_and_exact(
    changes: dict[str, str], values: tuple[str, ...], expected: list[str]
):
    assert expected == labels(*values, **changes)


@given(
    st.floats(-1e29, 1e29, allow_nan=False, allow_infinity=False),
    st.floats(0, 1e29, allow_nan=False, allow_infinity=False),
)
def test_ticks_are_few_and_enclose_any_values(low: float, span: float):
    found = ticks(low, low + span, most=4)
    assert 2 <= len(found) <= 7
    assert float(found[0]) <= low
    assert low + span <= float(found[-1])
