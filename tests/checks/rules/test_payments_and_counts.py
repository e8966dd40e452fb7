"""Each rule about payments and statistics on rows that keep it and rows that break it."""

from __future__ import annotations

from judging import found, given


def payments(*rows, **said):
    return found(given("payments", list(rows), "id date payee amount", **said))


def counts(*rows, **said):
    return found(given("counts", list(rows), "statistic period place value unit", **said))


def test_a_number_of_two_payees_is_told_with_both():
    assert [("payment-id-of-two", 2, "7", "Acme / Bolt")] == payments(
        "'7', DATE '2025-01-01', 'Acme', 1.0", "'7', DATE '2025-01-02', 'Bolt', 2.0"
    )


def test_lines_of_one_payment_may_share_its_number():
    assert [] == payments(
        "'7', DATE '2025-01-01', 'Acme', 1.0", "'7', DATE '2025-01-01', 'Acme', 2.0"
    )


def test_a_row_that_stands_twice_is_told_with_the_first_of_the_two():
    row = "'7', DATE '2025-01-01', 'Acme', 1.0"
    assert [("payment-twice", 3, "2", "")] == payments(row, row)


def test_a_payment_after_the_data_is_told():
    told = ("payment-after-the-data", 3, "2025-07-01", "2025-06-30")
    rows = ("'1', DATE '2025-06-30', 'Acme', 1.0", "'2', DATE '2025-07-01', 'Acme', 1.0")
    assert [told] == payments(*rows, as_of="2025-06-30")
    assert [] == payments(*rows)


def test_payments_of_nothing_and_below_are_noticed_once_each_with_their_sum():
    day = "DATE '2025-01-01', 'Acme'"
    assert [
        ("payment-of-nothing", 2, "1", "0.00"),
        ("payment-negative", 3, "2", "-3.50"),
    ] == payments(f"'1', {day}, 0.00", f"'2', {day}, -1.50", f"'3', {day}, -2.00", f"'4', {day}, 1")


def test_a_code_of_a_payee_has_one_name():
    rows = ["'9', 'Acme', 1.0", "'9', 'Bolt', 2.0", "'8', 'Bolt', 2.5"]
    told = found(given("payments", rows, "payee_code payee amount"))
    assert [("code-has-two-labels", 2, "9", "Acme / Bolt")] == told


def test_a_second_value_for_one_period_and_place_is_told():
    row = "'Visits', DATE '2025-01-01', 'North', 1.0, 'v'"
    assert [("count-twice", 3, "Visits", "2")] == counts(row, row.replace("1.0", "2.0"))
    assert [] == counts(row, row.replace("North", "South"))


def test_a_value_below_zero_and_two_units_are_told():
    first = "'Visits', DATE '2025-01-01', 'North', -1.0, 'v'"
    second = "'Visits', DATE '2025-02-01', 'North', 1.0, 'people'"
    assert [
        ("count-negative", 2, "-1", ""),
        ("statistic-in-two-units", 2, "Visits", "people / v"),
    ] == counts(first, second)


def test_a_value_without_a_place_beside_values_of_places_is_asked_about():
    rows = (
        "'Visits', DATE '2025-01-01', 'North', 1.0, 'v'",
        "'Visits', DATE '2025-01-01', NULL, 3.0, 'v'",
    )
    assert [("count-without-place", 3, "Visits", "1")] == counts(*rows)
    assert [] == counts(*rows, no_place="citywide")
    assert [] == counts(rows[1])
