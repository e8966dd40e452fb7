"""A file with few bad rows gets the same problems from them alone as from the whole file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.checks.files import check_file
from builders.checks.onepass import one_pass
from builders.checks.reading import text_table
from builders.checks.usual_way import check_text
from builders.sources.dataset import Dataset, Reading, Resource, Shape
from builders.tables.accounts import keep_account

NO_SHAPE = Shape("", "a row", ())
FIELDS = (
    {"name": "id", "type": "integer", "constraints": {"required": True}},
    {"name": "code", "type": "string", "constraints": {"pattern": "[A-Z]{2}-[0-9]{1,6}"}},
    {"name": "day", "type": "date", "constraints": {"minimum": "1890-01-01"}},
    {"name": "amount", "type": "number", "constraints": {"minimum": 0}},
    {"name": "kind", "type": "string", "constraints": {"enum": ["Roads", "Parks"]}},
    {"name": "label", "type": "string", "constraints": {"maxLength": 12}},
)
NAMES = [str(field["name"]) for field in FIELDS]
BAD = {
    "id": ["1", "02", "-4", "x", "1_0", "9" * 19, "", "1.0", "id", "1E+05", " 7"],
    "code": ["ab-1", "AB-1x", "", "Total", "AB-1\n", "#REF!", "Ä1", "1-Mar", "AB-7"],
    "day": ["2025-02-30", "1899-12-30", "15/08/2025", "", "3025-1-1", "1880-01-01", "soon"],
    "amount": ["-1", "1e3", "NaN", "", " 2.00", "1,250", "#N/A", "total", "0.123456789"],
    "kind": ["roads", "Road", "", "Total", "kind", "Ã©", "x\u200by"],
    "label": [
        "a label too long for it",
        "Total",
        "",
        "#N/A",
        "a\nb",
        '"quoted" and long',
        "é" * 13,
    ],
}
ROWS = 60


def written(file: Path, rows, fields=FIELDS) -> Resource:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([NAMES, *rows])
    file.write_text(text.getvalue(), newline="")
    schema = {"fields": list(fields), "primaryKey": "id"}
    plain = Reading(duplicates="keep")
    return Resource("x", "x.csv", file, "x.csv", "csv", schema=schema, reading=plain)


def good(rows: int):
    return [
        [str(n), f"AB-{n}", "2025-08-15", f"{n}.50", ("Roads", "Parks")[n % 2], f"no {n}"]
        for n in range(1, rows + 1)
    ]


def both_ways(of: Resource, folder: Path):
    """What the check tells, and what the usual way tells, each with its route and ledger."""
    connection = duckdb.connect()
    dataset = Dataset("x", "", "X", "", "x", (of,))
    check = check_file(connection, dataset, of, NO_SHAPE, folder / "cache")
    text = text_table(connection, of, folder / "cache")
    usual = check_text(connection, dataset, of, NO_SHAPE, text)
    return [
        (own.problems, own.bad_rows, own.route, keep_account(connection, dataset, of, own.text))
        for own in (check, usual)
    ]


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_few_bad_rows_are_told_of_as_the_usual_way_tells_of_them(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("fewbad")
    rows = good(ROWS)
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(NAMES))
        rows[data.draw(st.integers(0, ROWS - 1))][NAMES.index(name)] = data.draw(
            st.sampled_from(BAD[name])
        )
    of = written(folder / "x.csv", rows)
    (problems, bad, route, account), (u_problems, u_bad, u_route, u_account) = both_ways(of, folder)
    assert (u_problems, u_bad, u_route) == (problems, bad, route)
    assert u_account.ledger == account.ledger


@pytest.mark.parametrize(
    ("name", "cell", "code"),
    [
        ("code", "ab-1", "cell-wrong-pattern"),
        ("day", "2025-02-30", "cell-not-a-date"),
        ("amount", "-1", "cell-out-of-range"),
        ("kind", "Road", "cell-not-in-list"),
        ("label", "a label too long for it", "cell-wrong-length"),
    ],
)
def test_a_bad_row_far_down_is_told_at_its_row_and_the_file_not_copied(tmp_path, name, cell, code):
    rows = good(50_000)
    rows[45_678][NAMES.index(name)] = cell
    passed = one_pass(written(tmp_path / "x.csv", rows))
    assert passed is not None
    told = [(f.code, f.column, f.rows) for f in passed.verdict.findings]
    assert [(code, name, (45_680,))] == told


@pytest.mark.parametrize(
    "day", ["1970-01-01", "1899-12-30", "1900-01-01", "15/08/2025", "18", "9999-12-31"]
)
def test_a_day_that_stands_for_none_is_told_of_below_a_later_minimum_too(tmp_path, day):
    late = {"name": "day", "type": "date", "constraints": {"minimum": "2000-01-01"}}
    rows = good(ROWS)
    rows[7][NAMES.index("day")] = day
    fields = [late if field["name"] == "day" else field for field in FIELDS]
    of = written(tmp_path / "x.csv", rows, fields)
    (problems, bad, route, account), (u_problems, u_bad, u_route, u_account) = both_ways(
        of, tmp_path
    )
    assert (u_problems, u_bad, u_route) == (problems, bad, route)
    assert u_account.ledger == account.ledger
    assert problems


def test_a_file_with_many_bad_rows_goes_the_usual_way(tmp_path):
    rows = [
        [*row[:4], "Road" if n % 10 == 0 else row[4], row[5]] for n, row in enumerate(good(100))
    ]
    assert one_pass(written(tmp_path / "x.csv", rows)) is None
