"""CSV files as text: cells untouched, rows numbered as a spreadsheet numbers them."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

from builders.checks.encodings import known_encoding, undecodable
from builders.checks.headers import name_columns
from builders.checks.reading import text_relation, text_table
from builders.sources.dataset import Dialect, Resource


@pytest.fixture
def read(tmp_path):
    """Reads bytes as a CSV resource: the text table, and its rows."""

    def _read(data, **said):
        file = tmp_path / "lines.csv"
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        resource = Resource("lines", "lines.csv", file, "lines.csv", "csv", **said)
        connection = duckdb.connect()
        table = text_table(connection, resource, tmp_path / "cache")
        rows = connection.execute(f"SELECT * FROM {table.name} ORDER BY _row").fetchall()
        return table, rows

    return _read


def test_cells_are_kept_as_they_stand(read):
    table, rows = read('a,b\n 007 ,"x ""y"""\n,1e3\n')
    assert ("a", "b") == table.columns
    assert [(2, " 007 ", 'x "y"'), (3, "", "1e3")] == rows


def test_a_cell_with_line_breaks_is_part_of_one_row(read):
    _, rows = read('a,b\n"one\ntwo\n",1\nx,2\n')
    assert [(2, "one\ntwo\n", "1"), (3, "x", "2")] == rows


def test_a_blank_row_is_counted_and_the_rows_after_it_keep_their_numbers(read):
    table, rows = read("a,b\n1,2\n\n,\n3,4\n\n\n")
    assert [2, 3, 4, 5] == [row[0] for row in rows]
    assert (4, 2) == (table.rows, table.blank)


def test_rows_above_the_header_are_counted(read):
    table, rows = read("Budget\n\na,b\n1,2\n", dialect=Dialect(header_row=3))
    assert ("a", "b") == table.columns
    assert (2, [(4, "1", "2")]) == (table.preamble, rows)


def test_a_file_without_a_header_takes_its_names_from_the_schema(read):
    schema = {"fields": [{"name": "year"}]}
    table, rows = read("2024,5\n2025,6\n", dialect=Dialect(has_header=False), schema=schema)
    assert ("year", "column 2") == table.columns
    assert [(1, "2024", "5"), (2, "2025", "6")] == rows


def test_a_short_row_is_padded_and_a_long_one_is_known_by_its_width(read, tmp_path):
    table, rows = read("a,b\n1\n1,2,3\n1,2,,\n")
    assert [(2, "1", None), (3, "1", "2"), (4, "1", "2")] == rows
    assert table.wide.endswith("_wide")


def test_a_row_whose_quotes_are_broken_is_kept_in_the_count(read):
    table, rows = read('a,b\n1,2\n"x"y,2\n3,4\n')
    assert [(2, "1", "2"), (3, None, None), (4, "3", "4")] == rows
    assert ((3, "quote-misplaced"),) == table.broken


def test_an_unclosed_quote_is_told_at_the_row_where_it_opens(read):
    table, _ = read('a,b\n1,2\n"x,2\n3,4\n')
    assert ((3, "quote-not-closed"),) == table.broken


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_same_text_in_every_encoding_gives_the_same_rows(read, encoding):
    _, rows = read("a,b\ncafé,1\n".encode(encoding), encoding=encoding)
    assert [(2, "café", "1")] == rows


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(read, ends):
    _, rows = read(f"a,b{ends}1,2{ends}3,4{ends}")
    assert [(2, "1", "2"), (3, "3", "4")] == rows


def test_a_wrong_encoding_is_told_with_the_line_and_a_guess(read):
    table, _ = read("a\nok\ncafé\n".encode("latin-1"))
    assert (3, "latin-1") == (table.undecodable.row, table.undecodable.looks_like)


def test_quotes_of_windows_are_told_apart_from_latin_1(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes("a\n“quoted”\n".encode("cp1252"))
    assert "cp1252" == undecodable(file, "utf-8-sig").looks_like


def test_utf_16_without_a_mark_is_recognised(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes("a,b\n1,2\n".encode("utf-16-le"))
    assert "utf-16-le" == undecodable(file, "utf-8-sig").looks_like


@pytest.mark.parametrize("name", ["zlib", "idna", "unicode_escape", "rot13", "utf-9", "", "a\0b"])
def test_what_is_no_encoding_of_files_is_not_read(name):
    assert "" == known_encoding(name)


def test_blank_and_doubled_headers_get_names_of_their_own():
    header = name_columns(["Total", "", " total ", "_row", "Total (2)"])
    assert ("Total", "column 2", "total (2)", "_row (2)", "Total (2) (2)") == header.columns
    assert ((1,), (2, 3, 4)) == (header.blank, header.doubled)


def test_a_file_is_parsed_once_for_the_same_bytes_and_reading(read, tmp_path):
    read("a\n1\n")
    read("a\n1\n")
    assert 1 == len(list((tmp_path / "cache" / "text").iterdir()))


def test_every_row_of_a_large_file_stands_at_its_number(tmp_path):
    file = tmp_path / "large.csv"
    file.write_text("n,text\n" + "".join(f'{n},"a\nb"\n' for n in range(2, 50_002)))
    connection = duckdb.connect()
    resource = Resource("large", "large.csv", file, "large.csv", "csv")
    name = text_relation(connection, resource, tmp_path / "cache")
    wrong = connection.execute(f"SELECT count(*) FROM {name} WHERE n <> _row::VARCHAR").fetchall()[
        0
    ]
    total = connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0]
    assert ((0,), (50_000,)) == (wrong, total)


def test_the_text_of_real_files_is_what_a_csv_reader_reads(shared_data: Path, tmp_path):
    for file in sorted((shared_data / "csv-corpora" / "csv-spectrum" / "csvs").glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as stream:
            header, *expected = [tuple(row) for row in csv.reader(stream)]
        connection = duckdb.connect()
        resource = Resource("x", file.name, file, file.name, "csv")
        table = text_table(connection, resource, tmp_path / "cache")
        rows = connection.execute(f"SELECT * FROM {table.name} ORDER BY _row").fetchall()
        assert (file.name, len(header)) == (file.name, len(table.columns))
        assert (file.name, expected) == (file.name, [row[1:] for row in rows])
