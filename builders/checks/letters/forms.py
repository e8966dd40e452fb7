"""An accent may be part of its letter or a sign of its own: the two look alike and differ."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, is_odd


def check(look: Look) -> Iterator[Finding]:
    """Columns with cells whose accents stand apart (not in the normal form NFC)."""
    for column in look.columns_with("odd"):
        yield from look.finding(
            "letters-apart", column, "nfc_normalize(cell) <> cell", is_odd("raw")
        )


RULE = LookRule(
    "forms",
    "Accented letters are written as one letter (the normal form NFC).",
    ("letters-apart",),
    check,
)
