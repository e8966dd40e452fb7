"""Values in the cells of a spreadsheet: typed where it can hold them, as text where it cannot.

A spreadsheet keeps 15 digits of a number, 32,767 characters of a text, and no day before
March 1900 that it counts right. Whatever does not fit is written as text or cut, and said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa

from builders.releases.texts import LIST_DELIMITER
from builders.wording.locales import EXACT
from builders.wording.numbers import plain

MOST_DIGITS = 15
MOST_CHARACTERS = 32_767
CUT = " […]"
# Spreadsheets hold 1900 for a leap year, so that earlier days are a day off.
FIRST_DAY = date(1900, 3, 1)
DAY_NOUGHT = date(1899, 12, 30).toordinal()
SECONDS = 86_400

DIGITS_NOTE = "{count} written as text: a spreadsheet keeps only 15 digits."
DAYS_NOTE = "{count} written as text: a spreadsheet has no days before March 1900."
TIMES_NOTE = "{count} written as text: a spreadsheet keeps only thousandths of a second."
CUT_NOTE = "{count} cut: a spreadsheet cell holds only 32,767 characters. The CSV is whole."

Write = Callable[[int, Any], None]  # row and value, which is never None


def fitted(text: str) -> str:
    """The text itself, or as much of it as a cell holds, with a sign that it was cut.

    A spreadsheet counts characters in UTF-16: one beyond the first plane, such as 😀, is two.
    """
    if len(text) <= MOST_CHARACTERS // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MOST_CHARACTERS:
        return text
    return units[: 2 * (MOST_CHARACTERS - len(CUT))].decode("utf-16-le", "ignore") + CUT


@dataclass(frozen=True, slots=True)
class Formats:
    """How the cells of a workbook look; values of xlsxwriter."""

    header: Any
    day: Any
    time: Any
    number: Callable[[int], Any]  # by decimals
    wrapped: Any


@dataclass(slots=True)
class ColumnCells:
    """Writes the cells of one column, and counts those that could not be written as they are."""

    sheet: Any
    index: int
    formats: Formats
    notes: Counter[str] = field(default_factory=Counter)

    def writer(self, kind: Any) -> Write:
        """The way in which values of this Arrow type are written."""
        if pa.types.is_decimal(kind):
            return self._decimals(max(0, kind.scale))
        if pa.types.is_integer(kind):
            return self._integer
        for is_kind, write in (
            (pa.types.is_boolean, self._boolean),
            (pa.types.is_floating, self._float),
            (pa.types.is_date, self._day),
            (pa.types.is_timestamp, self._time),
            (pa.types.is_list, self._list),
        ):
            if is_kind(kind):
                return write
        return self.text

    def text(self, row: int, value: str, look: Any = None) -> None:
        """Write a text as a text."""
        text = fitted(value)
        if text is not value:
            self.notes[CUT_NOTE] += 1
        # write_string, never write: "=1+1" stays a text and an address stays no link.
        self.sheet.write_string(row, self.index, text, look)

    def _decimals(self, scale: int) -> Write:
        look, sheet, index = self.formats.number(scale), self.sheet, self.index

        def write(row: int, value: Decimal) -> None:
            if len(value.normalize(EXACT).as_tuple().digits) <= MOST_DIGITS:
                sheet.write_number(row, index, float(value), look)
            else:
                self._as_text(row, plain(value), DIGITS_NOTE)

        return write

    def _integer(self, row: int, value: int) -> None:
        if abs(value) < 10**MOST_DIGITS:
            self.sheet.write_number(row, self.index, value)
        else:
            self._as_text(row, str(value), DIGITS_NOTE)

    def _float(self, row: int, value: float) -> None:
        self.sheet.write_number(row, self.index, value)

    def _boolean(self, row: int, value: bool) -> None:  # noqa: FBT001 - it is the cell's value
        self.sheet.write_boolean(row, self.index, value)

    def _day(self, row: int, value: date) -> None:
        if value < FIRST_DAY:
            self._as_text(row, value.isoformat(), DAYS_NOTE)
        else:
            self.sheet.write_number(
                row, self.index, value.toordinal() - DAY_NOUGHT, self.formats.day
            )

    def _time(self, row: int, value: datetime) -> None:
        if value.date() < FIRST_DAY:
            self._as_text(row, value.isoformat(), DAYS_NOTE)
        elif value.microsecond % 1000:
            self._as_text(row, value.isoformat(), TIMES_NOTE)
        else:
            since = value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6
            serial = value.toordinal() - DAY_NOUGHT + since / SECONDS
            self.sheet.write_number(row, self.index, serial, self.formats.time)

    def _list(self, row: int, value: list[str]) -> None:
        self.text(row, LIST_DELIMITER.join(value))

    def _as_text(self, row: int, text: str, note: str) -> None:
        self.notes[note] += 1
        self.sheet.write_string(row, self.index, text)
