"""How much of the plan was spent or received."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.budget.breakdowns import COMPARED
from builders.measures.budget.plan_and_actual import PLAN_AND_ACTUAL, plan_and_actual
from builders.measures.counting import of_positive
from builders.measures.measure import Measure, Scene


def share_of_plan(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """Actual over plan."""
    return of_positive(plan_and_actual(scene, by).rename(numerator="actual", denominator="plan"))


ACTUAL_AGAINST_PLAN = Measure(
    id="actual_against_plan",
    kind="budget",
    title="Actual against plan",
    definition="The actual amount over the planned one, which the measure `plan` defines: of each "
    "department the amended budget, else the adopted one. Not known unless the plan is above zero.",
    unit="share",
    needs=("year", "phase", "amount"),
    breakdowns=COMPARED,
    count=share_of_plan,
    behind=PLAN_AND_ACTUAL,
)
