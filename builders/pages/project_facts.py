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
UNDER_WAY = "implementation"


def status_words(status: str) -> str:
    """A status in words."""
    return STATUS_WORDS.get(status, status.replace("_", " ").capitalize()) or "Status not stated"


def holds(fact: Figure | None) -> bool:
    """Whether a named fact holds of a project: it counts as one, and neither none nor unknown."""
    return bool(value_of(fact))


def badges(row: ProjectRow, late: Figure | None, over: Figure | None) -> tuple[Piece, ...]:
    """What is to be known at a glance; that it is late or over budget is a published figure."""
    status = row.text("status")
    found: list[Piece] = []
    if status:
        found.append(Badge(status_words(status), "good" if status == "completed" else ""))
    if holds(late):
        found.append(Badge("Late", "bad" if status != "completed" else "warn", late))
    if holds(over):
        found.append(Badge("Over budget", "bad", over))
    if not row.is_reported:
        found.append(Badge("No longer reported", "warn"))
    return tuple(found)
