"""A quote that was closed too late: the rows up to it are lost in one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

FEWEST_LINES = 2  # that look like rows before a cell seems to hold rows
FEWEST_COLUMNS = 3  # a line of prose has a comma or two
MOST_COLUMNS = 200  # RE2 takes few repetitions more than these, and makes them slowly

GATE = "contains(raw, chr(10)) OR contains(raw, chr(13))"


def check(look: Look) -> Iterator[Finding]:
    """Cells of several lines in which whole rows seem to stand."""
    width = len(look.text.columns)
    if width < FEWEST_COLUMNS or look.resource.format != "csv":
        return
    sign = re.escape(look.resource.dialect.delimiter)
    row = rf"[^\n{sign}]*(?:{sign}[^\n{sign}]*){{{width - 1}}}"
    rows = rf"(?:\r?\n{row}){{{FEWEST_LINES},}}"
    test = f"regexp_matches(replace(cell, chr(13), chr(10)), {literal(rows)})"
    if width > MOST_COLUMNS:
        plain = literal(look.resource.dialect.delimiter)
        test = f"length(cell) - length(replace(cell, {plain}, '')) >= {2 * (width - 1)}"
    for column in look.columns_with("breaks"):
        yield from look.finding("quote-swallows", column, test, GATE)


RULE = LookRule(
    "swallowed",
    "No cell holds whole rows between its quotes.",
    ("quote-swallows",),
    check,
)
