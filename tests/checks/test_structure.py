"""A file that is no text, or not in its encoding, is named before anything is made of it."""

from __future__ import annotations

import time

import pytest

from builders.settings import Limits


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0", b"%PDF-1"])
def test_an_archive_or_a_workbook_under_the_name_of_a_csv_is_told(told, start):
    assert ["file-not-text"] == [code for code, *_ in told(start + bytes(50))]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_without_the_mark_that_its_encoding_needs_is_told(told, encoding):
    lines = ("name,n".encode(f"{encoding}-le"), b"a,1")
    assert ["encoding-wrong"] == [code for code, *_ in told(*lines, encoding=encoding)]
    assert [("encoding-wrong", 1, "", "utf-8")] == told("name,n", "a,1", encoding=encoding)
    assert [("encoding-wrong", 1, "", "utf-8")] == told("\ufeffname,n", "a,1", encoding=encoding)


def test_a_header_of_thousands_of_columns_takes_little_memory_and_no_more_than_seconds(told):
    start = time.process_time()
    lines = (",".join(f"c{n}" for n in range(3_000)), *[",".join("1" * 3_000)] * 20)
    assert [] == told(*lines, limits=Limits(columns=3_000))
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "lines",
    [
        ("Report,,,,", "id,name,n,,", "1,a,2,,", "2,b,,,"),
        ("Report,,,", "Of 2024,,,", "id,name,n,", "1,a,2,"),
        ("Report", "Of 2024", "id,name,n,,", "1,a,2,,"),
    ],
)
def test_a_header_below_a_title_is_found_beside_columns_that_are_empty(told, lines):
    assert [("header-elsewhere", None, "", "1")] == told(*lines)


def test_a_header_with_hardly_a_name_over_rows_that_differ_stays_the_header(told):
    lines = ("id,,,,", "1,a,,,", "2,,b,,", "3,,,c,")
    assert "header-elsewhere" not in [code for code, *_ in told(*lines)]
