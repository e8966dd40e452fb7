"""A report of the shape of frictionless's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from builders.problems import Problem, Report, Route
from builders.reports.frictionless import TYPES, write
from builders.stages.outside import check_outside

# Of the same place in both, the rest is each one's own choice of words.
SAME = ("rowNumber", "cell", "fieldName", "fieldNumber", "cells", "tags")


@pytest.fixture
def both(root: Path, report: Report) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same table as frictionless and as we tell of it."""
    schema = frictionless.Schema("schema.yaml")
    theirs = frictionless.Resource("rows.csv", schema=schema).validate().to_dict()
    return theirs, json.loads(write(report, root))


def shape(value: Any) -> Any:
    """The keys of a value and of what is in it, with the sort of each value."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return "number" if isinstance(value, int | float) else type(value).__name__


def test_the_keys_are_those_of_frictionless_at_every_level(both: tuple[Any, Any]):
    theirs, ours = both
    assert shape(theirs) == shape(ours)


def test_the_file_is_told_of_as_frictionless_does(both: tuple[Any, Any]):
    theirs, ours = (task["tasks"][0] for task in both)
    for key in ("name", "type", "valid", "place", "labels"):
        assert theirs[key] == ours[key], key
    for key in ("md5", "sha256", "bytes", "fields", "rows"):
        assert theirs["stats"][key] == ours["stats"][key], key


def test_errors_of_cells_are_those_of_frictionless_in_type_and_place(both: tuple[Any, Any]):
    theirs, ours = (
        {
            (error["type"], *(json.dumps(error[key]) for key in SAME))
            for error in task["tasks"][0]["errors"]
            if error["type"] in ("type-error", "extra-cell", "constraint-error")
            and error["rowNumber"] in (2, 4, 7)
        }
        for task in both
    )
    assert theirs == ours


def test_every_error_has_all_the_keys_that_frictionless_gives_its_type(both: tuple[Any, Any]):
    theirs, ours = ({e["type"]: set(e) for e in task["tasks"][0]["errors"]} for task in both)
    assert {"type-error", "extra-cell"} <= set(theirs) & set(ours)
    for kind in set(theirs) & set(ours):
        assert theirs[kind] == ours[kind], kind


def test_our_types_are_types_of_frictionless():
    known = {
        error.type
        for error in vars(frictionless.errors).values()
        if isinstance(error, type) and issubclass(error, frictionless.Error)
    }
    own = {*TYPES.values(), "error", "row-error", "cell-error"}
    assert set() == own - known


def test_frictionless_itself_reads_the_report(both: tuple[Any, Any]):
    report = frictionless.Report.from_descriptor(both[1])
    assert (False, ["rows.csv"]) == (report.valid, [task.place for task in report.tasks])
    assert len(both[1]["tasks"][0]["errors"]) == len(report.flatten())


def test_an_error_that_is_about_no_table_stands_at_the_top(root: Path):
    told = json.loads(write(Report((Problem("descriptor-empty", "datapackage.yaml"),)), root))
    assert (False, ["error"], []) == (
        told["valid"],
        [error["type"] for error in told["errors"]],
        told["tasks"],
    )


def test_warnings_are_sentences(root: Path):
    told = json.loads(write(Report((Problem("unclaimed-file", "rows.csv"),)), root))
    assert told["valid"]
    assert [1, 0] == [told["stats"]["warnings"], told["stats"]["errors"]]
    assert "does not name this file" in told["tasks"][0]["warnings"][0]


def test_a_sound_table_is_valid(root: Path):
    (root / "good.csv").write_text("id\n1\n")
    told = json.loads(write(check_outside([Path("good.csv")]), root))
    assert (True, 1) == (told["valid"], told["tasks"][0]["stats"]["rows"])


def test_a_row_is_told_without_what_stands_in_a_column_that_is_hidden(root: Path):
    (root / "a.csv").write_text("id,who\n1,Maria\n")
    route = Route("a.csv", 1, columns=("id", "who"), hidden=("who",))
    wrong = (
        Problem("cell-not-a-date", "a.csv", 2, "id", "1"),
        Problem("personal-name", "a.csv", 2, "who", "M•••"),
    )
    text = write(Report(wrong, routes=(route,)), root)
    assert "Maria" not in text
    errors = json.loads(text)["tasks"][0]["errors"]
    assert [["1", "•••"], ["1", "•••"]] == [error["cells"] for error in errors]
    assert ["1", "•••"] == [error["cell"] for error in errors]
