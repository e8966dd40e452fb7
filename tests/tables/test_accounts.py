"""Every row of a file is published, or withheld for a reason that is counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_budgets import WHOLE, amounts, budget, table


def ledger(portal: Any, at: int = 0) -> tuple[int, int, dict[str, int]]:
    entry = portal.checked.report.ledgers[at]
    assert entry.balances
    return entry.rows_read, entry.rows_published, {w.reason: w.rows for w in entry.withheld}


def test_rows_that_the_steward_withholds_are_counted_with_the_reason(
    small_portal: Callable[..., Any],
):
    block = f"""constants: {{{WHOLE}}}, withhold: [
        {{where: {{Dept: [Total, "Grand total"]}}, reason: A sum of other rows.}},
        {{where: {{Dept: Parks, Kind: test}}, reason: A test.}}]"""
    text = (
        "Dept,Kind,amount\nParks,real,1\nParks, test ,2\nTotal,,3\nGrand total,x,4\nRoads,test,5\n"
    )
    portal = small_portal(budget({"a.csv": text}, block))
    assert [Decimal(1), Decimal(5)] == amounts(portal)
    assert (5, 2, {"A sum of other rows.": 2, "A test.": 1}) == ledger(portal)


def test_repeated_rows_are_withheld_once_when_the_steward_says_so(
    small_portal: Callable[..., Any],
):
    text = "Line,amount\na,1\na,1\na,2\na,1\n"
    block = f"constants: {{{WHOLE}}}, duplicates: withhold"
    portal = small_portal(budget({"a.csv": text}, block))
    assert [2, 4] == portal.column("b", "row")
    assert (4, 2, {"The row repeats an earlier one in every cell.": 2}) == ledger(portal)


@pytest.mark.parametrize("first", ["a", "c"], ids=["after-the-other", "before-the-other"])
def test_two_datasets_of_the_same_bytes_each_withhold_rows_of_their_own(
    first: str, small_portal: Callable[..., Any]
):
    text = "Line,amount\na,1\na,1\nb,2\n"
    [strict] = budget({"a.csv": text}, f"constants: {{{WHOLE}}}, duplicates: withhold").values()
    [loose] = budget({"a.csv": text}, f"constants: {{{WHOLE}}}, duplicates: keep").values()
    other = loose["datapackage.yaml"].replace("name: b\n", f"name: {first}\n")
    portal = small_portal({"b": strict, first: loose | {"datapackage.yaml": other}})
    assert ([2, 4], [2, 3, 4]) == (portal.column("b", "row"), portal.column(first, "row"))


def test_repeated_rows_are_kept_when_the_steward_says_so(small_portal: Callable[..., Any]):
    block = f"constants: {{{WHOLE}}}, duplicates: keep"
    portal = small_portal(budget({"a.csv": "Line,amount\na,1\na,1\n"}, block))
    assert [Decimal(1), Decimal(1)] == amounts(portal)


def test_bad_rows_are_withheld_when_the_steward_says_so(small_portal: Callable[..., Any]):
    block = f"constants: {{{WHOLE}}}, bad_rows: withhold"
    portal = small_portal(budget({"a.csv": "Line,amount\na,1\nb,lots\nc,3\n"}, block))
    assert [2, 4] == portal.column("b", "row")
    [(reason, rows)] = ledger(portal)[2].items()
    assert 1 == rows
    assert reason.startswith("A cell of the row cannot be read")


def test_rows_above_the_header_and_empty_rows_are_accounted_for(
    small_portal: Callable[..., Any],
):
    text = 'The budget,\nin dollars,\nDept,amount\nParks,1\n,\n" ",\t\nRoads,2\n'
    own = ", dialect: {headerRows: [3]}"
    portal = small_portal(budget({"a.csv": text}, f"constants: {{{WHOLE}}}", own))
    assert [(4, Decimal(1)), (7, Decimal(2))] == [(r["row"], r["amount"]) for r in table(portal)]
    withheld = {"The row stands above the header.": 2, "The row is empty.": 2}
    assert (6, 2, withheld) == ledger(portal)


def test_a_row_is_counted_under_the_first_reason_that_holds(small_portal: Callable[..., Any]):
    block = f"""constants: {{{WHOLE}}}, duplicates: withhold, bad_rows: withhold,
        withhold: [{{where: {{Dept: x}}, reason: Said.}}]"""
    text = "Dept,amount\nx,lots\nx,lots\n,\n,\ny,lots\ny,lots\nz,1\n"
    portal = small_portal(budget({"a.csv": text}, block))
    read, published, withheld = ledger(portal)
    assert (7, 1) == (read, published)
    assert [2, 2, 1, 1] == [
        withheld[reason]
        for reason in (
            "The row is empty.",
            "Said.",
            *sorted(set(withheld) - {"Said.", "The row is empty."}),
        )
    ]


CELL = st.text(
    st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]), max_size=6
) | st.sampled_from(["", " ", "x", "total", "1", "2.50", "-3", "\u00a0"])


@given(
    rows=st.lists(st.tuples(CELL, CELL, CELL), max_size=12),
    duplicates=st.sampled_from(["keep", "withhold"]),
)
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_row_of_any_file_is_published_or_withheld_with_a_reason(
    small_portal: Callable[..., Any], rows: list[tuple[str, str, str]], duplicates: str
):
    rows = [*rows, ("last", "1", "")]
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerows([("Dept", "amount", "Note"), *rows])
    block = f"""constants: {{{WHOLE}}}, bad_rows: withhold, duplicates: {duplicates},
        withhold: [{{where: {{Dept: [total, x]}}, reason: Said.}}]"""
    portal = small_portal(budget({"a.csv": stream.getvalue()}, block), sound=False)
    if not portal.checked.tables:
        assert not portal.checked.report.is_sound
        return
    read, published, _ = ledger(portal)
    assert len(rows) == read
    own = table(portal)
    assert published == len({(row["file"], row["row"]) for row in own}) == len(own)
    withheld = set(range(2, len(rows) + 2)) - {row["row"] for row in own}
    assert read - published == len(withheld)
