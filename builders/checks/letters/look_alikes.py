"""Letters of another script that look Latin: a name with one of them joins to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, is_odd

CYRILLIC = "АВЕЅІЈКМНОРСТУХаеорсухѕіјԁһ"
CYRILLIC_AS = "ABESIJKMHOPCTYXaeopcyxsijdh"
GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον"
GREEK_AS = "ABEZHIKMNOPTYXov"
OTHERS, LATIN = CYRILLIC + GREEK, CYRILLIC_AS + GREEK_AS
MIXED = rf"\p{{Latin}}[\p{{L}}\p{{M}}]*[{OTHERS}]|[{OTHERS}][\p{{L}}\p{{M}}]*\p{{Latin}}"


def check(look: Look) -> Iterator[Finding]:
    """Columns with words that mix scripts by letters that look alike."""
    for column in look.columns_with("odd"):
        if found := look.first(column, f"regexp_matches(cell, {literal(MIXED)})", is_odd("raw")):
            cell, rows = found
            hint = f"In Latin letters alone it would be “{latin(cell)}”."
            yield Finding("letters-look-alike", column, rows, cell, "", hint)


def latin(cell: str) -> str:
    """The cell with Latin letters in place of those that look like them."""
    return cell.translate(str.maketrans(OTHERS, LATIN))


RULE = LookRule(
    "look_alikes",
    "No word mixes letters of two scripts that look alike.",
    ("letters-look-alike",),
    check,
)
