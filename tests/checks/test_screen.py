"""The screen may send too many rows on to frictionless, and never too few."""

from __future__ import annotations

import duckdb
import pyarrow as pa
import pytest
from frictionless import Resource as Judged
from frictionless import Schema

from builders.checks.screen import suspicious_rows
from builders.checks.strict import strict_code
from builders.checks.verdict import judge
from builders.sources.dataset import Reading, Resource

CELLS = (
    *("", " ", "-", "n/a", "0", "1", "-1", "+1", "007", "1.0", "1.", ".5", "1e3", "1,234", "12 %"),
    *(
        "1_000",
        "١٢",
        "NaN",
        "Infinity",
        "-inf",
        "sNaN",
        "99999999999999999999999",
        "1.23456789012345",
    ),
    *("2024", "224", "2_24", "-2024", "02024", "0000", "true", "TRUE", "True", "tRUE", "yes", "no"),
    *("2024-01-05", "2024-1-5", "2024-02-30", "0000-01-01", "9999-12-31", "05/01/2024", "20240105"),
    *("2024-01-05T10:00:00", "2024-01-05T10:00:00Z", "2024-01-05T24:00:00", "2024-01-05T10:00:60Z"),
    *("2024-01-05 10:00:00", "2024-01-05T10:00:00+02:00", "2024-01-05T10:00", "24:00:00"),
    *("a", "A", "b", "axxx", "a\n", "ab", "aé", "Ünï", "a|b", "[1]", "{}", "1,2", "x" * 40),
)
FIELDS = (
    {"type": "string"},
    {"type": "string", "constraints": {"required": True}},
    {"type": "string", "constraints": {"enum": ["a", "b"]}},
    {"type": "string", "constraints": {"pattern": "a|b"}},
    {"type": "string", "constraints": {"pattern": "[a-z]+"}},
    {"type": "string", "constraints": {"pattern": r"\w+"}},
    {"type": "string", "constraints": {"pattern": r"\d{4}"}},
    {"type": "string", "constraints": {"minLength": 2, "maxLength": 4}},
    {"type": "string", "constraints": {"unique": True}},
    {"type": "string", "format": "email"},
    {"type": "integer"},
    {"type": "integer", "constraints": {"minimum": 1, "maximum": 10}},
    {"type": "integer", "constraints": {"enum": [1, 7]}},
    {"type": "integer", "constraints": {"unique": True, "required": True}},
    {"type": "integer", "bareNumber": False},
    {"type": "number"},
    {"type": "number", "constraints": {"minimum": 0.5}},
    {"type": "number", "groupChar": ","},
    {"type": "number", "decimalChar": ","},
    {"type": "boolean"},
    {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
    {"type": "date"},
    {"type": "date", "format": "%d/%m/%Y"},
    {"type": "date", "constraints": {"minimum": "2024-01-06"}},
    {"type": "datetime"},
    {"type": "time"},
    {"type": "year"},
    {"type": "year", "constraints": {"minimum": 2000}},
    {"type": "yearmonth"},
    {"type": "array"},
    {"type": "object"},
    {"type": "geopoint"},
    {"type": "any"},
)


def relation(cells):
    connection = duckdb.connect()
    table = pa.table({"_row": range(2, len(cells) + 2), "x": pa.array(cells, pa.string())})
    connection.register("cells", table)
    return connection


def resource(field, missing=("",)):
    schema = {"fields": [field], "missingValues": list(missing)}
    reading = Reading(missing=("",))
    return Resource("x", "x.csv", None, "x.csv", "csv", schema=schema, reading=reading)


def refused_by_frictionless(field, cells, missing):
    schema = Schema.from_descriptor({"fields": [field], "missingValues": list(missing)})
    report = Judged(data=[["x"], *([cell] for cell in cells)], schema=schema).validate(
        limit_errors=10_000
    )
    return {
        error.row_number
        for task in report.tasks
        for error in task.errors
        if getattr(error, "row_number", None) and error.type != "blank-row"
    }


@pytest.mark.parametrize("missing", [("",), ("", "-", "n/a")], ids=["plain", "with tokens"])
@pytest.mark.parametrize("bare", FIELDS, ids=str)
def test_no_row_that_frictionless_refuses_passes_the_screen(bare, missing):
    field = {"name": "x", **bare}
    cells = [*CELLS, *CELLS[:12]]
    sent = set(suspicious_rows(relation(cells), resource(field, missing), "cells", [field]))
    # Cells are stripped before they are judged; only blanks tell these from the empty cell.
    # It raises at a signalling NaN, which our strict rules refuse before.
    stripped = [cell if cell.strip() and cell != "sNaN" else "" for cell in cells]
    assert set() == refused_by_frictionless(field, stripped, missing) - sent


@pytest.mark.parametrize("bare", FIELDS, ids=str)
def test_no_row_that_our_strict_rules_refuse_passes_the_screen(bare):
    field = {"name": "x", **bare}
    sent = set(suspicious_rows(relation(CELLS), resource(field), "cells", [field]))
    refused = {
        row for row, cell in enumerate(CELLS, start=2) if cell.strip() and strict_code(field, cell)
    }
    assert set() == refused - sent


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ({"type": "number"}, "Infinity", "cell-not-a-number"),
        ({"type": "number"}, "sNaN", "cell-not-a-number"),
        ({"type": "integer"}, "1_000", "cell-not-a-number"),
        ({"type": "integer"}, "١٢", "cell-not-a-number"),
        ({"type": "year"}, "2_24", "cell-not-a-year"),
        ({"type": "date"}, "2024-1-5", "cell-not-a-date"),
        ({"type": "string", "constraints": {"pattern": "a|b"}}, "axxx", "cell-wrong-pattern"),
    ],
)
def test_what_frictionless_lets_pass_and_the_public_would_not_is_refused(field, cell, code):
    field = {"name": "x", **field}
    verdict = judge(relation([cell]), resource(field), "cells", ["x"])
    assert [code] == [finding.code for finding in verdict.findings]


def test_a_clean_column_sends_no_row_on():
    cells = [f"{n}" for n in range(1000)]
    field = {"name": "x", "type": "integer", "constraints": {"unique": True, "required": True}}
    assert [] == suspicious_rows(relation(cells), resource(field), "cells", [field])


def test_unique_keys_which_frictionless_passes_over_are_kept():
    field = {"name": "x", "type": "string"}
    of = resource(field)
    of = Resource(of.name, of.path, None, "", "csv", schema={**of.schema, "uniqueKeys": [["x"]]})
    verdict = judge(relation(["a", "b", "a"]), of, "cells", ["x"])
    assert [("key-not-unique", (4,))] == [(f.code, f.rows) for f in verdict.findings]


def test_a_bad_cell_is_told_at_its_own_row_among_thousands_of_good_ones():
    cells = [f"{n}" for n in range(5000)]
    cells[4321] = "none"
    field = {"name": "x", "type": "integer"}
    verdict = judge(relation(cells), resource(field), "cells", ["x"])
    assert [("none", (4323,))] == [(f.found, f.rows) for f in verdict.findings]
    assert 1 == verdict.judged


def test_a_row_that_lacks_every_cell_that_the_schema_requires_is_told():
    field = {"name": "x", "type": "string", "constraints": {"required": True}}
    verdict = judge(relation(["a", ""]), resource(field), "cells", ["x"])
    assert [("cell-empty", (3,))] == [(f.code, f.rows) for f in verdict.findings]
