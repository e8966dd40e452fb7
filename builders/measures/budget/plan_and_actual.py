"""The plan of a year beside what became of it, which several measures compare."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.counting import exact, grouped
from builders.measures.measure import Scene


def plan_and_actual(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """``actual`` and ``plan`` by group, for the years that have both.

    The plan is that of the measure ``plan``. A group that has only one of the two keeps the other
    as unknown.
    """
    lines = scene.rows
    is_actual = lines.phase == "actual"
    years = grouped(
        lines, ("direction", "year"), has_both=is_actual.any() & lines.is_plan.any()
    ).filter(lambda year: year.has_both)
    compared = lines.semi_join(years, ["direction", "year"])
    return grouped(
        compared,
        by,
        actual=exact(compared.amount.sum(where=compared.phase == "actual")),
        plan=exact(compared.amount.sum(where=compared.is_plan)),
    )
