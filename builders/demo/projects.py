"""Capital projects: what each is, and what the register says of it every half-year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from builders.demo.calendar import first_day, half_years
from builders.demo.chance import Weighted, about, between, one_of, stream, whole
from builders.demo.money import dollars, rounded
from builders.demo.names import HARBOUR, street
from builders.demo.places import Place, corner

HEADER = (
    "Project ID", "Project name", "Description", "Department", "Type", "Stage", "Neighbourhood",
    "Lat", "Lon", "Original budget", "Budget now", "Spent to date", "Planned start",
    "Planned finish", "Forecast finish", "Started", "Finished", "Percent complete", "As of",
)  # fmt: skip
CITYWIDE = "Citywide"
SEVERAL = "Multiple neighbourhoods"
TOTALS_ROW = "TOTAL"
NOT_KNOWN = "TBD"
OTHER_SPELLING = "Harbor Side"
# These projects are, whatever the seed, so that a small register shows each case.
AT_THE_HARBOUR = 3
CITYWIDE_ONE = 5
SHARED_ONE = 6
FATES = {4: "ongoing", 7: "on hold", 11: "cancelled"}


@dataclass(frozen=True, slots=True)
class Work:
    """A type of project: who builds it, what it is called, and what such a thing costs."""

    type: str
    department: str
    name: str  # with {street} or {place}
    description: str
    dollars: int  # of a middling one
    months: int
    weight: int


WORKS = (
    Work("Streets", "Streets and Transport", "{street} resurfacing",
         "New surface, kerbs and crossings from end to end.", 1_400_000, 9, 14),
    Work("Streets", "Streets and Transport", "{street} cycle track",
         "A separate track on both sides, with new signals.", 2_300_000, 14, 8),
    Work("Streets", "Streets and Transport", "{street} bridge repair",
         "New bearings and deck; the bridge stays open on one lane.", 7_800_000, 22, 5),
    Work("Water", "Water and Sewers", "{street} water main renewal",
         "Cast-iron pipe replaced, with new connections to each house.", 3_100_000, 13, 11),
    Work("Water", "Water and Sewers", "{street} storm drain",
         "A larger drain, so that heavy rain runs off to the river.", 4_600_000, 18, 8),
    Work("Parks", "Parks and Recreation", "{place} playground",
         "New play equipment that children in wheelchairs can use.", 620_000, 7, 11),
    Work("Parks", "Parks and Recreation", "{place} sports hall roof",
         "A new roof with solar panels.", 1_900_000, 11, 5),
    Work("Libraries", "Libraries and Culture", "{place} library refurbishment",
         "Lift, reading rooms, and a workshop for young people.", 5_200_000, 20, 6),
    Work("Public safety", "Fire and Rescue", "{place} fire station",
         "A station with four bays in place of the old one with two.", 13_500_000, 28, 4),
    Work("Housing", "Housing and Planning", "{place} affordable homes",
         "Homes at rents below the market, on land of the city.", 11_200_000, 30, 5),
    Work("Waterfront", "Harbour and Waterfront", "Flood wall at {street}",
         "The river wall raised, with a path on top.", 8_900_000, 26, 6),
    Work("Digital", "Digital and Information", "Online services, stage {number}",
         "Applications, payments and appointments online.", 1_700_000, 15, 3),
)  # fmt: skip
_STREETS_A_YEAR = Work(
    "Streets", "Streets and Transport", "Pavement repair programme, district {number}",
    "Small repairs of pavements, wherever they are needed.", 2_600_000, 12, 0,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Project:
    """A project and its fate, which the register learns bit by bit."""

    id: str
    name: str
    work: Work
    place: str
    spot: tuple[str, str]  # latitude, longitude; empty where it has no one place
    announced: date
    start: date
    finish: date
    late_start: int  # days
    late: int  # days, at the finish
    cents: int
    growth: float  # of the budget, from the first figure to the last
    fate: str  # built, ongoing, on hold or cancelled
    turns: date  # when it is put on hold or cancelled


def projects(seed: int, places: tuple[Place, ...], count: int, years: int) -> tuple[Project, ...]:
    """That many projects, in the order of their ids."""
    rng = stream(seed, "projects")
    works = Weighted(WORKS, [work.weight for work in WORKS])
    names: set[str] = set()
    return tuple(_make(rng, number, works, places, years, names) for number in range(1, count + 1))


def _make(
    rng: Random,
    number: int,
    works: Weighted[Work],
    places: tuple[Place, ...],
    years: int,
    names: set[str],
) -> Project:
    fate = _fate(rng, number)
    work = _work(rng, number, fate, works)
    place = one_of(rng, places)
    if number == AT_THE_HARBOUR:
        place = next(item for item in places if item.name == HARBOUR)
    announced = first_day(years) + timedelta(days=whole(rng, -500, 365 * years - 20))
    start = announced + timedelta(days=whole(rng, 60, 420))
    length = int(work.months * 30.4 * about(rng, 1, 0.25))
    late = rng.random() < 0.55
    where, spot = _where(rng, number, fate, work, place, places)
    return Project(
        id=f"CP-{number:04d}",
        name=_name(rng, work, place, number, names),
        work=work,
        place=where,
        spot=spot,
        announced=announced,
        start=start,
        finish=start + timedelta(days=length),
        late_start=whole(rng, 5, 90) if late else 0,
        late=int(length * between(rng, 0.08, 0.7)) + 90 if late else whole(rng, -25, 10),
        cents=rounded(work.dollars * 100 * between(rng, 0.55, 1.6), 5000),
        growth=between(rng, 1.06, 1.5) if late and rng.random() < 0.8 else about(rng, 0.99, 0.03),
        fate=fate,
        turns=start + timedelta(days=whole(rng, 30, 200)),
    )


def _work(rng: Random, number: int, fate: str, works: Weighted[Work]) -> Work:
    drawn = works.draw(rng)
    if number in (CITYWIDE_ONE, SHARED_ONE):
        return WORKS[-1] if number == CITYWIDE_ONE else WORKS[0]
    return _STREETS_A_YEAR if fate == "ongoing" else drawn


def _fate(rng: Random, number: int) -> str:
    """Most are built; a few are put on hold, cancelled, or go on without an end."""
    draw = rng.random()
    if number in FATES:
        return FATES[number]
    if number in (CITYWIDE_ONE, SHARED_ONE) or draw > 0.1:
        return "built"
    return ("on hold", "cancelled", "ongoing")[int(draw * 30)]


def _name(rng: Random, work: Work, place: Place, number: int, names: set[str]) -> str:
    """A name that no other project has."""
    name = work.name.format(street=street(rng), place=place.name, number=number)
    if name in names:
        name = f"{name}, phase {sum(other.startswith(name) for other in names) + 1}"
    names.add(name)
    return name


def _where(
    rng: Random, number: int, fate: str, work: Work, place: Place, places: tuple[Place, ...]
) -> tuple[str, tuple[str, str]]:
    """The place as the register writes it, and a street corner where there is one."""
    x, y = one_of(rng, place.spots)
    draw = rng.random()
    if work.type == "Digital":
        return CITYWIDE, ("", "")
    if fate == "ongoing":
        return SEVERAL, ("", "")
    if "{street}" in work.name:  # streets and drains may cross a border, buildings do not
        if len(places) > 1 and (number == SHARED_ONE or draw < 0.04):
            return shared_name(places), ("", "")
        if draw < 0.1:
            return SEVERAL, ("", "")
    if place.name == HARBOUR and (number == AT_THE_HARBOUR or draw > 0.5):
        return OTHER_SPELLING, (corner(y), corner(x))
    return place.name, (corner(y), corner(x))


def shared_places(places: tuple[Place, ...]) -> tuple[str, str]:
    """The two neighbourhoods that the register names together: the first two of the city."""
    return places[0].name, places[1].name


def shared_name(places: tuple[Place, ...]) -> str:
    """How the register writes the two."""
    return "/".join(shared_places(places))


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
