"""The plan of a year beside what became of it, which several measures compare."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.behind import Behind
from builders.measures.counting import exact, grouped
from builders.measures.measure import Scene


def plan_and_actual(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """``actual`` and ``plan`` by group, for the years that have both.

    The plan is that of the measure ``plan``. A group that has only one of the two keeps the other
    as unknown.
    """
    compared = _of_years_with_both(scene.rows)
    return grouped(
        compared,
        by,
        actual=exact(compared.amount.sum(where=compared.phase == "actual")),
        plan=exact(compared.amount.sum(where=compared.is_plan)),
    )


def _of_years_with_both(lines: ir.Table) -> ir.Table:
    is_actual = lines.phase == "actual"
    years = grouped(
        lines, ("direction", "year"), has_both=is_actual.any() & lines.is_plan.any()
    ).filter(lambda year: year.has_both)
    return lines.semi_join(years, ["direction", "year"])


def _behind(lines: ir.Table, by: tuple[str, ...]) -> ir.Table:
    """The lines of either with an amount; ``phase`` says which of the two each adds to."""
    del by
    compared = _of_years_with_both(lines)
    is_either = (compared.phase == "actual") | compared.is_plan
    return compared.filter(is_either & compared.amount.notnull())


PLAN_AND_ACTUAL = Behind(_behind)
