"""One dataset of projects as the pages read it: each project with its figures and named facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.pages.atlas import Pin
from builders.pages.findings import value_of
from builders.pages.pieces import Day, Link, Name, Piece, listed
from builders.pages.places_words import scope_name
from builders.pages.project_facts import badges, holds, status_words
from builders.pages.project_rows import ProjectRow
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset

# What is told of many projects at once, with its measure.
PORTFOLIO = (
    ("Projects", "project_count"),
    ("Budget now", "project_budget"),
    ("Spent", "project_spent"),
    ("Late", "late_count"),
    ("Over budget", "over_budget_count"),
)


@dataclass(frozen=True, slots=True)
class ProjectBook:
    """The projects of one dataset."""

    toolbox: Toolbox
    dataset: Dataset

    @property
    def rows(self) -> Mapping[str, ProjectRow]:
        """The projects by id."""
        return self.toolbox.shelf.of(self.dataset.id)

    @property
    def reported(self) -> Mapping[str, ProjectRow]:
        """The projects of the latest snapshot, by id: those that are counted."""
        return {project: row for project, row in self.rows.items() if row.is_reported}

    @property
    def unreported(self) -> Mapping[str, ProjectRow]:
        """The projects that are in earlier snapshots alone, by id."""
        return {project: row for project, row in self.rows.items() if not row.is_reported}

    def one(self, measure: str, row: ProjectRow) -> Figure | None:
        """A measure of one project."""
        return self.toolbox.one(measure, self.dataset.id, project=row.id)

    def each(self, measure: str) -> Mapping[str, Figure]:
        """A measure of every project, by id."""
        return self.toolbox.by(measure, self.dataset.id, "project")

    def whole(self, measure: str, **dimensions: str) -> Figure | None:
        """A measure of all projects together, or of those of one status, place or department."""
        return self.toolbox.one(measure, self.dataset.id, **dimensions)

    def is_late(self, row: ProjectRow) -> bool:
        """Whether the project counts as late."""
        return holds(self.one("late_count", row))

    def is_over_budget(self, row: ProjectRow) -> bool:
        """Whether the project counts as over budget."""
        return holds(self.one("over_budget_count", row))

    def badges(self, row: ProjectRow) -> tuple[Piece, ...]:
        """What is to be known of the project at a glance."""
        return badges(row, self.one("late_count", row), self.one("over_budget_count", row))

    def link(self, project: str) -> Piece:
        """A project's name, linked to its page."""
        row = self.rows.get(project)
        name = Name(row.name if row else project)
        path = self.toolbox.site.project(self.dataset.id, project)
        return Link(name, path) if path else name

    def place(self, row: ProjectRow) -> Piece:
        """Where the project is: its place or places, or why it has none."""
        if row.place_ids:
            return listed([self.toolbox.place(place) for place in row.place_ids])
        scope = row.text("place_scope")
        if scope == "unmatched":
            return Name(row.text("as_written"))
        return scope_name(scope) if scope else ""

    def status(self, row: ProjectRow) -> Piece:
        """How far it has come, in words."""
        return status_words(row.text("status"))

    def end(self, row: ProjectRow) -> Piece:
        """The day on which it was, or is now expected to be, finished."""
        day = row.day("actual_end") or row.day("forecast_end")
        return Day(day) if day else ""

    @property
    def has_watched(self) -> bool:
        """Whether any project counts as late or over budget."""
        counts = (self.whole("late_count"), self.whole("over_budget_count"))
        return any(value_of(count) for count in counts)

    def pin(self, row: ProjectRow) -> Pin | None:
        """The project on a map, where its position is known."""
        position = row.position
        path = self.toolbox.site.project(self.dataset.id, row.id)
        if position is None or not path:
            return None
        is_watched = self.is_late(row) or self.is_over_budget(row)
        others = "Other projects" if self.has_watched else "Projects"
        kind = "Late or over budget" if is_watched else others
        return Pin(*position, title=row.name, path=path, kind=kind)
