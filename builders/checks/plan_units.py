"""By what a budget is amended: the parts of which each has its own latest plan.

Councils appropriate by department. An amendment of one department says nothing of the others, so
their adopted budgets hold; within the department the amended budget is the whole of its plan.
"""

from __future__ import annotations

from collections.abc import Collection

# The first of these that a budget has; without any the year is amended as a whole.
PLAN_UNITS = ("department", "department_code", "programme", "fund", "category")


def plan_unit(columns: Collection[str]) -> str:
    """The column by which a budget is amended, or nothing."""
    return next((name for name in PLAN_UNITS if name in columns), "")
