"""Which of the differences that are meant a difference is, if it is any of them."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from frictionless import Detector

from builders.checks.casts import BLANKS
from builders.checks.encodings import known_encoding
from builders.checks.records import Record, Records
from builders.checks.screen import keys_of
from builders.checks.strict import strict_code
from builders.sources.dataset import Resource
from tests.differential.cases import Case
from tests.differential.sides import WHOLE, Ours, Told

One = tuple[str, int | None, str]

LABELS = ("blank-label", "duplicate-label", "missing-label", "extra-label", "incorrect-label")
STRUCTURE = ("blank-row", "missing-cell", "extra-cell")
KEYS = ("primary-key", "unique-error")
NOT_READ = ("encoding-error", "source-error", "stumbled", "blank-header", "schema-error")

SAMPLE = 100  # rows at which frictionless looks first


def compared(case: Case, theirs: Told, ours: Ours) -> tuple[Counter[str], list[One]]:
    """How often we differ by each code, and what differs for no reason that is known."""
    odd = theirs ^ ours.told
    if not odd:
        return Counter(), []
    types = {kind for kind, _, _ in theirs | ours.told}
    if WHOLE in types or types & set(NOT_READ):
        return Counter({"file-not-looked-at": 1}), []
    if types & set(LABELS):
        return Counter({"columns-by-name": 1}), []
    if "quotes" in types:
        return Counter({"quotes-misplaced": 1}), []
    of = _Explained(case, theirs, ours)
    if of.header_is_guessed():
        return Counter({"header-among-empty-lines": 1}), []
    known: Counter[str] = Counter()
    unknown: list[One] = []
    for one in sorted(odd, key=str):
        code = of.code(one)
        known.update([code] if code else [])
        unknown += [] if code else [one]
    return known, unknown


@dataclass(frozen=True, slots=True)
class _Explained:
    case: Case
    theirs: Told
    ours: Ours

    def code(self, one: One) -> str:
        """Under which code a difference falls, or nothing."""
        kind, row, _ = one
        records = self._records()
        if row is None:
            return ""
        cells = records[row - 1].cells if row <= len(records) else []
        if self._is_at_the_end(kind, row, records, cells):
            return "empty-cells-at-the-end"
        if self._is_odd(row) and kind not in STRUCTURE:
            return "cells-of-odd-rows"
        if kind in KEYS:
            return self._of_keys(kind, records)
        if kind in STRUCTURE:
            return self._of_structure(kind, row, cells)
        return self._of_cells(one, cells)

    def header_is_guessed(self) -> bool:
        """Whether frictionless takes an empty line for the header, by the widths of the first."""
        records = self._records()
        guessed = Detector().detect_dialect([r.cells for r in records[:SAMPLE]]).header_rows
        return guessed != [1] and any(not r.cells for r in records)

    def _of_structure(self, kind: str, row: int, cells: list[str]) -> str:
        under, behind = cells[: self._width()], cells[self._width() :]
        if kind != "missing-cell" and not any(under) and any(c.strip() for c in behind):
            return "rows-blank-but-for-more"
        if any(map(_is_padded, cells)) and (kind == "blank-row" or not "".join(cells).strip()):
            return "blanks-around-cells"
        # What is blank to them cannot be too short; to us it can.
        is_blank = ("blank-row", row, "") in self.theirs
        unknown = is_blank and cells and all(map(self._is_missing, cells))
        return "rows-of-unknown-cells" if unknown else ""

    def _is_at_the_end(self, kind: str, row: int, records: list[Record], cells: list[str]) -> bool:
        """Whether it is about empty lines at the end, or empty cells behind the last column."""
        if row > max((r.row for r in records if r.cells or r.broken), default=0):
            return kind in (*STRUCTURE, *KEYS)
        return kind == "extra-cell" and not any(c.strip() for c in cells[self._width() :])

    def _of_cells(self, one: One, cells: list[str]) -> str:
        _, row, column = one
        field = next((f for f in self.case.schema["fields"] if f["name"] == column), {})
        cell = self._cell(cells, column)
        if _is_padded(cell):
            return "blanks-around-cells"
        if one in self.ours.told and strict_code(field, cell):
            return "strict-cells"
        told_both = any(k[1:] == (row, column) for k in self.theirs & self.ours.told)
        strict = any(k[1:] == (row, column) for k in self.ours.told) and strict_code(field, cell)
        return "first-problem-of-a-cell" if told_both or strict else ""

    def _of_keys(self, kind: str, records: list[Record]) -> str:
        """Keys are alike or not by the rows and cells that take part."""
        if any(self._is_odd(row) for row in range(2, len(records) + 1)):
            return "cells-of-odd-rows"
        columns = [name for key in keys_of(_resource(self.case)) for name in key]
        if kind == "unique-error":
            columns = [f["name"] for f in self.case.schema["fields"]]
        cells = [self._cell(r.cells, name) for r in records[1:] for name in columns]
        if any(_is_padded(cell) for cell in cells):
            return "blanks-around-cells"
        wrong = {(row, name) for of, row, name in self.theirs | self.ours.told if of not in KEYS}
        return "first-problem-of-a-cell" if any(name in columns for _, name in wrong) else ""

    def _records(self) -> list[Record]:
        encoding = known_encoding(self.case.encoding)
        text = io.StringIO(self.case.data.decode(encoding, errors="replace"), newline="")
        return list(islice(Records(text, self.case.dialect), 10_000))

    def _width(self) -> int:
        return len(self.case.schema["fields"])

    def _is_missing(self, cell: str) -> bool:
        return cell in self.case.schema.get("missingValues", ())

    def _is_odd(self, row: int) -> bool:
        told = self.theirs | self.ours.told
        return any(kind in STRUCTURE and at == row for kind, at, _ in told)

    def _cell(self, cells: list[str], column: str) -> str:
        names = [field["name"] for field in self.case.schema["fields"]]
        at = names.index(column) if column in names else len(cells)
        return cells[at] if at < len(cells) else ""


def _is_padded(cell: str) -> bool:
    return cell != cell.strip(BLANKS)


def _resource(case: Case) -> Resource:
    return Resource("x", "x.csv", None, "x.csv", "csv", schema=case.schema)  # type: ignore[arg-type]


def shown(case: Case, unknown: list[One], ours: Ours) -> Iterator[str]:
    """A difference for which there is no reason, to be looked into."""
    yield f"{case.changed or 'nothing changed'}: {unknown[:4]}"
    yield f"  {case.schema}"
    yield f"  {case.data[:600]!r}"
    yield f"  {sorted(ours.codes)[:6]}"
