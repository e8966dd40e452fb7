"""What a spreadsheet shows in place of a value that it could not work out."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

BROKEN = ("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
ABSENT = ("#N/A", "#N/A N/A", "#GETTING_DATA")

GATE = "starts_with(ltrim(raw), '#')"


def check(look: Look) -> Iterator[Finding]:
    """Cells that are a spreadsheet's errors, but for those that the steward calls missing."""
    for column in look.columns_with("errors"):
        for code, texts in (("cell-formula-broken", BROKEN), ("cell-formula-empty", ABSENT)):
            test = f"upper(cell) IN ({', '.join(map(literal, texts))})"
            yield from look.finding(code, column, test, GATE)


RULE = LookRule(
    "formula_errors",
    "No cell is a spreadsheet's error, such as #REF!.",
    ("cell-formula-broken", "cell-formula-empty"),
    check,
)
