"""Budget lines as measures see them."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.views.common import labels, placed
from builders.sources.dataset import Dataset


def budget_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """Lines with labels to group by; ``is_plan`` marks the plan that actuals are held against.

    The plan of a year is the amended budget where the year has one, else the adopted one. A line
    without a direction is expenditure.
    """
    del dataset, as_of
    named = labels(rows, "fund", "department", "programme", "category")
    lines = rows.mutate(**named, **placed(rows), year=rows.year.cast("string"))
    if "direction" not in rows.columns:
        lines = lines.mutate(direction=ibis.literal("expenditure"))
    lines = lines.mutate(direction=lines.direction.fill_null("expenditure"))
    year = ibis.window(group_by=["direction", "year"])
    amended = (lines.phase == "amended").any().over(year)
    return lines.mutate(is_plan=lines.phase == ibis.ifelse(amended, "amended", "adopted"))
