"""Cells of many columns laid one below the other, so that one expression looks at all of them.

The engine makes an expression ready anew for each column that it is asked of, which takes longer
than to ask it of some thousand rows: a table with eighty columns is looked at as one column.
"""

from __future__ import annotations

from collections.abc import Sequence

from builders.checks.casts import quoted


def laid(relation: str, cells: Sequence[str]) -> str:
    """A SELECT of ``_row``, ``nth`` and ``cell``: the nth of ``cells`` (SQL) in each row."""
    if len(cells) == 1:  # nothing to lay
        return f"SELECT _row, 0 AS nth, {cells[0]} AS cell FROM {quoted(relation)}"
    return (
        f"SELECT _row, unnest(range({len(cells)})) AS nth, unnest([{', '.join(cells)}]) AS cell "
        f"FROM {quoted(relation)}"
    )
