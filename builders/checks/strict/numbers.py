"""Numbers are finite and in ASCII digits: ``1_000``, ``١٢`` and ``sNaN`` are none."""

from __future__ import annotations

import re

from builders.checks.strict.rule import CellRule, Field, Refusal

NUMBERS = {"integer": "1234", "number": "1234.50", "year": "2025"}
ENDLESS = re.compile(r"[-+]?(?:s?nan\d*|inf(?:inity)?)", re.IGNORECASE)


def check(field: Field, cell: str) -> Refusal | None:
    """Numbers that Python reads and that no one else would."""
    kind = str(field.get("type", "any"))
    if kind not in NUMBERS or not is_odd(cell):
        return None
    return Refusal("cell-not-a-year" if kind == "year" else "cell-not-a-number", NUMBERS[kind])


def is_odd(cell: str) -> bool:
    """Whether there are digits of other scripts, underscores, or no end to the number."""
    foreign = any(ch.isdigit() and not ch.isascii() for ch in cell)
    return foreign or "_" in cell or ENDLESS.fullmatch(cell.strip()) is not None


RULE = CellRule(
    "numbers",
    "Numbers are finite and written in the digits 0 to 9, without underscores.",
    ("cell-not-a-number", "cell-not-a-year"),
    ({"type": "number"}, "Infinity"),
    check,
)
