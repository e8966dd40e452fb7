"""Cells of many columns can be looked at as one."""

from __future__ import annotations

import duckdb
import pytest

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
