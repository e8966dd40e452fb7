"""How much was planned, with the changes that were made since."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir

from builders.measures.behind import known, within
from builders.measures.budget.breakdowns import COMPARED
from builders.measures.counting import total
from builders.measures.measure import Measure, Scene

COUNT = total(lambda lines: lines.amount.sum())


def planned(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """The sum of the lines that are the plan."""
    return COUNT(replace(scene, rows=scene.rows.filter(scene.rows.is_plan)), by)


PLAN = Measure(
    id="plan",
    kind="budget",
    title="Plan",
    definition="The sum of the planned amounts: of each department the amended budget where it has "
    "one in that year, else the adopted one, so that an amendment of some departments leaves the "
    "budgets of the others as they were adopted. Without departments this goes by programme, else "
    "by fund, else by category, else for the year as a whole.",
    unit="money",
    needs=("year", "phase", "amount"),
    breakdowns=COMPARED,
    count=planned,
    behind=within("is_plan", known("amount")),
)
