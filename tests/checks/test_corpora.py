"""Real and mutated files of every quality: each gets problems in words, and none a traceback."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from builders.checks.datasets import check_dataset
from builders.sources.dataset import Dataset, Resource, Role, RoleType, Shape
from builders.sources.geojson import read_features

SHAPE = Shape("budget", "a row", (Role("amount", RoleType.MONEY, "An amount."),))
LARGEST = 3_000_000


def check(file: Path, cache: Path, shown: str):
    resource = Resource("x", file.name, file, shown, "csv", bytes=file.stat().st_size)
    dataset = Dataset("x", "budget", "X", "", "datasets/x", (resource,))
    return check_dataset(duckdb.connect(), dataset, SHAPE, cache)


@pytest.mark.parametrize("corpus", ["csv-corpora", "uk25k", "budgets"])
def test_no_real_file_ends_in_a_traceback(shared_data: Path, tmp_path: Path, corpus: str):
    files = [f for f in sorted((shared_data / corpus).rglob("*.csv")) if f.is_file()]
    assert files
    for file in files[::3]:
        if file.stat().st_size <= LARGEST:
            for problem in check(file, tmp_path, file.name).problems:
                assert str(problem)


def test_a_file_cut_anywhere_or_with_any_byte_changed_ends_in_no_traceback(tmp_path: Path):
    whole = 'amount,name\n"1,250",Café\n20,"a ""b"" c"\n\n30,x\n'.encode()
    file = tmp_path / "x.csv"
    for at in range(len(whole)):
        for mutant in (whole[:at], whole[:at] + b'"' + whole[at + 1 :], whole[:at] + b"\xff\x00"):
            file.write_bytes(mutant)
            check(file, tmp_path / "cache", "x.csv")


def test_no_boundary_file_ends_in_a_traceback(shared_data: Path):
    files = sorted((shared_data / "geojson").rglob("*.*json"))
    assert files
    for file in files:
        if file.stat().st_size <= LARGEST:
            features, problems = read_features(file, file.name)
            assert features or problems
