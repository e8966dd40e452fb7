"""Which rows are empty or set aside by the steward, as SQL: checks and tables ask the same."""

from __future__ import annotations

from collections.abc import Sequence

from builders.checks.casts import BLANKS, literal, quoted, stripped
from builders.sources.dataset import Withhold


def is_blank(columns: Sequence[str]) -> str:
    """Whether nothing stands in any cell of a row; a row without cells is blank."""
    return " AND ".join(f"{cell_of(column)} = ''" for column in columns) or "true"


def is_withheld(rule: Withhold) -> str:
    """Whether every column that the rule names holds one of its texts."""
    return " AND ".join(
        f"{cell_of(column)} IN ({', '.join(literal(text.strip(BLANKS)) for text in texts)})"
        for column, texts in rule.where.items()
    )


def cell_of(column: str) -> str:
    """SQL of a cell without blanks around it, empty where it holds nothing."""
    return f"coalesce({stripped(quoted(column))}, '')"
