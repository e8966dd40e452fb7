"""What takes too long is stopped, and nothing that came after it."""

from __future__ import annotations

import threading
import time

import duckdb
import pytest

from builders.verifying.watch import EVERY, IDLE, Watch

ENDLESS = "SELECT COUNT(*) FROM range(1000000000000) a, range(1000000) b"


def test_a_statement_that_takes_too_long_is_stopped_and_the_next_is_answered():
    watch, connection = Watch(), duckdb.connect()
    started = time.monotonic()
    with pytest.raises(duckdb.InterruptException), watch.limit(connection, 0.1):
        connection.execute(ENDLESS).fetchall()
    assert time.monotonic() - started < 60  # it would run for years
    with watch.limit(connection, 60):
        assert [(1,)] == connection.execute("SELECT 1").fetchall()


def test_what_ended_in_time_is_not_interrupted_later():
    interrupted = []

    class Work:
        def interrupt(self) -> None:
            interrupted.append(self)

    watch = Watch()
    with watch.limit(Work(), 0.0):
        pass
    time.sleep(3 * EVERY)
    assert [] == interrupted


def test_the_thread_ends_when_there_is_no_more_to_watch():
    before = threading.active_count()
    watch, connection = Watch(), duckdb.connect()
    for _ in range(3):
        with watch.limit(connection, 60):
            connection.execute("SELECT 1").fetchall()
    assert before + 1 == threading.active_count()
    ends = time.monotonic() + 30
    while threading.active_count() > before and time.monotonic() < ends:
        time.sleep(IDLE / 4)
    assert before == threading.active_count()
