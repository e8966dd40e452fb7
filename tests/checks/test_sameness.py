"""Cells of one value are alike in a key, however they are written, whichever way a file is read."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from frictionless import Schema

from builders.checks.sameness import alike, value_texts
from builders.sources.dataset import Dialect, Reading, Resource
from builders.stages.outside import check_outside
from tests.differential.cases import Case
from tests.differential.differences import compared
from tests.differential.sides import ours, theirs

# A field, two ways to write one value, and another value that is near.
SAME = (
    ({"type": "boolean"}, "true", "1", "0"),
    ({"type": "boolean"}, "FALSE", "0", "True"),
    ({"type": "boolean", "trueValues": ["yes", "y"], "falseValues": ["no"]}, "yes", "y", "no"),
    ({"type": "integer"}, "1", "+1", "-1"),
    ({"type": "integer"}, "7", "007", "70"),
    ({"type": "integer"}, "9" * 25, "+" + "9" * 25, "9" * 24),
    ({"type": "integer"}, "0" * 40 + "5", "5", "50"),
    ({"type": "integer"}, "1234567890123456789", "+1234567890123456789", "1234567890123456788"),
    ({"type": "integer", "bareNumber": False}, "5 km", "5", "6"),
    ({"type": "number"}, "1.0", "1", "1.1"),
    ({"type": "number"}, "1e0", "+1", "1e1"),
    ({"type": "number"}, "1000", "1E3", "1001"),
    ({"type": "number"}, "-0", "0.00", "-0.01"),
    ({"type": "number"}, ".5", "0.50", "0.05"),
    ({"type": "number"}, "1.", "1", "11"),
    ({"type": "number"}, "1e30", "1" + "0" * 30, "1" + "0" * 29),
    ({"type": "number"}, "0.00000000000010", "1e-13", "0"),
    ({"type": "number", "decimalChar": ","}, "1,50", "1,5", "1,05"),
    ({"type": "number", "groupChar": ","}, "1,234", "1234", "1,235"),
    ({"type": "number", "bareNumber": False}, "$5.0", "5", "6"),
    ({"type": "number", "floatNumber": True}, "0.1", "0.1000000000000000055", "0.2"),
    ({"type": "date", "format": "%d/%m/%Y"}, "5/1/2024", "05/01/2024", "01/05/2024"),
    ({"type": "date", "format": "any"}, "2024-01-05", "Jan 5 2024", "2024-05-01"),
    ({"type": "datetime"}, "2024-01-05T10:00:00Z", "2024-01-05T12:00:00+02:00", "2024-01-05T10:00:00"),
    ({"type": "datetime"}, "2024-01-05T10:00:00", "2024-01-05 10:00:00.000", "2024-01-05T10:00:01"),
    ({"type": "datetime"}, "2024-01-06T00:00:00", "2024-01-05T24:00:00", "2024-01-05T00:00:00"),
    ({"type": "datetime", "format": "any"}, "2024-01-05T10:00:00", "5 Jan 2024 10:00", "5 Jan 2024"),
    ({"type": "time"}, "10:00:00", "10:00:00.000", "10:00:01"),
    ({"type": "time"}, "10:00:00Z", "12:00:00+02:00", "10:00:00"),
    ({"type": "yearmonth"}, "2024-05", "2024-5", "2024-06"),
    ({"type": "duration"}, "PT60M", "PT1H", "PT61M"),
    ({"type": "geopoint"}, "1.0,2", "1,2.0", "2,1"),
)  # fmt: skip


def read(field, cell):
    """The value as frictionless reads it."""
    value, _ = (
        Schema.from_descriptor({"fields": [{"name": "x", **field}]}).fields[0].read_cell(cell)
    )
    return value


@pytest.mark.parametrize(("field", "one", "two", "other"), SAME, ids=str)
def test_the_texts_are_the_same_exactly_where_frictionless_reads_one_value(field, one, two, other):
    assert read(field, one) == read(field, two) != read(field, other) is not None
    named, cells = {"name": "x", **field}, [one, two, other]
    a, b, c = value_texts(named, cells)
    assert a == b
    assert a != c
    schema = {"fields": [named], "missingValues": [""]}
    of = Resource("x", "x.csv", None, "x.csv", "csv", schema=schema, reading=Reading())
    connection = duckdb.connect()
    connection.register("cells", pa.table({"x": pa.array(cells, pa.string())}))
    value = alike(connection, "cells", of, named, "aside")
    assert [(a,), (b,), (c,)] == connection.execute(f"SELECT {value} FROM cells").fetchall()


KEYS = {
    "a primary key": ({"primaryKey": ["x"]}, {}),
    "a primary key of two": ({"primaryKey": ["x", "y"]}, {}),
    "a unique column": ({}, {"unique": True}),
}
PLAIN = {
    "boolean": (),
    "integer": [str(n) for n in range(200, 260)],
    "number": [f"{n}.25" for n in range(200, 260)],
    "date": [f"{n}-02-03" for n in range(1900, 1960)],
    "datetime": [f"{n}-02-03T04:05:06Z" for n in range(1900, 1960)],
}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("field", "one", "two", "other"), SAME, ids=str)
def test_a_key_is_told_as_repeated_whatever_else_is_in_the_file(
    tmp_path: Path, field, one, two, other, key
):
    said, own = KEYS[key]
    more = PLAIN.get(field["type"], ()) if len(field) == 1 else ()
    fields = [{"name": "x", **field, "constraints": own}, {"name": "y", "type": "string"}]
    for cells in ([one, other, two], [two, *more, one] if more else [two, one]):
        file = tmp_path / "x.csv"
        text = "".join(f'"{cell}";a\n' for cell in cells)
        case = Case(f"x;y\n{text}".encode(), {"fields": fields, **said}, Dialect(delimiter=";"))
        file.write_bytes(case.data)
        mine = ours(case, file, tmp_path / "cache")
        assert [] == compared(case, theirs(case, file), mine)[1]
        kind = "unique-error" if own else "primary-key"
        assert {len(cells) + 1} == {row for of, row, _ in mine.told if of == kind}


@pytest.mark.parametrize(("field", "one", "two", "other"), SAME, ids=str)
def test_unique_keys_foreign_keys_and_keys_of_other_datasets_go_by_the_same_values(
    tmp_path: Path, field, one, two, other
):
    fields = [{"name": "x", **field}, {"name": "y", "type": "string"}]
    lines = [f'"{cell}";a' for cell in (one, other, two)]
    package(tmp_path / "there", {"fields": fields, "uniqueKeys": [["x"]]}, lines)
    key = {"fields": "x", "reference": {"package": "there", "resource": "there", "fields": "x"}}
    package(tmp_path / "here", {"fields": fields, "foreignKeys": [key]}, lines[1:])
    told = check_outside([tmp_path / "there", tmp_path / "here"]).problems
    assert [("key-not-unique", 4)] == [(p.code, p.row) for p in told]
    package(tmp_path / "there", {"fields": fields}, lines[:1])
    told = check_outside([tmp_path / "there", tmp_path / "here"]).problems
    assert [("foreign-key-unknown", 2, other)] == [(p.code, p.row, p.found) for p in told]


def package(folder: Path, schema, lines):
    folder.mkdir(exist_ok=True)
    (folder / "x.csv").write_text("\n".join(["x;y", *lines, ""]))
    resource = {"name": folder.name, "path": "x.csv", "schema": schema}
    resource["dialect"] = {"delimiter": ";"}
    (folder / "datapackage.json").write_text(
        json.dumps({"name": folder.name, "resources": [resource]})
    )


def test_blanks_around_a_key_do_not_make_another_of_it(tmp_path: Path):
    for key in ({"primaryKey": ["x"]}, {"uniqueKeys": [["x"]]}):
        for cells in (["a", "a "], ["a", "\u00a0a"], ["a", *map(str, range(60)), " a"]):
            package(
                tmp_path / "p",
                {"fields": [{"name": "x"}, {"name": "y"}], **key},
                [f"{c};b" for c in cells],
            )
            told = check_outside([tmp_path / "p"]).problems
            assert [("key-not-unique", len(cells) + 1)] == [(p.code, p.row) for p in told]


def test_text_and_numbers_are_compared_as_they_are_written(tmp_path: Path):
    package(
        tmp_path / "there", {"fields": [{"name": "x", "type": "integer"}, {"name": "y"}]}, ["7;a"]
    )
    key = {"fields": "x", "reference": {"package": "there", "resource": "there", "fields": "x"}}
    schema = {"fields": [{"name": "x", "type": "string"}, {"name": "y"}], "foreignKeys": [key]}
    package(tmp_path / "here", schema, ["7;a", "07;b"])
    told = check_outside([tmp_path / "there", tmp_path / "here"]).problems
    assert [("foreign-key-unknown", 3, "07")] == [(p.code, p.row, p.found) for p in told]
