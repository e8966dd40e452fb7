"""Letters that were read in the wrong encoding once, and kept so: “CafÃ©” for “Café”."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, is_odd

# The bytes of UTF-8 beyond ASCII, as Windows' encoding and Latin-1 would show them.
TAIL = r"[\x{80}-\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
MOJIBAKE = rf"[ÃÂ]{TAIL}|â€{TAIL}?|â‚¬|ï»¿|ðŸ{TAIL}"
LOST = "\ufffd"


def check(look: Look) -> Iterator[Finding]:
    """Columns with cells that were read in the wrong encoding before they were saved."""
    for column in look.columns_with("odd"):
        if found := look.first(column, f"regexp_matches(cell, {literal(MOJIBAKE)})", is_odd("raw")):
            cell, rows = found
            yield Finding("letters-garbled", column, rows, cell, "", hint(cell))
        yield from look.finding(
            "letters-lost", column, f"contains(cell, {literal(LOST)})", is_odd("raw")
        )


def hint(cell: str) -> str:
    """What the cell seems to have been; nothing where that cannot be told."""
    mended = repaired(cell)
    return f"It seems to have been “{mended}”." if mended else ""


def repaired(cell: str) -> str:
    """The text as it was before it was read in the wrong encoding, or nothing."""
    for encoding in ("cp1252", "latin-1"):
        try:
            mended = cell.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if mended != cell:
            return mended
    return ""


RULE = LookRule(
    "mojibake",
    "No cell holds letters that were read in the wrong encoding.",
    ("letters-garbled", "letters-lost"),
    check,
)
