"""From bytes to rows: encodings, delimiters, headers, notes and totals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders.adding.sniffed import sniff
from builders.adding.table import Table, read_table


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "cp1252"),
        ("mac-roman", "mac-roman"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
    ],
)
def test_an_encoding_is_told_by_the_letters_that_come_of_it(encoding: str, expected: str) -> None:
    text = "Straße;Bürgerbüro;Montant été\nÄußere Grünstraße;Köln;décès\n" * 5
    assert expected == sniff(text.encode(encoding)).encoding


def test_a_pound_sign_before_a_number_is_no_letter() -> None:
    assert "cp1252" == sniff("Amount\n£31,814.40\n£40.00\n".encode("cp1252")).encoding


def test_what_is_not_utf_8_is_in_doubt_and_shows_words_to_look_at() -> None:
    assert "“Bürgerbüro”" in sniff("Amt\nBürgerbüro\n".encode("cp1252")).doubt
    assert "" == sniff("Amt\nBürgerbüro\n".encode()).doubt


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_sign_that_cuts_all_rows_alike(sign: str) -> None:
    rows = [["Dept", "Amount", "Note"], ["Parks, east", "1", "a"], ["Roads; west", "2", "b|c"]]
    text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    assert sign == sniff(text.encode()).delimiter


def test_rows_above_the_header_are_no_rows_of_the_table(table_of: Callable[..., Table]) -> None:
    grid = table_of("Spend of the year,,\n,,\nDept,Item,Amount\nParks,Seed,5\nRoads,Tar,7\n").grid
    assert (3, ("Dept", "Item", "Amount"), 2) == (grid.header_row, grid.columns, len(grid.rows))
    assert ("Spend of the year",) == grid.above


def test_years_may_be_names_of_columns(table_of: Callable[..., Table]) -> None:
    assert ("Dept", "2023", "2024") == table_of("Dept,2023,2024\nParks,5,6\n").grid.columns


def test_a_table_that_begins_with_data_has_no_header(table_of: Callable[..., Table]) -> None:
    grid = table_of("220477,Oak Park\n158957,Elm Park\n316613,Ash Park\n").grid
    assert (False, 3) == (grid.has_header, len(grid.rows))


def test_notes_below_the_table_and_totals_of_it_are_set_aside(
    table_of: Callable[..., Table],
) -> None:
    text = "Dept,Item,Amount\nParks,Seed,5\nRoads,Tar,7\nGrand Total,,12\n\nSource: the ledger,,\n"
    grid = table_of(text).grid
    told = [(aside.row, aside.text, aside.is_total) for aside in grid.asides]
    assert [(4, "Grand Total", True), (6, "Source: the ledger", False)] == told
    assert 2 == len(grid.rows)


def test_a_department_whose_name_has_the_word_total_in_it_is_no_total(
    table_of: Callable[..., Table],
) -> None:
    assert () == table_of("Dept,Amount\nParks,5\nTotal Quality Office,7\n").grid.asides


def test_rows_that_are_too_wide_and_rows_that_repeat_are_counted(
    table_of: Callable[..., Table],
) -> None:
    grid = table_of("a,b\n1,2\n1,2\n1,2,3\n,\n").grid
    assert (1, 1) == (grid.ragged, grid.repeated)


@pytest.mark.parametrize("data", [b"", b"\n\n\n", b"Dept,Amount\n", b"\xef\xbb\xbf"])
def test_a_file_without_rows_has_no_table(data: bytes) -> None:
    assert read_table("lines.csv", data) is None
