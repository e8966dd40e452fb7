"""Letters that were read in the wrong encoding once, and kept so: “CafÃ©” for “Café”."""

from __future__ import annotations

import json
from collections.abc import Iterator

from builders.checks.casts import literal
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule, is_odd

# The bytes of UTF-8 beyond ASCII, as Windows' encoding and Latin-1 would show them.
TAIL = r"[\x{80}-\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
MOJIBAKE = rf"[ÃÂ]{TAIL}|â€{TAIL}?|â‚¬|ï»¿|ðŸ{TAIL}"
LOST = "\ufffd"
LONGEST = 200  # characters of a cell that fit into a correction to paste


def check(look: Look) -> Iterator[Finding]:
    """Columns with cells that were read in the wrong encoding before they were saved."""
    for column in look.columns_with("odd"):
        if found := look.first(column, f"regexp_matches(cell, {literal(MOJIBAKE)})", is_odd("raw")):
            cell, rows = found
            yield Finding("letters-garbled", column, rows, cell, "", hint(column, cell))
        yield from look.finding(
            "letters-lost", column, f"contains(cell, {literal(LOST)})", is_odd("raw")
        )


def hint(column: str, cell: str) -> str:
    """What the cell seems to have been, with the correction to paste; nothing if none can tell.

    It is offered and never made: only the steward knows what the name is.
    """
    mended, asked = repaired(cell), guess(cell)
    if not mended or len(cell) > LONGEST:
        return asked
    said = ", ".join(
        f"{key}: {json.dumps(text, ensure_ascii=False)}"
        for key, text in (("column", column), ("expect", cell.strip()), ("becomes", mended.strip()))
    )
    rest = 'reason: "Read in the wrong encoding.", provider: "who says so", date: "the day"'
    return f"{asked} Then write in corrections.yaml: - {{action: relabel, {said}, {rest}}}"


def guess(cell: str) -> str:
    """What the text seems to have been, as a question; nothing if none can tell."""
    mended = repaired(cell)
    return f"Did you mean “{mended}”?" if mended else ""


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
