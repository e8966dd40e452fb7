"""How far the actual amount is above or below the plan."""

from __future__ import annotations

import ibis.expr.types as ir

from builders.measures.budget.breakdowns import COMPARED
from builders.measures.budget.plan_and_actual import PLAN_AND_ACTUAL, plan_and_actual
from builders.measures.measure import Measure, Scene


def difference(scene: Scene, by: tuple[str, ...]) -> ir.Table:
    """Actual less plan; the numerator is the actual amount and the denominator the plan."""
    both = plan_and_actual(scene, by)
    named = both.rename(numerator="actual", denominator="plan")
    return named.mutate(value=named.numerator - named.denominator)


OVER_PLAN = Measure(
    id="over_plan",
    kind="budget",
    title="Above or below plan",
    definition="The actual amount less the planned one, which the measure `plan` defines. Below zero: less than planned.",
    unit="money",
    needs=("year", "phase", "amount"),
    breakdowns=COMPARED,
    count=difference,
    behind=PLAN_AND_ACTUAL,
)
