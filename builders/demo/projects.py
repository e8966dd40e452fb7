"""Capital projects: what each is, where, and what will become of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from builders.demo.calendar import first_day
from builders.demo.chance import Weighted, about, between, one_of, stream, whole
from builders.demo.money import rounded
from builders.demo.names import HARBOUR, street
from builders.demo.places import Place, corner
from builders.demo.works import EVERY_YEAR, WORKS, Work

CITYWIDE = "Citywide"
SEVERAL = "Multiple neighbourhoods"
OTHER_SPELLING = "Harbor Side"
# These projects are, whatever the seed, so that a small register shows each case.
AT_THE_HARBOUR = 3
CITYWIDE_ONE = 5
SHARED_ONE = 6
FATES = {4: "ongoing", 7: "on hold", 11: "cancelled"}


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
    return EVERY_YEAR if fate == "ongoing" else drawn


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
