"""Budget lines as measures see them."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.checks.plan_units import plan_unit
from builders.measures.views.common import labels, placed
from builders.sources.dataset import Dataset


def budget_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """Lines with labels to group by; ``is_plan`` marks the plan that actuals are held against.

    The plan of a year is, for each department, its amended budget where it has one, else the
    adopted one (``plan_units`` says what goes where a budget names no departments). A line without
    a direction is expenditure.
    """
    del dataset, as_of
    unit = plan_unit(rows.columns)
    named = labels(rows, "fund", "department", "programme", "category")
    lines = rows.mutate(**named, **placed(rows), year=rows.year.cast("string"))
    if "direction" not in rows.columns:
        lines = lines.mutate(direction=ibis.literal("expenditure"))
    lines = lines.mutate(direction=lines.direction.fill_null("expenditure"))
    own = ibis.window(group_by=["direction", "year", *([unit] if unit else [])])
    amended = (lines.phase == "amended").any().over(own)
    return lines.mutate(is_plan=lines.phase == ibis.ifelse(amended, "amended", "adopted"))
