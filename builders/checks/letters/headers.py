"""The header as it stands in the file: blanks around names, and letters that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from builders.checks.encodings import known_encoding
from builders.checks.findings import Finding
from builders.checks.letters.mojibake import guess
from builders.checks.look import Look, LookRule
from builders.checks.records import Records
from builders.sources.dataset import Resource

UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
GARBLED = re.compile("[ÃÂ][\x80-\xbf]|â€|â‚¬|ï»¿")


def check(look: Look) -> Iterator[Finding]:
    """Names of columns that are not what they look like."""
    row = (look.resource.dialect.header_row,)
    for column, cell in zip(look.text.columns, raw_header(look.resource), strict=False):
        if UNSEEN.search(cell):
            yield Finding("header-unseen", column, row, cell)
        elif cell != cell.strip() and cell.strip():
            yield Finding("header-blanks", column, row, cell, cell.strip())
        if GARBLED.search(cell):
            yield Finding("letters-garbled", column, row, cell, "", guess(cell.strip()))
        elif unicodedata.normalize("NFC", cell) != cell:
            yield Finding("letters-apart", column, row, cell)


def raw_header(resource: Resource) -> list[str]:
    """The header's cells as they stand in the file; nothing where there is none."""
    encoding = known_encoding(resource.encoding)
    if resource.format != "csv" or not resource.dialect.has_header or not encoding:
        return []
    with resource.file.open(encoding=encoding, errors="replace", newline="") as stream:
        above = resource.dialect.header_row - 1
        record = next(
            islice(Records(stream, resource.dialect, resource.limits.cell), above, None), None
        )
        return record.cells if record else []


RULE = LookRule(
    "headers",
    "The names of columns have no blanks around them and no characters that cannot be seen.",
    ("header-unseen", "header-blanks", "letters-garbled", "letters-apart"),
    check,
)
