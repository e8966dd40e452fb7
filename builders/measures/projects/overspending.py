"""When a project is over budget: the policy, in one place.

A project is over budget when more is spent than it is now to cost, or when it is now to cost more
than at first. Where neither pair of amounts is known, it is not known.
"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir


def is_over_budget(projects: ir.Table) -> ir.Value:
    """True, false, or null where the amounts are not known."""
    columns = set(projects.columns)
    pairs = (("spent", "budget_current"), ("budget_current", "budget_original"))
    exceeded = [projects[a] > projects[b] for a, b in pairs if {a, b} <= columns]
    if not exceeded:
        return ibis.null().cast("boolean")
    known = [test.notnull() for test in exceeded]
    any_exceeded = ibis.or_(*(test.fill_null(False) for test in exceeded))
    return ibis.ifelse(ibis.or_(*known), any_exceeded, ibis.null().cast("boolean"))
