"""How many lines of the plan do not say their amount."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir

from builders.measures.behind import missing, within
from builders.measures.budget.breakdowns import COMPARED
from builders.measures.left_out import unknown
from builders.measures.measure import Measure, Scene

COUNT = unknown(lambda lines: lines.amount, COMPARED[0])


def planned(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The lines of the plan without an amount."""
    return COUNT(replace(scene, rows=scene.rows.filter(scene.rows.is_plan)), by)


UNKNOWN_PLANNED = Measure(
    id="unknown_planned",
    kind="budget",
    title="Lines of the plan without an amount",
    definition="The number of lines of the plan, as the measure `plan` defines it, whose amount is "
    "not known, out of all its lines. A part of a year that has none is left out.",
    unit="count",
    needs=("year", "phase", "amount"),
    breakdowns=COMPARED,
    count=planned,
    behind=within("is_plan", missing("amount", equals="numerator")),
)
