"""Descriptors become datasets: versions 1 and 2, YAML and JSON, package and resource."""

from __future__ import annotations

import hashlib
import json

import jsonschema
import pytest

from builders.kinds import SHAPES
from builders.settings import USUAL_LIMITS, Limits, Settings
from builders.sources.descriptors import read_datasets
from builders.sources.validation import schema_text
from builders.tables.quality import QUALITY_TABLES

FULL = """
name: operating-budget
title: Operating budget
licenses: [{name: CC-BY-4.0, title: Creative Commons, path: "https://example.org/by"}]
contributors: [{title: Clerk}, {title: Budget Office, email: b@example.org, roles: [publisher]}]
sources: [{title: General ledger, path: "https://example.org/ledger"}]
lightwell:
  kind: budget
  updated: 2025-08-15
  as_of: 2025-06-30
  notes: ["Debt service is not included."]
  roles: {department: Dept, amount: [GO, Grant]}
  constants: {direction: expenditure, fund: 0100}
  values: {phase: {Final: actual, 1: adopted}}
  missing: ["#Missing", 999]
  numbers: {decimal: ","}
  withhold: [{where: {Dept: Total}, reason: "A total."}]
  places: {aliases: {Fenway-Kenmore: Fenway}, shared: {A/B: [A, B]}, empty: citywide}
  controls: [{where: {year: 2024}, role: amount, total: 10.10, source: Page 1}]
resources:
  - name: lines
    path: lines.csv
    dialect: {delimiter: ";", headerRows: [3]}
    lightwell: {roles: {year: FY, direction: Kind}, constants: {department: Roads}}
  - path: more.csv
"""


