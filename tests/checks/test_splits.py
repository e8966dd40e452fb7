"""Parts of an amount add up to it, and are the same every time."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.checks.splits import parts_of, weights_of
from builders.sources.place import Place

WEIGHTS = st.lists(st.decimals("0", "1e7", places=3), min_size=2, max_size=9).filter(sum)
AMOUNTS = st.decimals("-1e20", "1e20", places=2)


@given(AMOUNTS, WEIGHTS)
def test_parts_add_up_to_the_whole_to_the_cent(amount: Decimal, weights: list[Decimal]):
    parts = parts_of(amount, weights, 2)
    assert amount == sum(parts)
    assert all(part == part.quantize(Decimal("0.01")) for part in parts)


@given(AMOUNTS, WEIGHTS)
def test_no_part_is_a_cent_or_more_from_its_due(amount: Decimal, weights: list[Decimal]):
    for part, weight in zip(parts_of(amount, weights, 2), weights, strict=True):
        assert abs(part * sum(weights) - amount * weight) < Decimal("0.01") * sum(weights)


@pytest.mark.parametrize(
    ("amount", "weights", "expected"),
    [
        ("100.00", (1, 1, 1), ("33.34", "33.33", "33.33")),
        ("-100.00", (1, 1, 1), ("-33.34", "-33.33", "-33.33")),
        ("0.01", (1, 1), ("0.01", "0.00")),
        ("0.00", (1, 1), ("0.00", "0.00")),
        ("10.00", (0, 1), ("0.00", "10.00")),
        ("10.00", ("0.5", "1.5"), ("2.50", "7.50")),
        ("1.00", (1, 2, 3), ("0.17", "0.33", "0.50")),
    ],
)
def test_what_is_left_goes_to_those_that_lost_most_and_of_equals_to_the_first(
    amount: str, weights: tuple[int | str, ...], expected: tuple[str, ...]
):
    parts = parts_of(Decimal(amount), [Decimal(one) for one in weights], 2)
    assert expected == tuple(f"{one:.2f}" for one in parts)


def test_a_rule_gives_no_weights_where_one_is_not_known_or_all_are_nought():
    known, unknown, empty = Place("a", "A", 10, 2.5), Place("b", "B"), Place("c", "C", 0, 1.0)
    assert (Decimal(10), Decimal(0)) == weights_of([known, empty], "population")
    assert (Decimal("2.5"), Decimal("1.0")) == weights_of([known, empty], "area")
    assert (Decimal(1), Decimal(1)) == weights_of([known, unknown], "equally")
    assert () == weights_of([known, unknown], "population")
    assert () == weights_of([empty, empty], "population")
