"""Rules of requests, on rows that keep them and rows that break them."""

from __future__ import annotations

from judging import found, given

from builders.checks.rules import apply_rules
from builders.checks.rules.rule import RuleInput
from builders.sources.dataset import Dataset


def test_a_request_is_not_closed_or_due_before_it_was_opened():
    rows = [
        "'R1', TIMESTAMP '2025-01-02 10:00', TIMESTAMP '2025-01-01 10:00', NULL",
        "'R2', TIMESTAMP '2025-01-02 10:00', NULL, TIMESTAMP '2025-01-01 09:00'",
        "'R3', TIMESTAMP '2025-01-02 10:00', TIMESTAMP '2025-01-02 10:00', NULL",
    ]
    assert [
        ("request-closed-early", 2, "2025-01-01 10:00:00", "2025-01-02 10:00:00"),
        ("request-due-early", 3, "2025-01-01 09:00:00", "2025-01-02 10:00:00"),
    ] == found(given("requests", rows, "id opened closed due"))


def test_a_request_closed_on_its_own_day_without_a_clock_is_in_order():
    rows = ["'R1', TIMESTAMP '2025-01-02 10:00', TIMESTAMP '2025-01-02', TIMESTAMP '2025-01-02'"]
    assert [] == found(given("requests", rows, "id opened closed due"))


def test_a_request_stands_once():
    assert [("request-id-twice", 4, "R1", "2")] == found(
        given("requests", ["'R1'", "'R2'", "'R1'"], "id")
    )


def test_a_request_opened_after_the_data_end_is_told():
    rows = ["'R1', TIMESTAMP '2025-07-01 00:30'", "'R2', TIMESTAMP '2025-06-30 23:59'"]
    assert [("request-after-the-data", 2, "2025-07-01 00:30:00", "2025-06-30")] == found(
        with_as_of(rows)
    )


def with_as_of(rows):
    of = given("requests", rows, "id opened")
    dataset = Dataset("d", "requests", "D", "", "datasets/d", (), as_of="2025-06-30")
    return RuleInput(dataset, "t", of.columns, of.connection)


def test_closed_requests_without_a_time_are_told_once_a_file_with_their_number():
    rows = ["'R1', 'closed', NULL", "'R2', 'closed', NULL", "'R3', 'open', NULL"]
    (problem,) = apply_rules(given("requests", rows, "id status closed"))
    assert ("request-closed-without-time", 2) == (problem.code, problem.row)
    assert (2, 3) == problem.rows
