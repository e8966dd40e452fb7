"""Packages, schemas and tables outside any portal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders.problems import PortalError, Report
from builders.stages.outside import check_outside

Write = Callable[[str, Any], Path]
FIELDS = [{"name": "id", "type": "integer"}, {"name": "day", "type": "date"}]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a text, or a value as JSON, to a path below a fresh folder."""

    def make(name: str, content: Any) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content, indent=1)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return make


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report.problems]


def package(**resource: Any) -> dict[str, Any]:
    return {"resources": [{"name": "rows", "path": "data/rows.csv", **resource}]}


def test_a_package_needs_no_lightwell_block_and_its_files_may_stand_in_subfolders(write: Write):
    write("data/rows.csv", "id,day\n1,2025-01-02\n2,2025-02-30\n")
    file = write("datapackage.json", package(schema={"fields": FIELDS}))
    report = check_outside([file.parent])
    assert [("cell-not-a-date", 3, "day")] == [(p.code, p.row, p.column) for p in report.problems]
    assert [(2, 2)] == [(each.rows_read, each.rows_published) for each in report.ledgers]


@pytest.mark.parametrize("name", ["datapackage.yaml", "my-package.yml", "descriptor.json"])
def test_a_package_may_be_named_by_its_descriptor(write: Write, name: str):
    write("data/rows.csv", "id\n1\n")
    assert [] == codes(check_outside([write(name, package())]))


def test_every_resource_of_a_package_is_checked(write: Write):
    write("a.csv", "id\nx\n")
    write("deep/er/b.csv", "id\ny\n")
    resources = [
        {"name": name, "path": path, "schema": {"fields": [FIELDS[0]]}}
        for name, path in (("a", "a.csv"), ("b", "deep/er/b.csv"))
    ]
    report = check_outside([write("datapackage.json", {"resources": resources})])
    assert ["a.csv", "b.csv"] == [Path(p.file).name for p in report.problems]


@pytest.mark.parametrize(
    ("resource", "words"),
    [
        ({"path": ["a.csv", "b.csv"]}, "several files"),
        ({"data": [["id"], [1]]}, "in the descriptor"),
        ({"path": "https://example.org/rows.csv"}, "at an address"),
        ({"path": "rows.xlsx"}, "xlsx"),
        ({"path": "rows.csv", "dialect": "dialect.json"}, "dialect"),
        ({}, "no file"),
    ],
)
def test_what_is_not_checked_is_said(write: Write, resource: dict[str, Any], words: str):
    file = write("datapackage.json", {"resources": [{"name": "rows", **resource}]})
    [problem] = check_outside([file]).problems
    assert ("resource-not-checked", "warning") == (problem.code, problem.severity)
    assert words in problem.message


@pytest.mark.parametrize(
    ("expected", "schema", "hint"),
    [
        ("schema-no-fields", {"fields": []}, ""),
        ("schema-field-nameless", {"fields": [{"type": "date"}]}, ""),
        ("schema-field-twice", {"fields": [{"name": "a"}, {"name": "a"}]}, ""),
        ("schema-unknown-type", {"fields": [{"name": "a", "type": "intger"}]}, "“integer”"),
        (
            "schema-unknown-constraint",
            {"fields": [{"name": "a", "type": "string", "constraints": {"minLenght": 3}}]},
            "“minLength”",
        ),
        (
            "schema-value-not-of-type",
            {"fields": [{"name": "a", "type": "date", "constraints": {"minimum": "soon"}}]},
            "",
        ),
        (
            "schema-pattern-not-read",
            {"fields": [{"name": "a", "type": "string", "constraints": {"pattern": "("}}]},
            "",
        ),
        (
            "schema-key-unknown-field",
            {"fields": [{"name": "station"}], "primaryKey": "staton"},
            "“station”",
        ),
        (
            "schema-key-unknown-field",
            {"fields": [{"name": "a"}], "foreignKeys": [{"fields": ["b"], "reference": {}}]},
            "",
        ),
        ("schema-not-valid", {"fields": [{"name": "a", "format": "emial"}]}, ""),
    ],
)
def test_a_schema_is_checked_by_itself(
    write: Write, expected: str, schema: dict[str, Any], hint: str
):
    [problem] = check_outside([write("schema.json", schema)]).problems
    assert expected == problem.code
    assert hint in problem.hint


