"""Amounts that several places share as measures see them: a row a place and amount."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import ibis
import ibis.expr.types as ir

from builders.measures.split import SHARES, parts_alone

YEAR = ("direction", "phase", "year")
WIDE = "decimal(38, 9)"


def shares_view(rows: ir.Table, money: Sequence[str]) -> ir.Table | None:
    """From the rows as their kind prepares them: ``share`` of ``whole`` for each place.

    None where nothing is split. Projects are counted as they stand in the latest snapshot, and
    have several amounts, told apart by ``role``.
    """
    columns = set(rows.columns)
    split = [role for role in money if role + SHARES in columns]
    if not split:
        return None
    if "is_latest" in columns:
        rows = rows.filter(rows.is_latest)
    return reduce(lambda a, b: a.union(b), (_of(rows, role, columns) for role in split))


def _of(rows: ir.Table, role: str, columns: set[str]) -> ir.Table:
    parts = parts_alone(rows.mutate(whole=rows[role]), role)
    years = {name: parts[name] for name in YEAR if set(YEAR) <= columns}
    named = years or {"role": ibis.literal(role)}
    return parts.select(
        "file",
        "row",
        "place",
        "shared_as",
        share=parts[role].cast(WIDE),
        whole=parts.whole.cast(WIDE),
        **named,
    )
