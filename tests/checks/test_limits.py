"""Files of an absurd size get a problem, quickly and in little memory."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import duckdb
import pytest

from builders.checks.files import check_file
from builders.checks.limits import limit_problems
from builders.problem_words import WORDS
from builders.settings import USUAL_LIMITS, Limits
from builders.sources.dataset import Dataset, Resource, Shape
from builders.stages.outside import check_outside
from tests.checks.test_fewbad import FIELDS, good

LONGEST_CELL = USUAL_LIMITS.cell


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
    file.write_bytes(",".join(f"c{n}" for n in range(USUAL_LIMITS.columns)).encode() + b"\n")
    assert [] == list(limit_problems(Resource("x", "x.csv", file, "x.csv", "csv")))


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_beyond_all_measure_is_told_at_its_row(told, quote):
    long = "x" * (LONGEST_CELL + 1)
    assert [("cell-too-long", 3)] == told(f"a,b\n1,2\n3,{quote}{long}{quote}\n5,6\n".encode())


def test_a_cell_as_long_as_may_be_is_read(told):
    assert [] == told(f"a,b\n1,2\n3,{'x' * LONGEST_CELL}\n".encode())


@pytest.mark.parametrize(
    ("limits", "code", "row", "wanted"),
    [
        (Limits(bytes=4), "file-too-large", None, "4 bytes"),
        (Limits(columns=1), "file-too-wide", 1, "1"),
        (Limits(rows=2), "file-too-long", None, "2"),
        (Limits(cell=5), "cell-too-long", 3, "5"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"], ids=["engine", "exact"])
def test_each_limit_is_the_owner_s_to_set(check_lines, limits, code, row, wanted, encoding):
    lines = ("a,b", "1,2", "3,a long text", "5,6")
    found = check_lines(*lines, limits=limits, encoding=encoding).problems
    assert (code, row, wanted) in [(p.code, p.row, p.wanted) for p in found]
    assert "{wanted}" in WORDS[code].sentence


def test_a_longer_cell_may_be_allowed(check_lines):
    long = "x" * (LONGEST_CELL + 1)
    found = check_lines("a,b", f"1,{long}", limits=Limits(cell=LONGEST_CELL + 1)).problems
    assert "cell-too-long" not in [p.code for p in found]


def test_as_much_as_a_limit_says_is_no_problem(check_lines):
    limits = Limits(bytes=12, rows=2, columns=2, cell=1)
    assert () == check_lines("a,b", "1,2", "3,4", limits=limits).problems


def test_a_file_whose_bad_rows_take_too_long_is_stopped(tmp_path):
    file = tmp_path / "x.csv"
    rows = [",".join([*row[:4], "Road", row[5]]) for row in good(60_000)]
    file.write_text("\n".join([",".join(str(f["name"]) for f in FIELDS), *rows, ""]))
    schema = {"fields": list(FIELDS)}
    of = Resource("x", "x.csv", file, "x.csv", "csv", schema=schema, limits=Limits(seconds=1))
    connection = duckdb.connect()
    started = time.process_time()  # other work on the machine counts for nothing
    check = check_file(
        connection, Dataset("x", "", "X", "", "x", (of,)), of, Shape("", "", ()), tmp_path
    )
    assert [("file-too-slow", "1")] == [(p.code, p.wanted) for p in check.problems]
    assert time.process_time() - started < 4
    assert [(1,)] == connection.execute("SELECT 1").fetchall()
    assert [] == list(tmp_path.rglob("*.partial"))


def test_the_header_is_looked_for_in_little_memory(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes(b"a," * 10_000_000)
    tracemalloc.start()
    list(limit_problems(Resource("x", "x.csv", file, "x.csv", "csv")))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100_000_000
