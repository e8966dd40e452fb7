"""Numbers that a spreadsheet wrote as ``1.23E+11``: of codes and amounts digits are lost."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.damage.columns import is_code, is_measure
from builders.checks.findings import Finding
from builders.checks.look import EXPONENT, Look, LookRule

GATE = "contains(raw, 'E+')"


def check(look: Look) -> Iterator[Finding]:
    """Columns of codes, of digits alone or of amounts with cells in scientific notation.

    Where most amounts of a column are written so, it is the column's own way of writing.
    """
    for column in look.columns_with("exponents"):
        test = f"regexp_full_match(cell, {literal(EXPONENT)})"
        if is_code(look, column) or (not is_measure(look, column) and _is_whole(look, column)):
            yield from look.finding("code-in-exponents", column, test, GATE)
        elif is_measure(look, column) and _are_few(look, column):
            yield from look.finding("amount-in-exponents", column, test, GATE)


def _are_few(look: Look, column: str) -> bool:
    """Whether most cells are written in figures, so that these stand out."""
    return 2 * look.facts[column].exponents < look.facts[column].filled


def _is_whole(look: Look, column: str) -> bool:
    """Whether whole numbers stand all round, so that the column holds no measurements."""
    digits = look.first(column, "regexp_full_match(cell, '[0-9]{9,}')")
    number = len(digits[1]) if digits else 0
    return number > 0 and number + look.facts[column].exponents >= look.facts[column].filled


RULE = LookRule(
    "scientific",
    "No code and no single amount is written in scientific notation.",
    ("code-in-exponents", "amount-in-exponents"),
    check,
)
