"""Empty rows and rows that the steward withholds are known by what a person sees in them."""

from __future__ import annotations

import duckdb
import pytest

from builders.checks.set_aside import is_blank, is_withheld
from builders.sources.dataset import Withhold


def holds(sql: str, *cells: str | None) -> bool:
    names = ('"a""b"', "c")
    given = ", ".join(f"cast(? AS VARCHAR) AS {name}" for name in names)
    [(found,)] = duckdb.connect().execute(f"SELECT {sql} FROM (SELECT {given})", cells).fetchall()
    return bool(found)


@pytest.mark.parametrize(
    ("expected", "cells"),
    [
        (True, ("", None)),
        (True, (" \t", "\u00a0")),
        (False, ("", "0")),
        (False, (".", "")),
    ],
)
def test_a_row_is_blank_if_nothing_can_be_seen_in_it(expected: bool, cells: tuple[str | None, ...]):
    assert expected is holds(is_blank(('a"b', "c")), *cells)


def test_a_row_without_cells_is_blank():
    assert holds(is_blank(()), "x", "y")


@pytest.mark.parametrize(
    ("expected", "cells"),
    [
        (True, ("Total", "")),
        (True, (" Grand total ", None)),
        (False, ("Total", "x")),
        (False, ("total", "")),
        (False, (None, "")),
    ],
)
def test_a_row_is_withheld_if_every_named_column_holds_a_named_text(
    expected: bool, cells: tuple[str | None, ...]
):
    rule = Withhold({'a"b': ("Total", "Grand total "), "c": ("",)}, "why")
    assert expected is holds(is_withheld(rule), *cells)