@pytest.fixture
def portal(tmp_path):
    """Writes files into datasets/budget and reads the datasets."""

    def _portal(limits=USUAL_LIMITS, **files):
        home = tmp_path / "datasets" / "budget"
        home.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (home / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return read_datasets(Settings(root=tmp_path, limits=limits), SHAPES)

    return _portal


def test_a_whole_descriptor_is_read(portal):
    text = FULL.replace('"#Missing", 999', '"#Missing"')
    (dataset,), problems = portal(datapackage__yaml=text, lines__csv="a\n", more__csv="b\n")
    lines, more = dataset.resources
    assert () == problems
    assert ("operating-budget", "budget", "datasets/budget") == (
        dataset.id,
        dataset.kind,
        dataset.folder,
    )
    assert ("Budget Office", "b@example.org") == (dataset.publisher, dataset.contact)
    assert ("https://example.org/ledger", "CC-BY-4.0") == (dataset.source, dataset.licence.name)
    assert ("2025-08-15", "citywide", {"A/B": ("A", "B")}) == (
        dataset.updated,
        dataset.no_place,
        dataset.shared,
    )
    assert ("10.10", {"year": "2024"}) == (dataset.controls[0].total, dataset.controls[0].where)
    assert (";", 3, "datasets/budget/lines.csv") == (
        lines.dialect.delimiter,
        lines.dialect.header_row,
        lines.shown,
    )
    assert ("more", ",") == (more.name, more.dialect.delimiter)


def test_a_files_own_reading_goes_before_the_packages(portal):
    text = FULL.replace('"#Missing", 999', '"#Missing"')
    (dataset,), _ = portal(datapackage__yaml=text, lines__csv="a\n", more__csv="b\n")
    lines, more = (resource.reading for resource in dataset.resources)
    assert {"amount": ("GO", "Grant"), "year": ("FY",), "direction": ("Kind",)} == lines.roles
    assert {"fund": "0100", "department": "Roads"} == lines.constants
    assert {"department": ("Dept",), "amount": ("GO", "Grant")} == more.roles
    assert ({"Final": "actual", "1": "adopted"}, (",", ".")) == (
        more.values["phase"],
        (more.numbers.decimal, more.numbers.group),
    )


def test_every_file_has_the_limits_that_the_owner_set(portal):
    text = FULL.replace('"#Missing", 999', '"#Missing"')
    files = {"datapackage__yaml": text, "lines__csv": "a\n", "more__csv": "b\n"}
    (dataset,), _ = portal(limits=Limits(rows=7), **files)
    assert [Limits(rows=7)] * 2 == [resource.limits for resource in dataset.resources]


def test_a_version_1_descriptor_in_json_gives_the_same_dataset(portal):
    said = {
        "profile": "tabular-data-package",
        "name": "budget",
        "contributors": [{"title": "Budget Office", "role": "publisher"}],
        "lightwell": {"kind": "budget"},
        "resources": [
            {
                "name": "lines",
                "path": "lines.csv",
                "profile": "tabular-data-resource",
                "dialect": {"delimiter": ",", "header": True, "doubleQuote": True},
            }
        ],
    }
    (dataset,), problems = portal(datapackage__json=json.dumps(said), lines__csv="a\n")
    assert ((), "Budget Office") == (problems, dataset.publisher)


def test_the_version_is_the_digest_of_the_descriptor_and_the_files(portal):
    text = "name: b\nlightwell: {kind: budget}\nresources: [{path: lines.csv}]\n"
    (dataset,), _ = portal(datapackage__yaml=text, lines__csv="a\n1\n")
    assert hashlib.sha256(f"{text}a\n1\n".encode()).hexdigest()[:12] == dataset.version
    (changed,), _ = portal(lines__csv="a\n2\n")
    assert dataset.version != changed.version


def test_a_schema_in_a_file_of_its_own_is_read_and_claimed(portal):
    text = "name: b\nlightwell: {kind: budget}\nresources: [{path: l.csv, schema: s.json}]\n"
    (dataset,), problems = portal(
        datapackage__yaml=text, l__csv="a\n", s__json='{"fields": [{"name": "a"}]}'
    )
    assert ((), [{"name": "a"}]) == (problems, dataset.resources[0].schema["fields"])


def test_the_published_schema_is_a_schema_and_every_key_is_described():
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    package = schema["$defs"]["package"]["properties"]
    assert all("description" in said for said in package.values())


def test_the_published_schema_offers_every_role_of_every_kind():
    offered = json.loads(schema_text())["$defs"]["package"]["properties"]["roles"]["properties"]
    assert set() == {role.name for shape in SHAPES.values() for role in shape.roles} - set(offered)


def test_the_published_schema_gives_every_kind_as_an_example():
    kind = json.loads(schema_text())["$defs"]["package"]["properties"]["kind"]
    assert set(SHAPES) == set(kind["examples"])


@pytest.mark.parametrize("name", [*QUALITY_TABLES, '"budget\\n"', "Budget", "a--b", "a_b"])
def test_a_name_that_is_the_portals_own_or_odd_is_refused(portal, name: str):
    text = f"name: {name}\nlightwell: {{kind: budget}}\nresources: [{{path: l.csv}}]\n"
    datasets, problems = portal(datapackage__yaml=text, l__csv="a\n")
    assert () == datasets
    assert [("descriptor-wrong-form", "name", 1)] == [(p.code, p.column, p.row) for p in problems]


LINES = "year,amount\n2024,1\n"


def hashes(portal, told):
    """What is said of a file that is described with this hash."""
    descriptor = (
        "name: budget\nlightwell: {kind: budget}\n"
        f'resources: [{{path: lines.csv, hash: "{told}", encoding: no-such}}]\n'
    )
    _, problems = portal(datapackage__yaml=descriptor, lines__csv=LINES)
    return [(problem.code, problem.found, problem.wanted) for problem in problems]


@pytest.mark.parametrize("prefix", ["", "md5:", "sha1:", "sha256:", "sha512:"])
def test_a_file_is_held_to_a_hash_of_any_kind_that_the_standard_knows(portal, prefix):
    right = prefix + hashlib.new(prefix.rstrip(":") or "md5", LINES.encode()).hexdigest()
    assert [] == hashes(portal, right)
    assert [("file-differs", right, f"{prefix}00")] == hashes(portal, f"{prefix}00")


def test_a_hash_of_an_unknown_kind_is_told(portal):
    assert [("hash-not-read", "crc7", "")] == hashes(portal, "crc7:12")
