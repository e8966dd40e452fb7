"""What is counted of payments: totals, shares, money back, and which are told by name."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from builders.measures.views import payments as view

HEADER = "id,date,payee,amount,department,purpose,category\n"
ROWS = """\
1,2025-06-02,Acme,100.00,Parks,Trees,Services
2,2025-06-03,Acme,50.50,Parks,Grass,Services
3,2025-05-01,Bolt,300.00,Roads,Salt,Goods
4,2025-04-01,Bolt,-100.00,Roads,Credit note,Goods
5,2025-03-01,Carr,,Roads,,Goods
6,2023-01-09,Carr,649.50,,Old,
"""


@pytest.fixture
def paid(rows_of: Callable[..., Any]) -> Any:
    return rows_of("payments", HEADER + ROWS)


def test_the_total_is_what_was_paid_less_what_came_back(paid: Any):
    assert Decimal(1000) == paid.value("payments", "paid")
    assert Decimal("350.5") == paid.value("payments", "paid", period="2024-07-01/2025-06-30")
    assert Decimal("150.5") == paid.value("payments", "paid", month="2025-06")
    assert Decimal("649.5") == paid.value("payments", "paid", year="2023")
    assert Decimal(-100) == paid.value("payments", "paid_back")
    assert 0 == paid.value("payments", "paid_back", year="2023")


def test_payments_and_payees_are_counted_with_those_whose_amount_is_not_known(paid: Any):
    assert 6 == paid.value("payments", "payment_count")
    assert 3 == paid.value("payments", "payee_count")
    assert (1, 6) == paid.fraction("payments", "unknown_payments")
    assert 2 == paid.value("payments", "payment_count", payee="Carr")


def test_a_share_is_of_all_that_was_paid_at_the_same_time(paid: Any):
    assert (Decimal("649.5"), 1000) == paid.fraction("payments", "paid_share", payee="Carr")
    both = paid.fraction("payments", "paid_share", payee="Acme", year="2025")
    assert (Decimal("150.5"), Decimal("350.5")) == both
    assert (Decimal("649.5"), 1000) == paid.fraction("payments", "paid_share", department="")


def test_a_share_of_nothing_or_less_is_not_known(rows_of: Callable[..., Any]):
    back = rows_of("payments", "date,payee,amount\n2025-06-01,Acme,-5.00\n")
    assert back.value("payments", "paid_share", payee="Acme") is None
    assert Decimal(-5) == back.value("payments", "paid")


def test_each_payment_is_told_by_its_file_and_row(paid: Any):
    assert Decimal("50.5") == paid.value("payments", "payment", payment="rows.csv:3")
    assert paid.value("payments", "payment", payment="rows.csv:6") is None
    assert (6, 6) == paid.fraction("payments", "payments_listed")


def test_only_the_largest_payments_and_payees_are_told_by_name(
    rows_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(view, "MOST_LISTED", 2)
    monkeypatch.setattr(view, "MOST_PAYEES", 1)
    few = rows_of("payments", HEADER + ROWS)
    listed = {f.label("payment") for f in few.figures if f.measure == "payment"}
    assert {"rows.csv:7", "rows.csv:4"} == listed
    assert (2, 6) == few.fraction("payments", "payments_listed")
    named = {f.label("payee") for f in few.figures if f.measure == "paid"} - {""}
    assert {"Carr"} == named
    assert (Decimal("649.5"), 1000) == few.fraction("payments", "paid_share", payee="Carr")
    assert Decimal(1000) == few.value("payments", "paid")


def test_payees_whose_names_are_kept_back_are_still_in_the_total(rows_of: Callable[..., Any]):
    said = "disclosure: {columns: {payee: {answer: drop, reason: They are persons.}}}"
    kept = rows_of("payments", HEADER + ROWS, said)
    assert Decimal(1000) == kept.value("payments", "paid")
    assert {"paid"} & {f.measure for f in kept.figures}
    assert set() == {f.label("payee") for f in kept.figures} - {""}
    assert "payee_count" not in {f.measure for f in kept.figures}


def test_where_only_the_month_is_published_nothing_is_counted_by_day(rows_of: Callable[..., Any]):
    said = "disclosure: {columns: {date: {answer: generalise, to: month, reason: Enough.}}}"
    kept = rows_of("payments", HEADER + ROWS, said)
    assert Decimal("150.5") == kept.value("payments", "paid", month="2025-06")
    assert set() == {f.label("period") for f in kept.figures} - {""}
