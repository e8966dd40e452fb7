"""Named facts about a project, each from a published figure."""

from __future__ import annotations

from builders.measures.figure import Figure
from builders.pages.findings import value_of
from builders.pages.pieces import Badge, Piece
from builders.pages.project_rows import ProjectRow

# What people understand by each status, and the tone of its badge.
STATUS_WORDS = {
    "identification": "Being looked into",
    "preparation": "Being prepared",
    "implementation": "Under way",
    "completion": "Nearly done",
    "completed": "Completed",
    "on_hold": "On hold",
    "cancelled": "Cancelled",
    "ongoing": "Continuing programme",
}
NEVER_LATE = ("cancelled", "ongoing")
UNDER_WAY = "implementation"


def status_words(status: str) -> str:
    """A status in words."""
    return STATUS_WORDS.get(status, status.replace("_", " ").capitalize()) or "Status not stated"


def is_late(row: ProjectRow, days: Figure | None) -> bool:
    """Whether the project counts as late: as the measures decided it, else by its days late."""
    decided = row.flag("is_late")
    if decided is not None:
        return decided
    late_by = value_of(days)
    return late_by is not None and late_by > 0 and row.text("status") not in NEVER_LATE


def is_over_budget(row: ProjectRow, over: Figure | None) -> bool:
    """Whether the project counts as over budget: as the measures decided it, else by its excess."""
    decided = row.flag("is_over_budget")
    if decided is not None:
        return decided
    excess = value_of(over)
    return excess is not None and excess > 0


def badges(row: ProjectRow, *, late: bool, over: bool) -> tuple[Piece, ...]:
    """What is to be known at a glance."""
    status = row.text("status")
    found: list[Piece] = []
    if status:
        found.append(Badge(status_words(status), "good" if status == "completed" else ""))
    if late:
        found.append(Badge("Late", "bad" if status != "completed" else "warn"))
    if over:
        found.append(Badge("Over budget", "bad"))
    return tuple(found)
