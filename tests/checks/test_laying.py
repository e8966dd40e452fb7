"""Cells of many columns can be looked at as one."""

from __future__ import annotations

import duckdb
import pytest

from builders.checks import look
from builders.checks.laying import laid


@pytest.mark.parametrize(("cells", "nths"), [(["a"], [0]), (["a", "upper(b)"], [0, 1])])
def test_each_cell_stands_with_its_row_and_the_number_of_its_column(
    cells: list[str], nths: list[int]
) -> None:
    connection = duckdb.connect()
    connection.execute('CREATE TABLE "a table" (_row BIGINT, a VARCHAR, b VARCHAR)')
    connection.execute("INSERT INTO \"a table\" VALUES (2, 'x', 'y'), (3, NULL, 'z')")
    written = {0: ("x", None), 1: ("Y", "Z")}
    expected = [(row, nth, written[nth][row - 2]) for row in (2, 3) for nth in nths]
    sql = f"SELECT _row, nth, cell FROM ({laid('a table', cells)}) ORDER BY ALL"
    assert expected == connection.execute(sql).fetchall()


def test_of_no_row_there_is_no_cell() -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE t (_row BIGINT, a VARCHAR, b VARCHAR)")
    assert [] == connection.execute(laid("t", ["a", "b"])).fetchall()


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_the_facts_of_many_columns_are_those_that_are_counted_one_by_one(
    rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = duckdb.connect()
    names = [f"column {n}" for n in range(look.WIDE + 7)]
    values = [
        [
            None if (n + row) % 5 == 0 else ["", " ", "#REF!", "x"][(n * row) % 4]
            for n in range(len(names))
        ]
        for row in range(rows)
    ]
    listed = ", ".join(f'"{name}" VARCHAR' for name in names)
    connection.execute(f"CREATE TABLE t (_row BIGINT, {listed})")
    for row, cells in enumerate(values):
        signs = ", ".join("?" for _ in cells)
        connection.execute(f"INSERT INTO t VALUES ({row}, {signs})", cells)
    monkeypatch.setattr(look, "LAID_AT_ONCE", 20)
    laid_out = look.counted(connection, "t", names, look.FACTS)
    monkeypatch.setattr(look, "WIDE", len(names) + 1)
    assert laid_out == look.counted(connection, "t", names, look.FACTS)
    assert (rows > 1) == any(any(facts.values()) for facts in laid_out.values())
