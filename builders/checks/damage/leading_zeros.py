"""Codes of one width, some of which are shorter: a spreadsheet took their zeros away."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.casts import quoted, stripped
from builders.checks.damage.columns import FIXED_WORDS, is_code, words_of
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

FEWEST = 4  # cells of the one width before shorter ones are odd
MOST_SHORT = 0.5  # the share of shorter cells up to which the width is still the rule


def check(look: Look) -> Iterator[Finding]:
    """Columns of codes in digits with cells that seem to lack zeros in front."""
    for column in look.columns_with("filled"):
        if not is_code(look, column):
            continue
        width = _width(look, column)
        if not width:
            continue
        test = f"regexp_full_match(cell, '[1-9][0-9]*') AND strlen(cell) < {width}"
        if found := look.first(column, test):
            cell, rows = found
            hint = f"“{cell}” may have been “{cell.zfill(width)}”."
            yield Finding("code-lost-zeros", column, rows, cell, f"{width}", hint)


def _width(look: Look, column: str) -> int:
    """How many digits the column's codes have where that is certain, else 0.

    Numbers that count up have many widths, and none of them begins with a zero.
    """
    cell = stripped(quoted(column))
    found = look.connection.execute(
        f"SELECT strlen(cell) AS width, count(*), count(*) FILTER (starts_with(cell, '0')) "
        f"FROM (SELECT {cell} AS cell FROM {quoted(look.relation)}) "
        f"WHERE regexp_full_match(cell, '[0-9]+') GROUP BY width ORDER BY width DESC"
    ).fetchall()
    if not found:
        return 0
    (width, own, zeros), shorter = found[0], found[1:]
    short = sum(count for _, count, _ in shorter)
    if own < FEWEST or width == 1 or short > (own + short) * MOST_SHORT:
        return 0
    if any(count for _, _, count in shorter):
        return 0  # zeros stand before shorter codes too: the column has codes of several widths
    return int(width) if zeros or words_of(column) & FIXED_WORDS else 0


RULE = LookRule(
    "leading_zeros",
    "Codes of one width keep their zeros.",
    ("code-lost-zeros",),
    check,
)
