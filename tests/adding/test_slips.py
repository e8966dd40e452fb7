"""One slip in a column hides neither what it holds nor itself: the check tells in which row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.adding.profile import Holds
from builders.adding.table import Table
from builders.cli import app


def column(cells: list[str]) -> str:
    return "id,it\n" + "".join(f"A{n},{cell}\n" for n, cell in enumerate(cells))


@pytest.mark.parametrize(
    ("cells", "slip", "holds"),
    [
        ([f"{n}00" for n in range(1, 30)], "1O00", Holds.NUMBER),
        ([f"{n}/15/2024" for n in range(1, 13)], "15/15-2024", Holds.DATE),
    ],
)
def test_a_column_with_a_slip_is_what_the_others_are(
    table_of: Callable[..., Table], cells: list[str], slip: str, holds: Holds
) -> None:
    own = table_of(column([*cells, slip])).profiles.get("it")
    assert own is not None
    assert (holds, (slip,)) == (own.holds, own.damaged)
    assert slip not in own.cells


@pytest.mark.parametrize(
    "cells",
    [
        [*(f"{n}00" for n in range(1, 30)), "1O00", "2O00"],
        [*(f"{n}00" for n in range(1, 8)), "1O00"],
        [*(f"{n}00" for n in range(1, 30)), "12 rooms were booked by the club"],
    ],
    ids=["several", "in a short column", "a remark"],
)
def test_what_is_more_than_a_slip_makes_it_a_column_of_texts(
    table_of: Callable[..., Table], cells: list[str]
) -> None:
    own = table_of(column(cells)).profiles.get("it")
    assert own is not None
    assert (Holds.TEXT, ()) == (own.holds, own.damaged)


def test_the_slip_is_told_by_add_and_by_the_check_with_its_row(empty_portal: Path) -> None:
    rows = "".join(
        f"2025,Adopted,Dept {n % 5},{'1O00' if n == 7 else n * 100}\n" for n in range(1, 60)
    )
    (empty_portal / "b.csv").write_text("Year,Phase,Department,Amount\n" + rows)
    done = CliRunner().invoke(app, ["add", "b.csv", "--yes"])
    assert 1 == done.exit_code
    told = " ".join(done.output.split())
    assert "“Amount” holds numbers, but for “1O00”." in told
    assert "all cells but 1 are numbers" in told
    assert "row 8, Amount: “1O00” is not a number" in told
