"""What a sheet shows and its values alone do not say: percentages, and cells over several rows.

A workbook keeps 5 % as 0.05 and a way to show it; and what stands in a cell that was merged over
three rows is said of all three.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree as ET

PERCENT_FORMATS = frozenset({"9", "10"})  # those that every workbook knows without saying so
MOST_MARKED = 5_000_000  # cells
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_QUOTED = re.compile(r'"[^"]*"|\\.')
_REF = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

Spot = tuple[int, int]  # row and column, from nought


@dataclass(frozen=True, slots=True)
class Marks:
    """The cells that are shown as percentages, and for merged ones the last row that they cover."""

    percents: frozenset[Spot] = frozenset()
    covers: Mapping[Spot, int] | None = None


def with_marks(rows: list[list[str]], marks: Marks) -> bool:
    """Write the cells as the sheet shows them; tells whether any is another than its value."""
    changed = False
    for row, column in marks.percents:
        if row < len(rows) and column < len(rows[row]) and (cell := rows[row][column]):
            rows[row][column] = _percentage(cell)
            changed = True
    for (row, column), last in (marks.covers or {}).items():
        for below in rows[row + 1 : last + 1]:
            if column < len(below) and not below[column]:
                below[column] = rows[row][column]
                changed = changed or bool(below[column])
    return changed


def _percentage(cell: str) -> str:
    try:
        number = (Decimal(cell) * 100).normalize()
    except InvalidOperation:
        return cell
    return f"{number:f}%"


def marks_of(members: Mapping[str, bytes], sheet: str) -> Marks:
    """The marks of one sheet of a workbook; none where it is of another form, or damaged."""
    try:
        if content := members.get("content.xml"):
            return _of_opendocument(content, sheet)
        if "xl/workbook.xml" in members:
            return _of_excel(members, sheet)
    except (ET.ParseError, KeyError, ValueError, IndexError):
        pass  # the values were read; only how they are shown is not known
    return Marks()


def _events(data: bytes) -> Iterator[tuple[str, ET.Element]]:
    """The elements of a text, one at a time; entities of its own would be a way to fill memory."""
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data or b"\x00" in data[:200]:
        message = "it has a document type"
        raise ValueError(message)
    yield from ET.iterparse(io.BytesIO(data), ("start", "end"))  # noqa: S314 - no entities, see above


def _of_opendocument(content: bytes, sheet: str) -> Marks:
    percents: set[Spot] = set()
    covers: dict[Spot, int] = {}
    row, column = 0, 0
    for event, element in _of_table(content, sheet):
        if element.tag == f"{_TABLE}table-row":
            column = 0
            row += int(element.get(f"{_TABLE}number-rows-repeated", "1")) if event == "end" else 0
        elif event == "end" and element.tag in CELLS:
            times = int(element.get(f"{_TABLE}number-columns-repeated", "1"))
            if element.get(f"{_OFFICE}value-type") == "percentage":
                few = min(times, MOST_MARKED - len(percents))
                percents.update((row, column + at) for at in range(few))
            down = int(element.get(f"{_TABLE}number-rows-spanned", "1"))
            if down > 1:
                covers[row, column] = row + down - 1
            column += times
    return Marks(frozenset(percents), covers)


def _of_table(content: bytes, sheet: str) -> Iterator[tuple[str, ET.Element]]:
    """The elements within one sheet; each row is forgotten once it was read."""
    inside = False
    for event, element in _events(content):
        if element.tag == f"{_TABLE}table":
            inside = event == "start" and element.get(f"{_TABLE}name") == sheet
        elif inside:
            yield event, element
            if event == "end" and element.tag == f"{_TABLE}table-row":
                element.clear()


def _of_excel(members: Mapping[str, bytes], sheet: str) -> Marks:
    styles = _percent_styles(members.get("xl/styles.xml", b"<styleSheet/>"))
    percents: set[Spot] = set()
    covers: dict[Spot, int] = {}
    for event, element in _events(members[_path_of(members, sheet)]):
        if event == "start":
            continue
        if element.tag == f"{_MAIN}c" and element.get("s") in styles:
            if len(percents) < MOST_MARKED:
                percents.add(_spot(element.get("r", "")))
        elif element.tag == f"{_MAIN}mergeCell":
            first, _, last = element.get("ref", "").partition(":")
            spot, end = _spot(first), _spot(last or first)
            if end[0] > spot[0]:
                covers[spot] = end[0]
        elif element.tag == f"{_MAIN}row":
            element.clear()
    return Marks(frozenset(percents), covers)


def _path_of(members: Mapping[str, bytes], sheet: str) -> str:
    """The file in a workbook that holds a sheet."""
    book = _events(members["xl/workbook.xml"])
    sheets = (own for _, own in book if own.tag == f"{_MAIN}sheet")
    [link] = {own.get(_LINK, "") for own in sheets if own.get("name") == sheet}
    links = (own for _, own in _events(members["xl/_rels/workbook.xml.rels"]))
    [target] = {own.get("Target", "") for own in links if own.get("Id") == link}
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _percent_styles(styles: bytes) -> frozenset[str]:
    """The numbers of the styles that show a value as a percentage."""
    formats, found, at, inside = set(PERCENT_FORMATS), set(), 0, False
    for event, element in _events(styles):
        tag = element.tag.removeprefix(_MAIN)
        if tag == "cellXfs":
            inside = event == "start"
        elif event == "start" and tag == "numFmt":
            if "%" in _QUOTED.sub("", element.get("formatCode", "")):
                formats.add(element.get("numFmtId", ""))
        elif event == "start" and tag == "xf" and inside:
            if element.get("numFmtId") in formats:
                found.add(f"{at}")
            at += 1
    return frozenset(found)


def _spot(reference: str) -> Spot:
    """The place of a cell such as B3."""
    match = _REF.fullmatch(reference)
    if match is None:
        raise ValueError(reference)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
