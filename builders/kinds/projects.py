"""Projects: what is being built, where, for how much and until when."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.projects import projects_view
from builders.sources.dataset import Role, RoleType, Shape

STATUSES = (
    "identification",
    "preparation",
    "implementation",
    "completion",
    "completed",
    "on_hold",
    "cancelled",
    "ongoing",
)

PROJECTS = Kind(
    name="projects",
    title="Projects",
    shape=Shape(
        "projects",
        "a project as it stood on one day",
        (
            Role("id", RoleType.TEXT, "The project's number, the same in every snapshot.", True),
            Role("name", RoleType.TEXT, "What the project is called.", True),
            Role("description", RoleType.TEXT, "What will be different when it is done."),
            Role("department", RoleType.TEXT, "The department that answers for it."),
            Role("category", RoleType.TEXT, "What sort of thing is built."),
            Role("status", RoleType.CODE, "How far it has come.", codes=STATUSES),
            Role("place", RoleType.PLACE, "Where it is."),
            Role("latitude", RoleType.NUMBER, "Latitude, WGS 84."),
            Role("longitude", RoleType.NUMBER, "Longitude, WGS 84."),
            Role("budget_original", RoleType.MONEY, "What it was first to cost."),
            Role("budget_current", RoleType.MONEY, "What it is now to cost."),
            Role("spent", RoleType.MONEY, "What has been spent."),
            Role("planned_start", RoleType.DATE, "When work was to begin."),
            Role("planned_end", RoleType.DATE, "When it was to be finished."),
            Role("forecast_end", RoleType.DATE, "When it is now expected to be finished."),
            Role("actual_start", RoleType.DATE, "When work began."),
            Role("actual_end", RoleType.DATE, "When it was finished."),
            Role("percent_complete", RoleType.NUMBER, "How much is done, 0 to 100."),
            Role("snapshot", RoleType.DATE, "The day on which all this was so."),
            Role("year", RoleType.YEAR, "The fiscal year of the budget that it is in."),
        ),
    ),
    measures=of_kind("projects"),
    view=projects_view,
    page="projects.html",
    standard="OC4IDS 0.9 project status",
)
