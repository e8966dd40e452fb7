"""A file of text as rows and columns: where its header is, what stands above, what below."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from builders.adding.header import find_header, is_data
from builders.adding.sniffed import Sniffed
from builders.adding.words.cells import NOTES, TOTALS
from builders.adding.words.tokens import tokens
from builders.checks.encodings import known_encoding
from builders.checks.headers import name_columns
from builders.checks.records import Record, Records
from builders.sources.dataset import Dialect

LOOK_AHEAD = 120  # rows in which the header is looked for
MOST_ROWS = 200_000  # rows that are looked at; the check that follows reads all of them
LOOK_BACK = 12  # rows at the end among which notes and totals are looked for


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that is no row of the table: a note below it, or a total of it."""

    row: int
    column: str
    text: str
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table as text. ``cells`` holds for each column how often each text stands.

    Texts are stripped of the blanks around them. ``ragged`` and ``repeated`` count rows.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    header_row: int = 1
    has_header: bool = True
    above: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()
    ragged: int = 0
    repeated: int = 0
    blank_headers: tuple[str, ...] = ()
    cells: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def read_grid(data: bytes, sniffed: Sniffed) -> Grid | None:
    """The table in some bytes, or None where there is none."""
    encoding = known_encoding(sniffed.encoding) or "utf-8-sig"
    stream = io.TextIOWrapper(io.BytesIO(data), encoding=encoding, errors="replace", newline="")
    dialect = Dialect(delimiter=sniffed.delimiter, quote=sniffed.quote)
    return grid_of(tuple(islice(Records(stream, dialect), MOST_ROWS)))


def grid_of(records: Sequence[Record]) -> Grid | None:
    """The table in some records, or None where they hold none."""
    filled = [record for record in records if not record.is_blank and not record.broken]
    if not filled:
        return None
    head = find_header([record.cells for record in filled[:LOOK_AHEAD]])
    names = filled[head].cells if head is not None else [""] * _width(filled)
    header = name_columns(names)
    body = filled[head + 1 :] if head is not None else filled
    if not body or not any(name.strip() for name in names if head is not None):
        return None if head is not None else _grid(header.columns, filled, None, ())
    above = tuple(" ".join(filter(None, map(str.strip, r.cells))) for r in filled[: head or 0])
    return _grid(header.columns, body, filled[head] if head is not None else None, above)


def grid_of_cells(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Grid | None:
    """The grid of a table that is no text: each row has a cell for each column."""
    names = name_columns(columns).columns
    records = [Record(number, list(row)) for number, row in enumerate(rows, start=1)]
    return _grid(names, records, None, ()) if names and records else None


def _width(records: Sequence[Record]) -> int:
    return Counter(len(record.cells) for record in records).most_common(1)[0][0]


def _grid(
    columns: tuple[str, ...], body: Sequence[Record], header: Record | None, above: tuple[str, ...]
) -> Grid:
    asides = tuple(sorted(_asides(columns, body), key=lambda aside: aside.row))
    apart = {aside.row for aside in asides}
    width = len(columns)
    whole = [record for record in body if record.row not in apart and _fits(record, width)]
    rows = tuple(tuple(c.strip() for c in record.cells[:width]) for record in whole)
    blank = tuple(name for name, own in zip(columns, header.cells if header else (), strict=False)
                  if not own.strip())  # fmt: skip
    return Grid(
        columns=columns,
        rows=rows,
        header_row=header.row if header else 1,
        has_header=header is not None,
        above=above,
        asides=asides,
        ragged=len(body) - len(whole) - len(apart),
        repeated=len(rows) - len(set(rows)),
        blank_headers=blank,
        cells={
            name: Counter(cell for cell in column if cell)
            for name, column in zip(columns, zip(*rows, strict=True), strict=False)
        },
    )


def _fits(record: Record, width: int) -> bool:
    """Whether each cell stands under its column; empty ones beyond the last are nothing."""
    return len(record.cells) >= width and not any(c.strip() for c in record.cells[width:])


def _asides(columns: Sequence[str], body: Sequence[Record]) -> Iterator[Aside]:
    """Notes below the table, and totals of it, from the last row upwards."""
    usual = Counter(_filled(record) for record in body).most_common(1)[0][0]
    notes_over = False
    for record in reversed(body[-LOOK_BACK:] if len(body) > 1 else []):
        at, text = _first(record)
        if at >= len(columns):
            continue
        if is_total(text) and usual > 1:
            yield Aside(record.row, columns[at], text, is_total=True)
        elif not notes_over and _is_note(record, usual):
            yield Aside(record.row, columns[at], text)
        else:
            notes_over = True


def _filled(record: Record) -> int:
    return sum(bool(cell.strip()) for cell in record.cells)


def _first(record: Record) -> tuple[int, str]:
    return next((at, cell.strip()) for at, cell in enumerate(record.cells) if cell.strip())


def is_total(text: str) -> bool:
    """Whether a cell calls its row a total: ``Grand total``, ``Summe``, ``Total 2024``."""
    words = [word for word in tokens(text) if not word.isdigit()]
    return bool(words) and all(word in TOTALS or word in {"grand", "sub"} for word in words)


def _is_note(record: Record, usual: int) -> bool:
    text = _first(record)[1]
    alone = _filled(record) == 1 and usual > len("ab")
    called = _filled(record) == 1 and text.casefold().startswith(NOTES)
    return called or (alone and not is_data(text))
