"""Projects as measures see them: as of the latest snapshot, beside the first one known."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.projects.lateness import end_now, is_late
from builders.measures.projects.overspending import is_over_budget
from builders.measures.views.common import labels, placed
from builders.sources.dataset import Dataset


def projects_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """One row a project and snapshot, ``is_latest`` marking those of the last snapshot.

    ``first_end`` and ``first_budget`` are what the earliest snapshot of the project said; without
    snapshots the planned end and the original budget stand in for them.
    """
    del dataset
    named = labels(rows, "department", "category", "status")
    projects = rows.mutate(**named, **placed(rows), project=rows.id)
    projects = _with_snapshots(projects)
    projects = projects.mutate(end_now=end_now(projects))
    projects = _with_first(projects)
    return projects.mutate(
        is_late=is_late(projects, as_of), is_over_budget=is_over_budget(projects)
    )


def _with_snapshots(projects: ir.Table) -> ir.Table:
    if "snapshot" not in projects.columns:
        return projects.mutate(is_latest=ibis.literal(value=True))
    latest = projects.snapshot.max().over(ibis.window())
    return projects.mutate(
        is_latest=(projects.snapshot == latest) | latest.isnull(),
        snapshot=projects.snapshot.cast("string"),
    )


def _with_first(projects: ir.Table) -> ir.Table:
    columns = set(projects.columns)
    planned = projects.planned_end if "planned_end" in columns else ibis.null().cast("date")
    unknown = ibis.null().cast("decimal(38, 2)")
    if "snapshot" not in columns:
        original = projects.budget_original if "budget_original" in columns else unknown
        return projects.mutate(first_end=planned, first_budget=original)
    earliest = ibis.window(group_by="project", order_by="snapshot", preceding=None, following=None)
    first_budget = unknown
    if "budget_current" in columns:
        first_budget = projects.budget_current.first().over(earliest)
    return projects.mutate(
        first_end=ibis.coalesce(projects.end_now, planned).first().over(earliest),
        first_budget=first_budget,
    )
