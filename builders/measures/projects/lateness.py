"""When a project is late: the policy, in one place.

A project is late when it was, or is now expected to be, finished after its planned end; or when
its planned end has passed and nothing says that it is finished. Cancelled and ongoing projects are
held to no end. Without a planned end it is not known whether a project is late; neither is it of a
finished project that nobody says the end of.
"""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

FINISHED = ("completed",)
NEVER_LATE = ("cancelled", "ongoing")


def end_now(projects: ir.Table) -> ir.Value:
    """The day on which the project was finished, or else is expected to be."""
    known = [projects[c] for c in ("actual_end", "forecast_end") if c in projects.columns]
    return ibis.coalesce(*known) if known else ibis.null().cast("date")


def is_late(projects: ir.Table, as_of: date) -> ir.Value:
    """True, false, or null where there is no planned end to hold the project to."""
    unknown = ibis.null().cast("boolean")
    if "planned_end" not in projects.columns:
        return unknown
    finished = ibis.literal(value=False)
    exempt = ibis.literal(value=False)
    if "status" in projects.columns:
        finished = projects.status.isin(FINISHED)
        exempt = projects.status.isin(NEVER_LATE)
    if "actual_end" in projects.columns:
        finished = finished | projects.actual_end.notnull()
    overdue = ~finished & (projects.planned_end < ibis.literal(as_of))
    slipped = (projects.end_now > projects.planned_end).fill_null(False)
    ended = ~finished | projects.end_now.notnull()
    known = projects.planned_end.notnull() & ended & ~exempt
    return ibis.ifelse(known, overdue | slipped, unknown)
