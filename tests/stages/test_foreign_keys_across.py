"""A foreign key may lead to a file of another dataset, whichever of the two is read first."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders.reports.registry import FORMATS
from builders.stages.outside import check_outside

VENDORS = """
name: vendors
lightwell: {{kind: projects, roles: {{id: code, name: trade}}{block}}}
resources: [{{name: register, path: register.csv, schema: {{fields: [
  {{name: code, type: string}}, {{name: trade, type: string}}]{key}}}}}]
"""
WORKS = """
name: works
lightwell: {{kind: projects{block}}}
resources:
- name: list
  path: list.csv
  schema:
    fields: [{{name: id}}, {{name: name}}, {{name: vendor, type: string}}]
    foreignKeys:
    - fields: {fields}
      reference: {{package: {package}, resource: {resource}, fields: {there}}}
"""
REGISTER = "code,trade\nacme,Paving\nbolt,Lighting\n"
LIST = "id,name,vendor\n1,A,acme\n2,B,bolt\n3,C,\n4,D,acmee\n"
Check = Callable[..., Any]


@pytest.fixture
def portal(small_portal: Callable[..., Any]) -> Check:
    """Checks a portal of works and of those who carry them out."""

    def check(rows: str = LIST, *, folders: tuple[str, str] = ("vendors", "works"), **said: str):
        words = {"package": "vendors", "resource": "register", "there": "code", "fields": "vendor"}
        words |= {"block": ""} | said
        block, key = words.pop("vendors_block", ""), words.pop("vendors_key", "")
        register = words.pop("register", REGISTER)
        vendors = {
            "datapackage.yaml": VENDORS.format(block=block, key=key),
            "register.csv": register,
        }
        works = {"datapackage.yaml": WORKS.format(**words), "list.csv": rows}
        return small_portal(dict(zip(folders, (vendors, works), strict=True)), sound=False)

    return check


def told(portal: Any) -> list[tuple[str, str, int | None, str]]:
    """The problems about keys: code, file, row, what stands there."""
    return [
        (p.code, p.file, p.row, p.found)
        for p in portal.checked.report.problems
        if p.code.startswith("foreign-key")
    ]


UNKNOWN = ("foreign-key-unknown", "datasets/works/list.csv", 5, "acmee")
DESCRIPTOR = "datasets/works/datapackage.yaml"
LINE = 10  # of the key in the descriptor


@pytest.mark.parametrize("package", ["vendors", "datasets/vendors", "../vendors/datapackage.json"])
def test_a_value_that_the_other_dataset_lacks_is_told_with_what_is_near(
    portal: Check, package: str
):
    found = portal(package=package)
    assert [UNKNOWN] == told(found)
    [problem] = [p for p in found.checked.report.problems if p.code == "foreign-key-unknown"]
    assert "code of register in vendors" in problem.message
    assert "Did you mean “acme”?" == problem.hint


@pytest.mark.parametrize("folders", [("a", "works"), ("z", "works")])
def test_the_order_in_which_datasets_are_read_makes_no_difference(
    portal: Check, folders: tuple[str, str]
):
    assert [UNKNOWN] == told(portal(folders=folders))


def test_two_datasets_may_lead_to_each_other(portal: Check):
    key = (
        ", foreignKeys: [{fields: trade, reference: "
        "{package: works, resource: list, fields: name}}]"
    )
    found = told(portal(vendors_key=key))
    lost = [("foreign-key-unknown", "datasets/vendors/register.csv", 2, "Paving")]
    lost += [("foreign-key-unknown", "datasets/vendors/register.csv", 3, "Lighting")]
    assert sorted([UNKNOWN, *lost]) == sorted(found)


@pytest.mark.parametrize("folders", [("a", "works"), ("z", "works")])
def test_rows_that_another_dataset_has_withheld_are_accounted_for(
    portal: Check, folders: tuple[str, str]
):
    found = portal(folders=folders, block=", bad_rows: withhold")
    [ledger] = [entry for entry in found.checked.report.ledgers if entry.dataset == "works"]
    assert (4, 3, [1]) == (
        ledger.rows_read,
        ledger.rows_published,
        [item.rows for item in ledger.withheld],
    )
    assert ledger.balances
    assert ["1", "2", "3"] == [str(cell) for cell in found.column("works", "id")]


@pytest.mark.parametrize(
    ("expected", "said", "hint"),
    [
        (("foreign-key-dataset-unknown", "vendor"), {"package": "vendor"}, "“vendors”"),
        (("foreign-key-dataset-unknown", "qqq"), {"package": "qqq"}, "vendors, works"),
        (("foreign-key-astray", "registre"), {"resource": "registre"}, "“register”"),
        (("foreign-key-astray", "cod"), {"there": "cod"}, "“code”"),
        (("foreign-key-astray", "vendr"), {"fields": "vendr"}, "“vendor”"),
        (("foreign-key-uneven", "1 and 2"), {"there": "[code, trade]"}, ""),
        (
            ("foreign-key-elsewhere", "https://example.org/datapackage.json"),
            {"package": "https://example.org/datapackage.json"},
            "",
        ),
    ],
)
def test_a_key_that_leads_nowhere_is_told_at_its_line_with_the_nearest_name(
    portal: Check, expected: tuple[str, str], said: dict[str, str], hint: str
):
    found = portal(**said)
    code, name = expected
    assert [(code, DESCRIPTOR, LINE, name)] == told(found)
    [problem] = [p for p in found.checked.report.problems if p.code == code]
    assert hint in problem.hint
    assert "resources[1].schema.foreignKeys[1]" == problem.column


def test_an_address_is_said_not_to_be_fetched_and_stops_nothing(portal: Check):
    found = portal(package="//example.org/datapackage.json").checked.report
    [problem] = [p for p in found.problems if p.code == "foreign-key-elsewhere"]
    assert "warning" == problem.severity
    assert "Nothing is fetched" in problem.message


def test_without_a_resource_the_only_file_of_the_other_dataset_is_meant(portal: Check):
    assert [UNKNOWN] == told(portal(resource='""'))


def test_a_file_that_cannot_be_read_is_said_to_be_the_reason(portal: Check):
    found = portal(register="")
    assert [("foreign-key-unread", DESCRIPTOR, LINE, "datasets/vendors/register.csv")] == told(
        found
    )
    broken = portal(vendors_block=", knd: x")
    assert [("foreign-key-unread", DESCRIPTOR, LINE, "vendors")] == told(broken)


def test_what_is_kept_from_people_is_not_named_as_meant(portal: Check):
    block = ", disclosure: {columns: {code: {answer: drop, reason: They are persons.}}}"
    found = portal(vendors_block=block)
    hints = {p.hint for p in found.checked.report.problems if p.code == "foreign-key-unknown"}
    assert {""} == hints


def test_no_format_of_report_repeats_what_stands_in_a_column_that_is_kept_from_people(
    portal: Check, tmp_path: Path
):
    block = ", disclosure: {columns: {vendor: {answer: drop, reason: They are persons.}}}"
    rows = LIST.replace("acmee", "mallory")
    report = portal(rows, block=block).checked.report
    root = next(path for path in tmp_path.rglob("datasets")).parent
    for name, form in FORMATS.items():
        text = form.write(report, root)
        assert "foreign-key" in text, name
        assert "mallory" not in text, name
    [own] = [p.unmasked for p in report.problems if p.unmasked]
    assert "mallory" == own.found


def package(folder: Path, name: str, rows: str, **schema: Any) -> Path:
    """Writes a package that stands in no portal; gives its folder."""
    folder.mkdir()
    (folder / "rows.csv").write_text(rows)
    fields = [{"name": cell, "type": "string"} for cell in rows.split("\n", 1)[0].split(",")]
    said = {"name": "rows", "path": "rows.csv", "schema": {"fields": fields, **schema}}
    (folder / "datapackage.json").write_text(json.dumps({"name": name, "resources": [said]}))
    return folder


def test_packages_outside_a_portal_are_held_against_one_another_where_both_are_named(
    tmp_path: Path,
):
    key = {"fields": "who", "reference": {"package": "people", "resource": "rows", "fields": "id"}}
    ours = package(tmp_path / "ours", "ours", "who\nann\nbob\n", foreignKeys=[key])
    people = package(tmp_path / "people", "people", "id\nann\n")
    for paths in ([ours, people], [people, ours]):
        [problem] = check_outside(paths).problems
        assert ("foreign-key-unknown", 3, "bob") == (problem.code, problem.row, problem.found)
    [problem] = check_outside([ours]).problems
    assert ("foreign-key-elsewhere", "warning") == (problem.code, problem.severity)
