"""Workbooks: the sheet that holds the most, its cells as text, written as CSV."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import python_calamine

from builders.adding.reading.csv_text import csv_bytes
from builders.adding.reading.limits import UnreadableError, unpacked
from builders.adding.reading.sheet_marks import marks_of, with_marks
from builders.adding.table import Table, read_table

MOST_CELLS = 20_000_000
AS_SHOWN = "Percentages are as it shows them; a cell over several rows stands in each of them."


def read_workbook(name: str, data: bytes) -> Table | None:
    """The table in a workbook: the sheet with the most filled rows. Formulas are not run."""
    members: dict[str, bytes] = {}
    if zipfile.is_zipfile(io.BytesIO(data)):
        # It refuses what would fill the machine, before any other reader sees it.
        members = unpacked(data)
    elif _is_text(data):
        return read_table(name, data)  # many an .xls of a city is a CSV
    sheets = _sheets(data)
    if not sheets:
        return None
    title, rows = max(sheets, key=lambda sheet: sum(any(row) for row in sheet[1]))
    as_shown = with_marks(rows, marks_of(members, title))
    table = read_table(f"{PurePath(name).stem}.csv", csv_bytes(rows))
    if table is None:
        return None
    others = ", ".join(f"“{other}”" for other, _ in sheets if other != title)
    how = f"The cells of the sheet “{title}”, as they were saved."
    how += f" {AS_SHOWN}" if as_shown else ""
    how += f" Not taken: the sheets {others}." if others else ""
    hints = (*table.hints, title)
    return replace(table, original=name, original_data=data, how=how, hints=hints)


def _is_text(data: bytes) -> bool:
    """Whether something that is called a workbook is text: no old workbook is without zeros."""
    return b"\x00" not in data[:4096]


def _sheets(data: bytes) -> list[tuple[str, list[list[str]]]]:
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [(title, book.get_sheet_by_name(title)) for title in book.sheet_names]
        cells = sum(sheet.total_height * sheet.total_width for _, sheet in sheets)
        if cells > MOST_CELLS:
            raise UnreadableError("add-file-too-large", wanted=f"{MOST_CELLS:,} cells")
        read = [(title, sheet.to_python(skip_empty_area=False)) for title, sheet in sheets]
    except (python_calamine.CalamineError, ValueError, KeyError, OSError, EOFError) as error:
        raise UnreadableError("add-file-unreadable", str(error)) from None
    return [(title, [_texts(row) for row in rows]) for title, rows in read]


def _texts(row: Sequence[Any]) -> list[str]:
    return [cell_text(cell) for cell in row]


def cell_text(cell: Any) -> str:
    """A cell as the text that says the same: 7.0 is 7, a day without a time is a day."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 2**53 else repr(cell)
        case dt.datetime():
            midnight = cell.time() == dt.time()
            return cell.date().isoformat() if midnight else cell.isoformat(sep="T")
        case dt.date() | dt.time():
            return cell.isoformat()
        case _:
            return str(cell)
