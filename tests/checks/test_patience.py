"""What takes too long is stopped, and what comes after is not disturbed."""

from __future__ import annotations

from itertools import repeat

import duckdb
import pytest

from builders.checks.patience import Patient, SlowError, keep_time, time_limit, watched

LONG = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range % 7 = b.range % 11"


@pytest.mark.parametrize("beside", [False, True], ids=["its own", "one beside it"])
def test_an_engine_at_work_is_stopped_when_the_time_is_over(beside):
    connection = duckdb.connect()
    with pytest.raises(SlowError), time_limit(0.2, connection):
        (watched(duckdb.connect()) if beside else connection).execute(LONG).fetchall()
    assert [(1,)] == connection.execute("SELECT 1").fetchall()


def test_rows_are_handed_out_only_as_long_as_there_is_time():
    rows = Patient([["a"]])
    assert [["a"]] == list(rows)
    with pytest.raises(SlowError), time_limit(0.01, duckdb.connect()):
        list(map(list, repeat(rows)))


def test_an_error_in_time_stays_what_it_is():
    connection = duckdb.connect()
    with pytest.raises(duckdb.ParserException), time_limit(60, connection):
        connection.execute("SELEC 1")
    keep_time()
