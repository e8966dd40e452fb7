"""How many rows a sum leaves out because their amount is not known."""

from __future__ import annotations

from collections.abc import Mapping

import ibis.expr.types as ir

from builders.measures.counting import Count, Expression, part
from builders.measures.measure import Scene

# A sum, and the measure that counts the rows which it leaves out.
LEFT_OUT: Mapping[str, str] = {
    "amount": "unknown_amounts",
    "amount_per_resident": "unknown_amounts",
    "plan": "unknown_planned",
    "paid": "unknown_payments",
    "count_total": "count_unknown",
    "project_budget": "unknown_budgets",
    "project_spent": "unknown_spending",
}


def unknown(amount: Expression, *whole: tuple[str, ...]) -> Count:
    """The rows without an amount, out of all; beside ``whole`` only groups that have any."""
    count = part(lambda rows: amount(rows).isnull().sum(), lambda rows: rows.count())

    def counted(scene: Scene, by: tuple[str, ...]) -> ir.Table:
        found = count(scene, by)
        return found if by in whole else found.filter(found.numerator > 0)

    return counted
