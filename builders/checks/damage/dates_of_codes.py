"""Codes such as ``3-1`` that a spreadsheet took for dates: ``1-Mar``."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.damage.columns import is_day
from builders.checks.findings import Finding
from builders.checks.look import MONTH_DAY, MONTHS, Look, LookRule

CODE_LIKE = r"[0-9]{1,3}[-/][0-9]{1,4}|[A-Z]{0,4}[0-9]+[A-Z]{0,2}"


def check(look: Look) -> Iterator[Finding]:
    """Columns of codes in which a few cells are a day and a month."""
    for column in look.columns_with("months"):
        facts = look.facts[column]
        if is_day(look, column) or facts.months * 2 > facts.filled:
            continue
        others = look.first(column, f"regexp_full_match(cell, {literal(CODE_LIKE)})")
        if others is None or len(others[1]) * 2 < facts.filled - facts.months:
            continue
        if found := look.first(column, f"regexp_full_match(cell, {literal(MONTH_DAY)})"):
            cell, rows = found
            hint = f"“{cell}” may have been “{code_of(cell)}”."
            yield Finding("code-became-date", column, rows, cell, "", hint)


def code_of(cell: str) -> str:
    """The code that a spreadsheet may have read as this day: ``3-1`` for ``1-Mar``."""
    months = MONTHS.split("|")
    numbers = [str(months.index(part) + 1) if part in months else part for part in cell.split("-")]
    first_is_month = cell.split("-", maxsplit=1)[0] in months
    month, other = numbers if first_is_month else numbers[::-1]
    return f"{month}-{int(other)}"


RULE = LookRule(
    "dates_of_codes",
    "No cell of a column of codes is a day of a month.",
    ("code-became-date",),
    check,
)
