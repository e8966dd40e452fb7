"""How statistics are broken down, and which rows each breakdown counts."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir

from builders.measures.counting import Count
from builders.measures.measure import Scene

COUNTS = (
    ("statistic", "year"),
    ("month", "statistic"),
    ("period", "statistic"),
    ("place", "statistic", "year"),
    ("month", "place", "statistic"),
    ("period", "place", "statistic"),
)


def at_the_time(count: Count) -> Count:
    """Count the rows of the city or of places, and of what is no sum over time the last."""

    def counted(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        return count(replace(scene, rows=of_the_time(scene.rows, by)), by)

    return counted


def of_the_time(rows: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The rows that a breakdown counts."""
    if "place" not in by:
        rows = rows.filter(rows.is_whole)
    span = next(name for name in ("month", "period", "year") if name in by)
    return rows.filter(rows[f"is_last_of_{span}"] & rows[span].notnull())
