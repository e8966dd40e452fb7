"""The report for programs."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from builders.problems import Problem, Report, Route
from builders.reports.json import schema_text, write


def test_it_is_as_its_schema_says(report: Report):
    value = json.loads(write(report, Path()))
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(value, schema)
    assert (False, 6, 6) == (
        value["valid"],
        value["summary"]["rows_read"],
        value["summary"]["rows_published"],
    )


def test_a_problem_in_several_rows_names_all_of_them():
    told = Report((Problem("cell-not-a-date", "rows.csv", 2, "day", rows=(2, 4, 9)),))
    [problem] = json.loads(write(told, Path()))["problems"]
    assert [2, 4, 9] == problem["rows"]


def test_the_way_of_each_file_is_in_it():
    told = Report(routes=(Route("rows.csv", 9, 9, whole="its quotes are broken"),))
    [route] = json.loads(write(told, Path()))["routes"]
    assert (9, "its quotes are broken") == (route["sent"], route["whole"])


def test_the_schema_describes_every_key():
    def keys(part: dict) -> list[str]:
        own = part.get("properties", {})
        inner = [*own.values(), *([part["items"]] if "items" in part else [])]
        missing = [key for key, said in own.items() if "description" not in said]
        return missing + [key for each in inner for key in keys(each)]

    assert [] == keys(json.loads(schema_text()))


def test_what_is_waived_stands_apart_from_the_problems(waived: Report):
    value = json.loads(write(waived, Path()))
    jsonschema.validate(value, json.loads(schema_text()))
    assert ([], "We keep it.") == (value["problems"], value["waived"][0]["reason"])
