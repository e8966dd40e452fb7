"""Files of an absurd size get a problem, quickly and in little memory."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from builders.checks import limits
from builders.checks.limits import MOST_COLUMNS
from builders.checks.records import LONGEST_CELL
from builders.sources.dataset import Resource
from builders.stages.outside import check_outside


@pytest.fixture
def told(tmp_path: Path):
    """Checks a file of these bytes, and gives codes with rows."""

    def _told(data: bytes):
        file = tmp_path / "x.csv"
        file.write_bytes(data)
        return [(p.code, p.row) for p in check_outside([file]).problems]

    return _told


def test_a_header_of_ten_thousand_columns_is_told_and_nothing_else_is_read(told):
    header = ",".join(f"c{n}" for n in range(10_000))
    assert [("file-too-wide", 1)] == told(f"{header}\n{'1,' * 9_999}1\n".encode())


def test_as_many_columns_as_are_read_are_no_problem(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes(",".join(f"c{n}" for n in range(MOST_COLUMNS)).encode() + b"\n")
    assert [] == list(limits.limit_problems(Resource("x", "x.csv", file, "x.csv", "csv")))


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_beyond_all_measure_is_told_at_its_row(told, quote):
    long = "x" * (LONGEST_CELL + 1)
    assert [("cell-too-long", 3)] == told(f"a,b\n1,2\n3,{quote}{long}{quote}\n5,6\n".encode())


def test_a_cell_as_long_as_may_be_is_read(told):
    assert [] == told(f"a,b\n1,2\n3,{'x' * LONGEST_CELL}\n".encode())


def test_a_file_that_is_too_large_is_told_by_its_size_alone(tmp_path, monkeypatch):
    file = tmp_path / "x.csv"
    file.write_bytes(b"a,b\n1,2\n")
    monkeypatch.setattr(limits, "MOST_BYTES", 4)
    resource = Resource("x", "x.csv", file, "x.csv", "csv")
    assert ["file-too-large"] == [p.code for p in limits.limit_problems(resource)]


def test_the_header_is_looked_for_in_little_memory(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes(b"a," * 10_000_000)
    tracemalloc.start()
    list(limits.limit_problems(Resource("x", "x.csv", file, "x.csv", "csv")))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100_000_000
