"""Budget: what was planned, and what was spent and received."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.budget import budget_view
from builders.sources.dataset import Role, RoleType, Shape

PHASES = ("proposed", "adopted", "amended", "actual")
DIRECTIONS = ("expenditure", "revenue")

BUDGET = Kind(
    name="budget",
    title="Budget",
    shape=Shape(
        "budget",
        "an amount for one year, phase and line of the budget",
        (
            Role("year", RoleType.YEAR, "The fiscal year, named by the one it ends in.", True),
            Role("phase", RoleType.CODE, "How final the amount is.", True, PHASES),
            Role("direction", RoleType.CODE, "Money out or money in.", codes=DIRECTIONS),
            Role("fund", RoleType.TEXT, "The pot that the money belongs to."),
            Role("fund_code", RoleType.TEXT, "The fund's code in the ledger."),
            Role("department", RoleType.TEXT, "The department that answers for the line."),
            Role("department_code", RoleType.TEXT, "The department's code in the ledger."),
            Role("programme", RoleType.TEXT, "What the money is for, within a department."),
            Role("programme_code", RoleType.TEXT, "The programme's code in the ledger."),
            Role("category", RoleType.TEXT, "What is bought or where revenue comes from."),
            Role("category_code", RoleType.TEXT, "The category's code in the ledger."),
            Role("line_id", RoleType.TEXT, "The line's own number, if it has one."),
            Role("place", RoleType.PLACE, "The place where the money is spent."),
            Role("amount", RoleType.MONEY, "The amount; empty if not known.", True),
        ),
    ),
    measures=of_kind("budget"),
    view=budget_view,
    page="money.html",
    standard="Fiscal Data Package",
)
