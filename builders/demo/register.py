"""The register of capital projects: what it says of each at the end of every half-year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from builders.demo.calendar import half_years
from builders.demo.money import dollars, rounded
from builders.demo.projects import Project

HEADER = (
    "Project ID", "Project name", "Description", "Department", "Type", "Stage", "Neighbourhood",
    "Lat", "Lon", "Original budget", "Budget now", "Spent to date", "Planned start",
    "Planned finish", "Forecast finish", "Started", "Finished", "Percent complete", "As of",
)  # fmt: skip
TOTALS_ROW = "TOTAL"
NOT_KNOWN = "TBD"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the register says of a project on a day. Money in cents."""

    project: Project
    day: date
    stage: str
    original: int
    budget: int
    spent: int
    forecast: date | None
    started: date | None
    finished: date | None
    percent: int | None

    def row(self) -> tuple[str, ...]:
        """The snapshot as the file shows it."""
        p = self.project
        ongoing = p.fate == "ongoing"
        no_forecast = NOT_KNOWN if self.stage == "On hold" else ""
        return (
            p.id,
            p.name,
            p.work.description,
            p.work.department,
            p.work.type,
            self.stage,
            p.place,
            *p.spot,
            dollars(self.original),
            dollars(self.budget),
            dollars(self.spent),
            american(p.start),
            "" if ongoing else american(p.finish),
            american(self.forecast) if self.forecast else no_forecast,
            american(self.started) if self.started else "",
            american(self.finished) if self.finished else "",
            "" if self.percent is None else f"{self.percent}%",
            american(self.day),
        )


def snapshots(all_projects: tuple[Project, ...], years: int) -> Iterator[Snapshot]:
    """Every project on every last day of a half-year from its announcement on."""
    for day in half_years(years):
        for project in all_projects:
            if project.announced <= day:
                yield snapshot(project, day)


def snapshot(project: Project, day: date) -> Snapshot:
    """What is known of the project on that day."""
    stopped = project.fate in ("on hold", "cancelled") and day >= project.turns
    # What happens to a project that is stopped happens before it stops.
    until = min(day, project.turns) if stopped else day
    begins = project.start + timedelta(days=project.late_start)
    ends = project.finish + timedelta(days=project.late)
    done = _share(begins, ends, until)
    # Delay and cost are admitted step by step, sooner than the work itself.
    known = min(1.0, _share(project.announced, ends, until) * 1.3)
    budget = rounded(project.cents * (1 + (project.growth - 1) * known), 1000)
    spent = int(budget * (0.04 * _share(project.announced, begins, until) + 0.93 * done))
    built = done >= 1
    if project.fate == "ongoing":
        return _ongoing(project, day, budget, begins)
    return Snapshot(
        project=project,
        day=day,
        stage=_stopped(project) if stopped else _stage(project, done, until),
        original=project.cents,
        budget=budget,
        spent=spent,
        forecast=None if stopped or built else _forecast(project, known, until),
        started=begins if begins <= until else None,
        finished=ends if built else None,
        percent=100 if built else min(99, int(done * 100)),
    )


def _ongoing(project: Project, day: date, budget: int, begins: date) -> Snapshot:
    """A programme without an end: it spends what it is given."""
    spent = int(project.cents * min(0.92, _share(begins, begins + timedelta(days=1500), day)))
    started = begins if begins <= day else None
    return Snapshot(
        project, day, "Annual programme", project.cents, max(budget, project.cents), spent, None,
        started, None, None,
    )  # fmt: skip


def _share(start: date, end: date, day: date) -> float:
    """How much of the time from start to end has gone by, from 0 to 1."""
    return min(1.0, max(0.0, (day - start).days / max(1, (end - start).days)))


def _stopped(project: Project) -> str:
    return "On hold" if project.fate == "on hold" else "Cancelled"


def _stage(project: Project, done: float, day: date) -> str:
    if done >= 1:
        return "Completed"
    if done > 0.92:
        return "Closing out"
    if done > 0:
        return "Under construction"
    return "In design" if _share(project.announced, project.start, day) > 0.3 else "Scoping"


def _forecast(project: Project, known: float, day: date) -> date:
    """The finish as forecast that day: never a day that has passed."""
    forecast = project.finish + timedelta(days=int(project.late * known))
    return max(forecast, day + timedelta(days=14))


def american(day: date) -> str:
    """The day as the projects office writes it: 03/15/2024."""
    return f"{day.month:02d}/{day.day:02d}/{day.year}"


def totals_row(last: list[Snapshot]) -> tuple[str, ...]:
    """The row of totals that the projects office puts under its last snapshot."""
    row = [""] * len(HEADER)
    row[0] = TOTALS_ROW
    row[1] = "All projects"
    for column, cents in zip(
        ("Original budget", "Budget now", "Spent to date"), sums(last), strict=True
    ):
        row[HEADER.index(column)] = dollars(cents)
    row[-1] = american(last[0].day)
    return tuple(row)


def sums(last: list[Snapshot]) -> tuple[int, int, int]:
    """Original budget, budget now and spent to date of these snapshots, in cents."""
    return (
        sum(item.original for item in last),
        sum(item.budget for item in last),
        sum(item.spent for item in last),
    )
