"""Payments and statistics of the demonstration city are such as a real city has."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from builders.demo.organisation import DEPARTMENTS


@pytest.fixture(scope="module")
def rows(committed: Any) -> list[dict[str, str]]:
    return committed.rows("payments/payments.csv")


def test_payments_come_in_the_order_of_their_days(rows: list[dict[str, str]]):
    assert sorted(row["payment_date"] for row in rows) == [row["payment_date"] for row in rows]
    assert ("2021-07", "2025-06") == (rows[0]["payment_date"][:7], rows[-1]["payment_date"][:7])


def test_the_departments_are_those_of_the_budget(rows: list[dict[str, str]]):
    own = {(one.code, one.name) for one in DEPARTMENTS}
    assert set() == {(row["department_code"], row["department"]) for row in rows} - own


def test_a_few_payments_are_credit_notes_and_a_few_have_several_lines(rows: list[dict[str, str]]):
    back = [row for row in rows if Decimal(row["amount_usd"]) < 0]
    assert 0 < len(back) < len(rows) // 20
    assert len(rows) // 20 > len(rows) - len({row["payment_number"] for row in rows}) > 0


def test_the_lines_of_one_payment_go_to_one_supplier(rows: list[dict[str, str]]):
    pairs = {(row["payment_number"], row["supplier"]) for row in rows}
    assert len(pairs) == len({row["payment_number"] for row in rows})


def test_a_number_that_did_not_come_in_is_not_nought(committed: Any):
    values = [row["value"] for row in committed.rows("city-statistics/loans.csv")]
    assert "n/a" in values
    assert "0" not in values


def test_the_residents_of_the_last_year_are_those_of_the_neighbourhoods(committed: Any):
    rows = committed.rows("city-statistics/residents.csv")
    assert {"2022", "2023", "2024", "2025"} == {row["year"] for row in rows}
    assert len(rows) == 4 * len({row["neighbourhood"] for row in rows})
