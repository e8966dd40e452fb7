"""Files that end exactly where a spreadsheet ends."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

# The rows that a sheet of the old and of the new format can hold, and its columns.
ROWS = (65_536, 1_048_576)
COLUMNS = (256, 16_384)


def check(look: Look) -> Iterator[Finding]:
    """Rows, with the header or without, or columns, as many as a sheet can hold."""
    rows = look.text.rows
    above = look.text.preamble + look.resource.dialect.has_header
    for limit in ROWS:
        if limit in (rows, rows + above):
            yield Finding("file-cut", "", (), f"{limit:,} rows")
    for limit in COLUMNS:
        if len(look.text.columns) == limit:
            yield Finding("file-cut", "", (), f"{limit:,} columns")


RULE = LookRule(
    "row_limits",
    "The file does not end exactly where a spreadsheet would have cut it.",
    ("file-cut",),
    check,
)
