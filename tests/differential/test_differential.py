"""Frictionless and we say the same of changed files, but for what we mean to say otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.sources.dataset import Dialect
from tests.differential.cases import Case
from tests.differential.differences import DELIBERATE, compared
from tests.differential.run import real_files, run
from tests.differential.sides import ours, theirs

FIELDS = {
    "fields": [
        {"name": "id", "type": "integer", "constraints": {"required": True}},
        {"name": "name", "type": "string", "constraints": {"maxLength": 6}},
    ],
    "primaryKey": "id",
}
UNIQUE = {
    "fields": [
        {"name": "name", "type": "string", "constraints": {"maxLength": 6, "unique": True}},
    ],
}
EXAMPLES = {
    "file-not-looked-at": Case(b"id;name\n1;North\n", FIELDS),
    "columns-by-name": Case(b"name,id\nNorth,1\n", FIELDS),
    "quotes-misplaced": Case(b'id,name\n1,"x"y\n', FIELDS),
    "cells-of-odd-rows": Case(b"id,name\nx\n", FIELDS),
    "empty-cells-at-the-end": Case(b"id,name\n1,North,,\n", FIELDS),
    "blanks-around-cells": Case(b"id,name\n1, Boston\n", FIELDS),
    "strict-cells": Case(b"id,name\n1_000,North\n", FIELDS),
    "rows-of-unknown-cells": Case(
        b"name\nNorth\n-\n", {"fields": [{"name": "name"}], "missingValues": ["-", ""]}
    ),
    "rows-blank-but-for-more": Case(
        b"id,name\n1,North\n,,1\n", {"fields": [{"name": "id"}, {"name": "name"}]}
    ),
    "first-problem-of-a-cell": Case(b"name\nSomerville\nSomerville\n", UNIQUE),
}


@pytest.mark.parametrize("code", DELIBERATE)
def test_each_difference_that_is_meant_has_an_example(tmp_path: Path, code: str):
    file, case = tmp_path / "x.csv", EXAMPLES[code]
    file.write_bytes(case.data)
    known, unknown = compared(case, theirs(case, file), ours(case, file, tmp_path / "cache"))
    assert ({code}, []) == (set(known), unknown)


# Three hundred files, each written, read and judged twice, take some seconds.
@pytest.mark.parametrize("seed", [101, 102, 103])
def test_generated_files_get_the_same_verdict(seed: int):
    sums = run(seed, 70)
    assert [] == sums.unknown
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
