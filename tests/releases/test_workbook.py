"""A workbook, opened as a clerk would open it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from builders.releases.cells import MOST_CHARACTERS
from builders.releases.subject import Subject
from builders.releases.workbook import write_xlsx
from builders.tables.table import Column


@pytest.fixture
def opened(subject: Subject, tmp_path: Path) -> Workbook:
    write_xlsx(subject, tmp_path / "table.xlsx")
    return openpyxl.load_workbook(tmp_path / "table.xlsx")


@pytest.fixture
def texts(subject: Subject, tmp_path: Path) -> Callable[[list[str | None]], Workbook]:
    """A workbook of one column with these texts."""

    def make(values: list[str | None]) -> Workbook:
        parquet = tmp_path / "texts.parquet"
        pq.write_table(pa.table({"text": values}), parquet)
        columns = (Column("text", "VARCHAR"),)
        table = replace(subject.table, parquet=parquet, columns=columns, rows=len(values))
        write_xlsx(replace(subject, table=table), tmp_path / "texts.xlsx")
        return openpyxl.load_workbook(tmp_path / "texts.xlsx")

    return make


def facts(book: Workbook, sheet: str) -> list[tuple[Any, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def test_the_sheets_stand_in_the_order_in_which_they_are_read(opened: Workbook):
    assert opened.sheetnames == ["About", "Data", "Dictionary", "Quality"]


def test_the_header_stays_in_sight(opened: Workbook):
    assert {sheet.freeze_panes for sheet in opened} == {"A2"}
    assert all(cell.font.bold for cell in opened["Data"][1])


def test_amounts_and_days_look_like_amounts_and_days(opened: Workbook):
    columns = {cell.value: cell.column for cell in opened["Data"][1]}
    assert opened["Data"].cell(2, columns["amount"]).number_format == "#,##0.00"
    assert opened["Data"].cell(2, columns["day"]).number_format == "yyyy-mm-dd"
    assert opened["Data"].cell(2, columns["day"]).is_date


def test_the_dictionary_says_what_the_sheet_could_not_hold(opened: Workbook):
    notes = {row[0]: (row[2], row[6]) for row in facts(opened, "Dictionary")[1:]}
    assert notes["amount"] == ("number", "5 written as text: a spreadsheet keeps only 15 digits.")
    assert notes["day"][0] == "day"
    assert "no days before March 1900" in notes["day"][1]
    assert notes["file"] == ("text", None)


def test_the_quality_sheet_accounts_for_every_row(opened: Workbook):
    counts = {(row[0], row[4]): row[5] for row in facts(opened, "Quality")[1:]}
    file = "datasets/hard/sub/lines.csv"
    read, published = counts[file, "Rows read"], counts[file, "Rows published"]
    assert read == published + counts[file, "Rows withheld: Not a part of the city."]
    found = [row for row in facts(opened, "Quality") if row[3] == "error"]
    assert found[0][:3] == (file, 12, "amount")


def test_a_copy_does_not_lose_its_licence_version_and_citation(opened: Workbook):
    about = dict(facts(opened, "About")[1:])
    assert about["Licence"] == "Creative Commons Attribution 4.0"
    assert about["Version"] == "3f2a9c01b7de"
    assert "Version 3f2a9c01b7de" in about["How to cite"]
    assert about["Note"] == "Debt service is not included."


def test_the_workbook_bears_the_day_of_the_data(opened: Workbook):
    assert opened.properties.created == datetime(2025, 6, 30)


@pytest.mark.parametrize("as_of", ["", "not a day"])
def test_data_without_a_day_give_a_workbook_with_a_fixed_one(
    subject: Subject, tmp_path: Path, as_of: str
):
    write_xlsx(replace(subject, dataset=replace(subject.dataset, as_of=as_of)), tmp_path / "a.xlsx")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").properties.created == datetime(2000, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "{=1}",
        "=cmd|' /C calc'!A0",
        "https://example.org",
        "file:///etc/passwd",
    ],
)
def test_no_text_becomes_a_formula_or_a_link(texts: Callable[..., Workbook], text: str):
    cell = texts([text])["Data"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_text_too_long_for_a_cell_is_cut_and_the_dictionary_says_so(
    texts: Callable[..., Workbook],
):
    book = texts(["x" * (MOST_CHARACTERS + 1), "y" * MOST_CHARACTERS])
    assert book["Data"]["A2"].value == "x" * (MOST_CHARACTERS - 4) + " […]"
    assert book["Data"]["A3"].value == "y" * MOST_CHARACTERS
    assert facts(book, "Dictionary")[1][6].startswith("1 cut: a spreadsheet cell holds only 32,767")


def test_characters_that_xml_cannot_hold_do_not_break_the_workbook(texts: Callable[..., Workbook]):
    odd = ["".join(map(chr, range(32))), "\ufffe\uffff", "\x7f\x85", "\U0010ffff", "]]>&<"]
    book = texts(odd)
    assert book["Data"].max_row == len(odd) + 1
    assert book["Data"]["A6"].value == "]]>&<"


def test_emoji_count_as_a_spreadsheet_counts_them(texts: Callable[..., Workbook]):
    # Excel counts a character beyond the first plane as two.
    book = texts(["😀" * (MOST_CHARACTERS // 2 + 1)])
    value = book["Data"]["A2"].value
    assert value.endswith("😀 […]")
    assert facts(book, "Dictionary")[1][6].startswith("1 cut:")
    assert len(value.encode("utf-16-le")) // 2 <= MOST_CHARACTERS


def test_no_path_or_time_of_the_machine_is_in_the_workbook(subject: Subject, tmp_path: Path):
    write_xlsx(subject, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 31, 0, 0, 0)}
        whole = b"".join(parts.read(name) for name in parts.namelist()).decode()
    assert str(tmp_path) not in whole
    assert set(re.findall(r"20\d\d-\d\d-\d\dT", whole)) <= {"2025-06-30T", "2025-12-31T"}
