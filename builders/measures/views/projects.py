"""Projects as measures see them: as of the latest snapshot, beside the first one known."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.projects.lateness import end_now, is_late
from builders.measures.projects.overspending import is_over_budget
from builders.measures.views.common import labels, placed
from builders.sources.dataset import Dataset

WHERE_FROM = ("file", "row")


def projects_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """One row a project, snapshot and year, with flags that say which of them count.

    ``is_state`` marks a project's row in a snapshot: that of its latest year, where it stands in
    several. ``is_last_known`` marks the one row that says how a project stands: its state in its
    last snapshot. ``is_latest`` marks those of them that are in the dataset's last snapshot, which
    is what is counted. ``first_end`` and ``first_budget`` are what the earliest snapshot of the
    project said; without snapshots the planned end and the original budget stand in for them.
    """
    del dataset
    named = labels(rows, "department", "category", "status")
    projects = rows.mutate(**named, **placed(rows), project=rows.id)
    projects = _with_states(projects)
    projects = projects.mutate(end_now=end_now(projects))
    projects = _with_first(projects)
    return projects.mutate(
        is_late=is_late(projects, as_of), is_over_budget=is_over_budget(projects)
    )


def _with_states(projects: ir.Table) -> ir.Table:
    """Mark each project's states; rows of no snapshot or year are older than those that have one.

    Without snapshots all rows are one snapshot, and the latest year of each project is its state.
    """
    columns = set(projects.columns)
    newest = [projects.year.desc(nulls_first=False)] if "year" in columns else []
    order = [*newest, *(projects[name] for name in WHERE_FROM if name in columns)]
    # A row without a number is a project of its own, never one with all others of no number.
    each = ["project", ibis.ifelse(projects.project.isnull(), projects.row, 0).name("unnumbered")]
    if "snapshot" not in columns:
        place = ibis.row_number().over(ibis.window(group_by=each, order_by=order))
        marked = projects.mutate(is_state=place == 0)
        return marked.mutate(is_last_known=marked.is_state, is_latest=marked.is_state)
    own = ibis.row_number().over(ibis.window(group_by=[*each, "snapshot"], order_by=order))
    last = ibis.row_number().over(
        ibis.window(group_by=each, order_by=[projects.snapshot.desc(nulls_first=False), *order])
    )
    latest = projects.snapshot.max().over(ibis.window())
    marked = projects.mutate(is_state=own == 0, is_last_known=last == 0, last_snapshot=latest)
    in_last = (marked.snapshot == marked.last_snapshot).fill_null(False)
    return marked.mutate(
        is_latest=marked.is_last_known & (in_last | marked.last_snapshot.isnull()),
        snapshot=marked.snapshot.cast("string"),
    ).drop("last_snapshot")


def _with_first(projects: ir.Table) -> ir.Table:
    columns = set(projects.columns)
    planned = projects.planned_end if "planned_end" in columns else ibis.null().cast("date")
    unknown = ibis.null().cast("decimal(38, 2)")
    if "snapshot" not in columns:
        original = projects.budget_original if "budget_original" in columns else unknown
        return projects.mutate(first_end=planned, first_budget=original)
    earliest = ibis.window(
        group_by="project",
        order_by=["snapshot", projects.is_state.desc()],
        preceding=None,
        following=None,
    )
    first_budget = unknown
    if "budget_current" in columns:
        first_budget = projects.budget_current.first().over(earliest)
    return projects.mutate(
        first_end=ibis.coalesce(projects.end_now, planned).first().over(earliest),
        first_budget=first_budget,
    )
