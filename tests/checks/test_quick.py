"""What the engine reads quickly is what the exact reader reads, or it does not read it at all."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.checks.exact import write_exactly
from builders.checks.quick import Quick, blank_rows, count, quick_reading
from builders.checks.reading import quick_facts, text_table
from builders.checks.scan import CHUNK, scan
from builders.reports.sums import route_in_words
from builders.sources.dataset import Dialect, Resource
from builders.stages.outside import check_outside

CELLS = st.sampled_from(
    ["", "a", "1", "  ", "é", "\u00a0", "b c", "x,y", 'q"q', '"', "l\nm", "l\r\nm", "\r", ";", "'"]
)
PIECES = st.sampled_from(
    [b"a", b",", b",", b"\n", b"\r\n", b"\r", b'"', b'""', b" ", b"\x00", b"\xff", b"\xc3\xa9"]
)
BOM = b"\xef\xbb\xbf"


def resource(file: Path, dialect: Dialect = Dialect()) -> Resource:  # noqa: B008 - it is frozen
    return Resource("x", "x.csv", file, "x.csv", "csv", dialect=dialect)


def quickly(of: Resource):
    """The facts and rows that the engine reads, or the reason why it does not."""
    quick = quick_reading(of)
    if not isinstance(quick, Quick):
        return quick
    with duckdb.connect() as connection:
        counted = count(connection, quick)
        if isinstance(counted, str):
            return counted
        facts = quick_facts(quick, counted.rows, blank_rows(connection, quick, counted))
        rows = connection.execute(quick.view()).fetchall()
    return _without_the_way(json.loads(json.dumps(facts))), rows


def exactly(of: Resource, folder: Path):
    """The facts and rows of the exact reader."""
    parquet = folder / "exact.parquet"
    write_exactly(of, parquet, "it is asked to")
    with duckdb.connect() as connection:
        place = str(parquet)
        [(said,)] = connection.execute(
            "SELECT value FROM parquet_kv_metadata(?) WHERE key = 'lightwell'", [place]
        ).fetchall()
        rows = connection.execute("SELECT * FROM read_parquet(?)", [place]).fetchall()
    return _without_the_way(json.loads(said)), rows


def _without_the_way(facts):
    return {key: value for key, value in facts.items() if key not in ("slow_since", "first_row")}


def same(data: bytes, folder: Path, dialect: Dialect = Dialect()) -> bool:  # noqa: B008
    """Whether the engine took the file; it must then have read what stands in it."""
    file = folder / "x.csv"
    file.write_bytes(data)
    found = quickly(resource(file, dialect))
    if isinstance(found, str):
        assert found
        return False
    assert exactly(resource(file, dialect), folder) == found
    return True


def written(rows, end="\n", quoting=csv.QUOTE_MINIMAL, bom=b"") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end, quoting=quoting).writerows(rows)
    return bom + text.getvalue().encode()


@settings(max_examples=250, deadline=None)
@given(
    rows=st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=6)
    ),
    end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    bom=st.sampled_from([b"", BOM]),
    cut=st.booleans(),
)
def test_a_written_file_is_read_alike_both_ways(tmp_path_factory, rows, end, quoting, bom, cut):
    data = written([["h"] * len(rows[0]) if rows else ["h"], *rows], end, quoting, bom)
    same(data.removesuffix(end.encode()) if cut else data, tmp_path_factory.mktemp("written"))


@settings(max_examples=250, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_any_bytes_are_read_alike_both_ways(tmp_path_factory, pieces):
    same(b"h,i\n" + b"".join(pieces), tmp_path_factory.mktemp("bytes"))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_changed_byte_is_read_alike_both_ways(tmp_path_factory, data):
    whole = written([["id", "name"], ["1", "a, b"], ["2", 'say "x"'], ["3", "é"]], "\r\n")
    at = data.draw(st.integers(0, len(whole) - 1))
    new = data.draw(st.sampled_from([b"", b'"', b",", b"\n", b"\r", b"x", b" ", b"\x01", b"\xe9"]))
    same(whole[:at] + new + whole[at + 1 :], tmp_path_factory.mktemp("changed"))


@pytest.mark.parametrize(
    ("dialect", "data"),
    [
        (Dialect(delimiter=";"), b'a;b\n1;"x;y"\n'),
        (Dialect(delimiter="\t"), b"a\tb\n1\t2\n"),
        (Dialect(quote=""), b'a,b\n1,"x\n'),
        (Dialect(quote="'"), b"a,b\n1,'x,y'\n"),
        (Dialect(header_row=3), b"Budget\nof 2025\na,b\n1,2\n"),
        (Dialect(has_header=False), b"1,2\n3,4\n"),
    ],
)
def test_usual_dialects_are_read_quickly(tmp_path, dialect, data):
    assert same(data, tmp_path, dialect)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"a,b\n1\n", "its rows are not all of one width"),
        (b"a,b\n1,2\n\n3,4\n", "a line in it is empty or is part of a cell"),
        (b"a\n1\n\n2\n", "a line in it is empty"),
        (b'a,b\n1,x"y\n', "a quote stands within a cell"),
        (b'a,b\n1,"y\n', "a quote is never closed"),
        (b"a,b\r\n1,2\n", "its lines end in different ways"),
        (b"a,b\n1,\x00\n", "there is a NUL character in it"),
        (b"a,b\n1,caf\xe9\n", "it is not in UTF-8 throughout"),
        (b"\n1,2\n", "a line down to its header is empty, broken or very long"),
        (b'"a\nb",c\n1,2\n', "a line down to its header is empty, broken or very long"),
    ],
)
def test_the_reason_is_told_why_a_file_is_read_exactly(tmp_path, data, why):
    file = tmp_path / "x.csv"
    file.write_bytes(data)
    assert why == quickly(resource(file))
    assert why == text_table(duckdb.connect(), resource(file), tmp_path / "cache").slow_since


def test_a_file_in_another_encoding_is_read_exactly(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes("a\ncafé\n".encode("latin-1"))
    latin = Resource("x", "x.csv", file, "x.csv", "csv", encoding="latin-1")
    assert "it stands in latin-1" == quickly(latin)


def test_quotes_and_line_ends_are_counted_across_the_edges_of_chunks(tmp_path):
    file = tmp_path / "x.csv"
    for before in range(CHUNK - 6, CHUNK + 2):
        row = b'"a ""b""\n,",2\r\n'
        file.write_bytes(b"x" * (before - 4) + b",h\r\n" + row * 3)
        found = scan(file, ",", '"')
        assert ("", 4, 12, True) == (found.odd, found.lines, found.structure, found.inner_breaks)


def test_a_large_file_with_breaks_in_its_cells_keeps_its_rows_in_order(tmp_path):
    chance = random.Random(1)
    rows = [[n, "x" * chance.randrange(80), "a\nb" if n % 7 else "c"] for n in range(2, 200_002)]
    file = tmp_path / "x.csv"
    file.write_bytes(written([["n", "text", "end"], *rows]))
    connection = duckdb.connect()
    table = text_table(connection, resource(file), tmp_path / "cache")
    [(wrong, all_rows)] = connection.execute(
        f"SELECT count(*) FILTER (WHERE n <> _row::VARCHAR), count(*) FROM {table.name}"
    ).fetchall()
    assert ("", 0, 200_000) == (table.slow_since, wrong, all_rows)


def test_the_reason_can_be_read_in_the_words_about_a_files_route(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes(b"a,b\n1,2\n3\n")
    [route] = check_outside([file]).routes
    assert route_in_words(route).endswith(
        " It was read record by record, since its rows are not all of one width."
    )
