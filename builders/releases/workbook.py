"""The typed rows as a workbook: a cover that says what it is, data, dictionary and quality."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from builders.releases.batches import batches, schema_of
from builders.releases.cells import ColumnCells, Formats
from builders.releases.sheets import Sheet, about, dictionary, quality
from builders.releases.subject import Subject

WIDEST, NARROWEST = 48, 8
HEADER_ROWS = 1
SAMPLE = 200  # rows that decide how wide a column is
MOST_SHOWN = 9  # decimals that a cell is made to show
# Text is text: no cell becomes a formula or a link, whatever its first character.
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# What a workbook says of its making where the data bear no date.
NO_DAY = datetime(2000, 1, 1)


def write_xlsx(subject: Subject, target: Path) -> None:
    """Write the workbook: sheets About, Data, Dictionary and Quality; the same bytes each time."""
    options = {**OPTIONS, "tmpdir": str(target.parent)}
    with xlsxwriter.Workbook(str(target), options) as workbook:
        workbook.set_properties(
            {
                "title": subject.dataset.title,
                "company": subject.dataset.publisher,
                "created": _created(subject),
            }
        )
        formats = _formats(workbook)
        cover = about(subject)
        _fill(workbook.add_worksheet(cover.name), cover, formats)
        notes = _data(workbook.add_worksheet("Data"), subject, formats)
        for sheet in (dictionary(subject, notes), quality(subject)):
            _fill(workbook.add_worksheet(sheet.name), sheet, formats)


def _data(page: Any, subject: Subject, formats: Formats) -> Mapping[str, str]:
    """Write the rows; give what is to be noted of each column."""
    schema = schema_of(subject.table.parquet)
    columns = [ColumnCells(page, index, formats) for index in range(len(schema.names))]
    writers = [cells.writer(field.type) for cells, field in zip(columns, schema, strict=True)]
    _header(page, schema.names, formats)
    row = HEADER_ROWS
    for batch in batches(subject.table):
        values = [column.to_pylist() for column in batch.columns]
        if row == HEADER_ROWS:
            _widths(page, schema.names, values)
        for record in zip(*values, strict=True):
            for write, value in zip(writers, record, strict=True):
                if value is not None:
                    write(row, value)
            row += 1
    page.autofilter(0, 0, row - 1, len(schema.names) - 1)
    return {
        name: " ".join(note.format(count=f"{n:,}") for note, n in sorted(cells.notes.items()))
        for name, cells in zip(schema.names, columns, strict=True)
    }


def _fill(page: Any, sheet: Sheet, formats: Formats) -> None:
    """Write a small sheet of texts and whole numbers."""
    _header(page, sheet.header, formats)
    for index, width in enumerate(sheet.widths):
        page.set_column(index, index, width)
    writers = [ColumnCells(page, index, formats).text for index in range(len(sheet.header))]
    for row, record in enumerate(sheet.rows, HEADER_ROWS):
        for index, value in enumerate(record):
            if isinstance(value, int):
                page.write_number(row, index, value)
            elif value:
                # What a person wrote may hold half a character, which no file can.
                whole = value.encode("utf-8", "replace").decode()
                writers[index](row, whole, formats.wrapped)


def _header(page: Any, names: list[str] | tuple[str, ...], formats: Formats) -> None:
    for index, name in enumerate(names):
        page.write_string(0, index, name, formats.header)
    page.freeze_panes(HEADER_ROWS, 0)


def _widths(page: Any, names: list[str], columns: list[list[Any]]) -> None:
    """Each column as wide as its first cells need, within reason."""
    for index, (name, values) in enumerate(zip(names, columns, strict=True)):
        longest = max([len(name) + 3, *(_length(value) for value in values[:SAMPLE])])
        page.set_column(index, index, max(NARROWEST, min(WIDEST, longest + 1)))


def _length(value: Any) -> int:
    return 0 if value is None else len(str(value))


def _formats(workbook: Any) -> Formats:
    made: dict[int, Any] = {}

    def number(scale: int) -> Any:
        if scale > MOST_SHOWN:
            return None  # the spreadsheet's own way, which does not show the very small as zero
        if scale not in made:
            shown = "0" * min(scale, 2) + "#" * max(0, scale - 2)
            made[scale] = workbook.add_format({"num_format": f"#,##0.{shown}".rstrip(".")})
        return made[scale]

    return Formats(
        header=workbook.add_format({"bold": True, "bottom": 1}),
        day=workbook.add_format({"num_format": "yyyy-mm-dd"}),
        time=workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        number=number,
        wrapped=workbook.add_format({"text_wrap": True, "valign": "top"}),
    )


def _created(subject: Subject) -> datetime:
    try:
        return datetime.fromisoformat(subject.dataset.as_of or subject.dataset.updated)
    except ValueError:
        return NO_DAY
