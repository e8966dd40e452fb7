"""Letters of no width make two cells that look alike differ."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, is_odd

# Joiners have their place in Persian, in the scripts of India and in emoji, not beside Latin.
INVISIBLE = (
    r"[\x{200B}\x{2060}-\x{2064}\x{FEFF}\x{00AD}\x{180E}\x{FFF9}-\x{FFFB}\x{E0000}-\x{E007F}]"
    r"|[\x{80}-\x{9F}]|\p{Latin}[\x{200C}\x{200D}]|[\x{200C}\x{200D}]\p{Latin}"
)


def check(look: Look) -> Iterator[Finding]:
    """Columns with cells that hold characters of no width, or the controls beyond ASCII."""
    for column in look.columns_with("odd"):
        yield from look.finding(
            "letters-invisible",
            column,
            f"regexp_matches(cell, {literal(INVISIBLE)})",
            is_odd("raw"),
        )


RULE = LookRule(
    "invisible",
    "No cell holds characters of no width.",
    ("letters-invisible",),
    check,
)
