"""How measures of payments are broken down, and which payees are told by name."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counting import Count
from builders.measures.measure import Scene

TIMES = ((), ("period",), ("year",), ("month",))
PARTS = tuple(
    by
    for part in ("payee", "department", "category")
    for by in ((part,), ("period", part), (part, "year"))
)
PAYMENTS = (*TIMES, *PARTS)


def large_payees(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """Of a breakdown by payee those with the largest sums; of any other all rows."""
    return rows.filter(rows.is_large_payee) if "payee" in by else rows


def by_large_payee(count: Count) -> Count:
    """Count as ``count`` does, with the smallest payees left out of breakdowns by payee."""

    def counted(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        return count(replace(scene, rows=large_payees(scene.rows, by)), by)

    return counted


LARGE_AND_KNOWN = Behind(lambda rows, by: large_payees(rows, by).drop_null("amount"))
