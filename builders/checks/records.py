"""A CSV file as records: cells of text with the row at which a spreadsheet shows them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from builders.settings import USUAL_LIMITS
from builders.sources.dataset import Dialect

MOST = 2**31 - 1  # that the reader takes on every system


@dataclass(frozen=True, slots=True)
class Record:
    """One record. ``broken`` is a problem's code where its quotes cannot be made sense of."""

    row: int
    cells: list[str]
    broken: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether there is no text in it at all."""
        return not self.broken and not any(cell.strip() for cell in self.cells)


@dataclass(slots=True)
class Records:
    """The records of a text stream, in order; iterate once."""

    stream: TextIO
    dialect: Dialect = field(default_factory=Dialect)
    longest: int = USUAL_LIMITS.cell  # characters of a cell

    def __iter__(self) -> Iterator[Record]:
        """Each record with its row. An unclosed quote is the last thing seen of a file."""
        csv.field_size_limit(
            min(self.longest, MOST)
        )  # for the whole process, there being no other way
        reader = csv.reader(
            self.stream,
            delimiter=self.dialect.delimiter,
            quotechar=self.dialect.quote or None,
            quoting=csv.QUOTE_MINIMAL if self.dialect.quote else csv.QUOTE_NONE,
            strict=True,
        )
        row = 0
        while True:
            row += 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                code = _code(error)
                yield Record(row, [], code)
                if code != "quote-misplaced":
                    return
                continue
            yield Record(row, cells)


def _code(error: csv.Error) -> str:
    text = str(error)
    if "field limit" in text:
        return "cell-too-long"
    if "end of data" in text:
        return "quote-not-closed"
    return "quote-misplaced"