def test_a_schema_s_problem_stands_on_its_line(write: Write):
    text = "fields:\n  - name: a\n  - name: b\n    type: intger\n"
    [problem] = check_outside([write("schema.yaml", text)]).problems
    assert (4, "fields[2].type") == (problem.row, problem.column)


def test_rows_are_not_held_against_a_schema_that_is_not_valid(write: Write):
    write("data/rows.csv", "id\nx\n")
    schema = {"fields": [{"name": "id", "type": "string", "constraints": {"pattern": "("}}]}
    report = check_outside([write("datapackage.json", package(schema=schema))])
    [problem] = report.problems
    assert ("schema-pattern-not-read", 12) == (problem.code, problem.row)


def test_a_schema_in_a_file_of_its_own_is_told_of_there(write: Write):
    write("data/rows.csv", "id\n1\n")
    write("schemas/rows.json", {"fields": [{"name": "id", "type": "intger"}]})
    report = check_outside([write("datapackage.json", package(schema="schemas/rows.json"))])
    [problem] = report.problems
    assert ("rows.json", "fields[1].type") == (Path(problem.file).name, problem.column)


def test_a_bare_table_is_held_to_its_structure_alone(write: Write):
    file = write("rows.csv", "id,day\n1,soon\n1,soon\n2\n")
    assert ["row-too-short"] == codes(check_outside([file]))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_bare_table_says_itself_how_its_cells_are_separated(write: Write, sign: str):
    file = write("rows.csv", f'"a,b"{sign}day{sign}c\n1{sign}2025-01-01{sign}\n')
    assert [] == codes(check_outside([file]))


def test_a_bare_table_can_be_held_against_a_schema(write: Write):
    file = write("rows.csv", "id,day\n1,soon\n")
    schema = write("schema.json", {"fields": FIELDS})
    assert ["cell-not-a-date"] == codes(check_outside([file], schema))


def test_a_schema_that_is_not_valid_is_told_of_before_any_table(write: Write):
    file = write("rows.csv", "id,day\n1,soon\n")
    schema = write("schema.json", {"fields": [{"name": "id", "type": "intger"}]})
    assert ["schema-unknown-type"] == codes(check_outside([file], schema))


def test_a_schema_without_a_table_is_a_wrong_command(write: Write):
    schema = write("schema.json", {"fields": FIELDS})
    with pytest.raises(PortalError) as told:
        check_outside([schema], schema)
    assert (2, ["schema-without-table"]) == (
        told.value.exit_code,
        [p.code for p in told.value.problems],
    )


@pytest.mark.parametrize("name", ["notes.md", "other.json", "folder/rows.md"])
def test_what_is_neither_package_nor_schema_nor_table_is_a_wrong_command(write: Write, name: str):
    file = write(name, "{}")
    with pytest.raises(PortalError) as told:
        check_outside([file if "/" not in name else file.parent])
    assert (2, ["path-not-checked"]) == (
        told.value.exit_code,
        [p.code for p in told.value.problems],
    )


@pytest.mark.parametrize(
    ("expected", "text"),
    [("descriptor-not-json", '{"resources": ['), ("descriptor-wrong-type", '{"resources": {}}')],
)
def test_a_descriptor_that_cannot_be_read_is_a_problem(write: Write, expected: str, text: str):
    assert [expected] == codes(check_outside([write("datapackage.json", text)]))


def test_a_key_that_stands_twice_is_told_with_the_row_of_the_file_that_has_it_too(write: Write):
    rows = "".join(f"{number},2025-01-01\n" for number in (*range(1, 30), 17))
    file = write("rows.csv", f"id,day\n{rows}")
    schema = write("schema.json", {"fields": FIELDS, "primaryKey": "id"})
    [problem] = check_outside([file], schema).problems
    assert ("key-not-unique", 31, "row 18 has the same") == (
        problem.code,
        problem.row,
        problem.found,
    )
