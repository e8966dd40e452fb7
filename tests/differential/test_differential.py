"""Frictionless and we say the same of changed files, but for what we mean to say otherwise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from builders.checks.differences import DIFFERENCES
from builders.sources.dataset import Dialect
from builders.stages.outside import check_outside
from tests.differential.cases import Case
from tests.differential.differences import compared
from tests.differential.run import real_files, run
from tests.differential.sides import ours, theirs

FIELDS = {
    "fields": [
        {"name": "id", "type": "integer", "constraints": {"required": True}},
        {"name": "name", "type": "string", "constraints": {"maxLength": 6}},
    ],
    "primaryKey": "id",
}


def example(code: str) -> Case:
    """The file by which a difference is shown."""
    one = DIFFERENCES[code]
    return Case(one.file.encode(), dict(one.schema))


@pytest.mark.parametrize("code", DIFFERENCES)
def test_each_difference_that_is_meant_has_an_example(tmp_path: Path, code: str):
    file, case = tmp_path / "x.csv", example(code)
    file.write_bytes(case.data)
    known, unknown = compared(case, theirs(case, file), ours(case, file, tmp_path / "cache"))
    assert ({code}, []) == (set(known), unknown)


@pytest.mark.parametrize("code", DIFFERENCES)
def test_each_example_gets_the_two_verdicts_that_the_reference_tells(tmp_path: Path, code: str):
    said, case, file = DIFFERENCES[code], example(code), tmp_path / "x.csv"
    file.write_bytes(case.data)
    resource = {"name": "x", "path": file.name, "schema": case.schema}
    package = {"name": "x", "resources": [resource]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    found = [in_words(*one) for one in sorted(theirs(case, file), key=str)]
    told = [in_words(p.code, p.row, p.column, p.rows) for p in check_outside([tmp_path]).problems]
    assert [*said.theirs] == found
    assert [*said.ours] == told


def in_words(kind: str, row: int | None, column: str, rows: Sequence[int] = ()) -> str:
    """One thing that is told: ``type-error, row 2, id``."""
    several = f"rows {' and '.join(map(str, rows))}" if rows else f"row {row}" if row else ""
    return ", ".join(part for part in (kind, several, column) if part)


# Three hundred files, each written, read and judged twice, take some seconds.
@pytest.mark.parametrize("seed", [101, 102, 103])
def test_generated_files_get_the_same_verdict(seed: int):
    sums = run(seed, 70)
    assert [] == sums.unknown
    assert set() == set(sums.known) - set(DIFFERENCES)
    ways = {"found valid in one pass", "read by the engine", "read exactly"}
    assert ways == set(sums.ways) - {"few rows fetched"}


def test_real_files_with_changes_get_the_same_verdict(shared_data: Path):
    assert [] == run(104, 60, real_files(shared_data)).unknown


def test_a_difference_without_a_reason_would_be_seen(tmp_path: Path):
    file = tmp_path / "x.csv"
    case = Case(b"id,name\n1,North\n2,Southern\n", FIELDS, Dialect())
    file.write_bytes(case.data)
    mine = ours(case, file, tmp_path / "cache")
    assert ("constraint-error", 3, "name") in mine.told
    _, unknown = compared(case, frozenset(), mine)
    assert [("constraint-error", 3, "name")] == unknown


def test_text_behind_the_last_column_is_told_beside_blank_rows(tmp_path: Path):
    file = tmp_path / "x.csv"
    case = Case(b"id,name\n1,North\n,\n ,,x\n", {"fields": [{"name": "id"}, {"name": "name"}]})
    file.write_bytes(case.data)
    told = ours(case, file, tmp_path / "cache").told
    assert {("blank-row", 3, ""), ("extra-cell", 4, "")} == told


def test_a_row_of_one_cell_that_is_not_known_is_blank_to_one_and_short_to_the_other(
    tmp_path: Path,
):
    file = tmp_path / "x.csv"
    case = Case(b"id,name\n-\n1,North\n", {**FIELDS, "missingValues": ["", "-"]})
    file.write_bytes(case.data)
    known, unknown = compared(case, theirs(case, file), ours(case, file, tmp_path / "cache"))
    assert [] == unknown
    assert 2 == known["rows-of-unknown-cells"]
