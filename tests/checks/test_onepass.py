"""A file that one pass finds valid is one of which the usual way has nothing to tell."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.checks.onepass import certainly_valid
from builders.checks.reading import text_table
from builders.checks.usual_way import check_text
from builders.sources.dataset import Dataset, Reading, Resource, Shape
from builders.tables.accounts import keep_account

NO_SHAPE = Shape("", "a row", ())
FIELDS = (
    {"name": "id", "type": "integer", "constraints": {"required": True}},
    {"name": "zip", "type": "string"},
    {"name": "day", "type": "date", "constraints": {"minimum": "1890-01-01"}},
    {"name": "amount", "type": "number", "constraints": {"minimum": 0}},
    {"name": "kind", "type": "string", "constraints": {"enum": ["Roads", "Parks"]}},
    {"name": "label", "type": "string", "constraints": {"maxLength": 12}},
)
GOOD = ("7", "02134", "2025-08-15", "12.50", "Roads", "plain words")
CELLS = {
    "id": ["1", "02", "3", "-4", "+5", "1_0", "10", "9" * 19],
    "zip": ["02134", "2134", "12345", "", "99999-1", "1-Mar", "Mar-01"],
    "day": ["2025-01-01", "1900-01-01", "9999-12-31", "1970-01-01", "", "2025-2-1", "1899-12-30"],
    "amount": ["1.25", "3", ".5", "-1", "1e3", "", " 2.00", "NaN", "0.123"],
    "kind": ["Roads", "Parks", "roads", "", "Total"],
    "label": ["a", "Total", "#REF!", "#N/A", "1E+05", "é", "Ãę", "x\u200by", " ", "", "a\nb", "-"],
}


def resource(file: Path, schema) -> Resource:
    plain = Reading(duplicates="keep")
    return Resource("x", "x.csv", file, "x.csv", "csv", schema=schema, reading=plain)


def told(of: Resource, folder: Path) -> list[str]:
    """The codes of what the usual way tells of a file."""
    connection = duckdb.connect()
    text = text_table(connection, of, folder / "cache")
    dataset = Dataset("x", "", "X", "", "x", (of,))
    return [p.code for p in check_text(connection, dataset, of, NO_SHAPE, text).problems]


def written(file: Path, header, rows) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    file.write_text(text.getvalue(), newline="")


@settings(max_examples=200, deadline=None)
@given(data=st.data(), key=st.sampled_from([None, "id", ["id", "zip"], "label"]))
def test_what_passes_in_one_go_has_no_problem_the_usual_way(tmp_path_factory, data, key):
    folder = tmp_path_factory.mktemp("onepass")
    names = data.draw(st.lists(st.sampled_from(sorted(CELLS)), min_size=1, unique=True))
    fields = [field for field in FIELDS if field["name"] in names]
    rows = [
        [
            data.draw(st.sampled_from([GOOD[at], *CELLS[field["name"]]]))
            for at, field in enumerate(FIELDS)
            if field in fields
        ]
        for _ in range(data.draw(st.integers(1, 5)))
    ]
    schema = {"fields": fields}
    if key and {key} if isinstance(key, str) else set(key or ()) <= set(names):
        schema["primaryKey"] = key
    file = folder / "x.csv"
    written(file, [field["name"] for field in fields], rows)
    of = resource(file, schema)
    valid = certainly_valid(of)
    if valid is not None:
        assert ([], len(rows)) == (told(of, folder), valid.rows)


def test_a_plain_valid_file_passes_in_one_go(tmp_path):
    file = tmp_path / "x.csv"
    rows = [(n, *GOOD[1:]) for n in range(1, 2001)]
    written(file, [field["name"] for field in FIELDS], rows)
    of = resource(file, {"fields": list(FIELDS), "primaryKey": "id"})
    valid = certainly_valid(of)
    assert valid is not None
    assert (2000, ()) == (valid.rows, tuple(told(of, tmp_path)))


@pytest.mark.parametrize(
    "change", [("id", "1"), ("id", ""), ("day", "2025-02-30"), ("label", "#REF!"), ("amount", "x")]
)
def test_one_bad_row_among_thousands_sends_the_file_the_usual_way(tmp_path, change):
    file = tmp_path / "x.csv"
    rows = [[str(n), *GOOD[1:]] for n in range(1, 40_001)]
    column = [field["name"] for field in FIELDS].index(change[0])
    rows[35_000][column] = change[1]
    written(file, [field["name"] for field in FIELDS], rows)
    of = resource(file, {"fields": list(FIELDS), "primaryKey": "id"})
    assert certainly_valid(of) is None


@pytest.mark.parametrize("names", [("c1", "c0"), ("C1", "c0"), ("__0", "_"), ("_", "__0")])
def test_columns_with_names_that_the_engine_gives_are_told_apart(tmp_path, names):
    file = tmp_path / "x.csv"
    fields = [{"name": names[0], "type": "integer"}, {"name": names[1], "type": "integer"}]
    for first, second, valid in [(7, 8, True), ("x", 7, False), (7, "x", False)]:
        written(file, names, [*([n, 40_000 - n] for n in range(30_000)), [first, second]])
        assert valid is (certainly_valid(resource(file, {"fields": fields})) is not None)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(
        st.sampled_from(["1,a", "2,b", ",", "", "3,c,", "x,d", "4,e,f", '5,"g"h']), max_size=8
    ),
    typed=st.booleans(),
)
def test_rows_read_are_rows_published_and_withheld_whichever_way_they_were_read(
    tmp_path_factory, rows, typed
):
    folder = tmp_path_factory.mktemp("ledger")
    file = folder / "x.csv"
    file.write_text("\n".join(["n,name", *rows, "9,z", ""]))
    schema = {"fields": [{"name": "n", "type": "integer" if typed else "string"}, {"name": "name"}]}
    of = resource(file, schema)
    connection = duckdb.connect()
    text = certainly_valid(of) or text_table(connection, of, folder / "cache")
    dataset = Dataset("x", "", "X", "", "x", (of,))
    ledger = keep_account(connection, dataset, of, text).ledger
    withheld = sum(entry.rows for entry in ledger.withheld)
    assert len(rows) + 1 == ledger.rows_read == ledger.rows_published + withheld


@pytest.mark.parametrize(("lines", "passes"), [(1, True), (5, False)])
def test_rows_that_a_quote_swallows_send_the_file_the_usual_way(tmp_path, lines, passes):
    file = tmp_path / "x.csv"
    names = ["a", "b", "c", "d"]
    within = "\n".join(["x", *["7,q,r,s"] * lines])
    written(file, names, [list("wxyz"), ["w", within, "y", "z"], list("wxyz")])
    of = resource(file, {"fields": [{"name": name, "type": "string"} for name in names]})
    assert (passes, [] if passes else ["quote-swallows"]) == (
        certainly_valid(of) is not None,
        told(of, tmp_path),
    )
