"""Foreign keys lead from file to file, and within a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders.stages.outside import check_outside

WARDS = [{"name": "id", "type": "integer"}, {"name": "name", "type": "string"}]


@pytest.fixture
def package(tmp_path: Path):
    """Checks a package of wards and works, and gives what was told of rows."""

    def _check(key, *works, wards=("1,North", "2,South"), fields=("ward", "boss"), kind="string"):
        (tmp_path / "wards.csv").write_text("\n".join(["id,name", *wards, ""]))
        (tmp_path / "works.csv").write_text("\n".join([",".join(fields), *works, ""]))
        schema = {
            "fields": [{"name": name, "type": kind} for name in fields],
            "missingValues": ["", "-"],
            "foreignKeys": [key],
        }
        resources = [
            {"name": "wards", "path": "wards.csv", "schema": {"fields": WARDS}},
            {"name": "works", "path": "works.csv", "schema": schema},
        ]
        file = tmp_path / "datapackage.json"
        file.write_text(json.dumps({"name": "city", "resources": resources}))
        return check_outside([file]).problems

    return _check


def to(resource, *fields, of=("ward",)):
    return {"fields": list(of), "reference": {"resource": resource, "fields": list(fields)}}


def test_a_value_that_the_other_file_lacks_is_told_with_its_rows_and_what_is_near(package):
    problems = package(to("wards", "name"), "North,a", "Nort,b", "South,c", "Nort,d", ",e", "-,f")
    assert [("foreign-key-unknown", 3, "ward", "Nort")] == [
        (p.code, p.row, p.column, p.found) for p in problems
    ]
    assert "Did you mean “North”?" in problems[0].hint


def test_values_are_alike_as_their_types_read_them(package):
    works = ("1,7", "02,8", "3,9")
    for kind, rows in (("integer", [4]), ("string", [3, 4])):
        problems = package(to("wards", "id"), *works, kind=kind)
        found = [p for p in problems if p.code == "foreign-key-unknown"]
        assert rows == [p.row for p in found]
        unlike = "“ward” is of the type string and “id” of the type integer"
        assert (kind == "string") == (unlike in found[-1].hint)


def test_an_empty_resource_means_the_file_itself(package):
    problems = package(to("", "ward", of=("boss",)), "a,b", "b,c", "c,x")
    assert [("foreign-key-unknown", 4, "x")] == [(p.code, p.row, p.found) for p in problems]


def test_several_columns_are_looked_up_together(package):
    key = to("wards", "id", "name", of=("ward", "boss"))
    problems = package(key, "1,North", "1,South")
    assert [("foreign-key-unknown", 3, "1 + South")] == [(p.code, p.row, p.found) for p in problems]


@pytest.mark.parametrize("key", [to("ward", "id"), to("wards", "ward")])
def test_a_key_that_leads_nowhere_is_told(package, key):
    assert ["foreign-key-astray"] == [p.code for p in package(key, "1,a")]


def test_of_thousands_of_values_only_the_first_are_compared_with_what_may_be_meant(package):
    wards = [f"{number},ward {number}" for number in range(1900)]
    problems = package(to("wards", "name"), *(f"Ward {n}x,a" for n in range(5000)), wards=wards)
    assert 20 == sum(p.code == "foreign-key-unknown" and bool(p.hint) for p in problems)
    [more] = [p for p in problems if p.code == "more-of-the-same"]
    assert ("4,980", 4980) == (more.found, more.count)


@pytest.mark.parametrize("said", [5, [5], [{"reference": 5}], [{"reference": {"fields": 5}}], {}])
def test_a_key_of_no_known_form_is_no_traceback(tmp_path: Path, said: object):
    (tmp_path / "a.csv").write_text("a\n1\n")
    schema = {"fields": [{"name": "a"}], "foreignKeys": said}
    (tmp_path / "schema.json").write_text(json.dumps(schema))
    resource = {"name": "a", "path": "a.csv", "schema": "schema.json"}
    file = tmp_path / "datapackage.json"
    file.write_text(json.dumps({"name": "city", "resources": [resource]}))
    assert all(p.file for p in check_outside([file]).problems)
