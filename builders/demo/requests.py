"""Requests for service, in the order in which they came in: one a row, any number of them.

Nothing is kept but the day at hand, so that millions of rows need no more memory than ten.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random

from builders.demo.calendar import TODAY, first_day
from builders.demo.chance import Weighted, one_of, stream, waiting, whole
from builders.demo.names import HARBOUR
from builders.demo.places import Place, corner
from builders.demo.services import SERVICES, Service

HEADER = (
    "case_id", "opened", "due", "closed", "service", "department", "case_status", "neighbourhood",
    "latitude", "longitude", "channel", "rating",
)  # fmt: skip

# Monday to Sunday.
_WEEKDAYS = (12, 11, 11, 10, 10, 5, 4)
_HOURS = Weighted(range(6, 24), (2, 5, 9, 11, 11, 10, 9, 8, 8, 8, 7, 7, 6, 5, 4, 3, 2, 1))
_OFFLINE = Weighted(("Telephone", "Service centre", "Letter"), (82, 15, 3))
_ONLINE = Weighted(("Website", "App"), (58, 42))
ONLINE_AT_FIRST = 0.44
ONLINE_GAINED_A_YEAR = 0.055

# Known blemishes, each of a share that a real register shows.
DUPLICATE_REPORT = 0.035  # another resident reported the same thing
WITHDRAWN = 0.012
FORGOTTEN = 0.011  # never closed
CLOSED_WITHOUT_A_DATE = 0.003
NOWHERE = 0.0015  # neither neighbourhood nor street corner
NO_PLACE = 0.006  # no neighbourhood; the street corner tells it, unless it is nowhere
NO_LOCATION = 0.02
OUTSIDE_THE_CITY = 0.0008
WRITTEN_TWICE = 0.0009  # the whole row, by the export
CERTAINLY_TWICE = 100  # and this one, so that a small city shows it too
RATED = 0.21
ELSEWHERE = "Fernhill Township"  # a neighbour of the city, not a part of it
OTHER_SPELLINGS = {HARBOUR: "Harbor Side", "Old Town": "The Old Town"}


def requests(
    seed: int, places: tuple[Place, ...], count: int, years: int
) -> Iterator[tuple[str, ...]]:
    """That many requests, each with its own number; a few rows come twice."""
    desk = _Desk(seed, places, years)
    for number, opened in enumerate(_moments(stream(seed, "moments"), count, years), start=1):
        row = desk.take(number, opened)
        yield row
        if desk.rng.random() < WRITTEN_TWICE or number == CERTAINLY_TWICE:
            yield row


def _moments(rng: Random, count: int, years: int) -> Iterator[datetime]:
    """The moments at which requests come in, in order."""
    start = first_day(years)
    days = [start + timedelta(days=n) for n in range((TODAY - start).days + 1)]
    weights = [_busyness(day) * (0.8 + 0.4 * rng.random()) for day in days]
    # Not sum(), whose rounding differs between versions of Python.
    so_far = list(accumulate(weights))
    done = 0
    for day, weight in zip(days, so_far, strict=True):
        until = int(count * (weight / so_far[-1]))
        seconds = sorted(
            _HOURS.draw(rng) * 3600 + int(rng.random() * 3600) for _ in range(until - done)
        )
        midnight = datetime(day.year, day.month, day.day)
        yield from (midnight + timedelta(seconds=second) for second in seconds)
        done = until


def _busyness(day: date) -> float:
    """How many requests a day brings: by month, weekday, and a little more each year."""
    month = sum(service.weight * service.seasons[day.month - 1] for service in SERVICES)
    return month * _WEEKDAYS[day.weekday()] * (1 + 0.04 * (day.year - TODAY.year))


class _Desk:
    """Where requests are taken down: knows the places and what comes up in which month."""

    def __init__(self, seed: int, places: tuple[Place, ...], years: int) -> None:
        self.rng = stream(seed, "requests")
        self.first = first_day(years)
        self.years = years
        self.services = [
            Weighted(SERVICES, [service.weight * service.seasons[month] for service in SERVICES])
            for month in range(12)
        ]
        self.where = Weighted(places, [place.population for place in places])
        self.where_old = Weighted(places, [place.population * place.wear for place in places])

    def take(self, number: int, opened: datetime) -> tuple[str, ...]:
        """One row of the register."""
        rng = self.rng
        service = self.services[opened.month - 1].draw(rng)
        place = (self.where_old if service.wears else self.where).draw(rng)
        closed, status = self._outcome(service, place, opened)
        days = service.promised_days
        due = opened + timedelta(days=days) if days is not None else None
        return (
            f"BW-{number:07d}",
            opened.isoformat(),
            due.isoformat() if due else "",
            closed.isoformat() if closed else "",
            service.name,
            service.department,
            status,
            *self._location(place),
            self._channel(place, opened),
            self._rating(status, closed, due),
        )

    def _outcome(
        self, service: Service, place: Place, opened: datetime
    ) -> tuple[datetime | None, str]:
        rng = self.rng
        kind = rng.random()
        if kind < DUPLICATE_REPORT:
            return self._by(opened + timedelta(hours=4 + int(rng.random() * 40)), "Duplicate")
        if kind < DUPLICATE_REPORT + WITHDRAWN:
            return self._by(opened + timedelta(hours=1 + int(rng.random() * 60)), "Withdrawn")
        if kind < DUPLICATE_REPORT + WITHDRAWN + FORGOTTEN:
            return None, "Open"
        age = (opened.date() - self.first).days / 365
        median = service.median_days * place.slowness
        for _ in range(int(age)):
            median *= service.slower_each_year
        if service.department == "Streets and Transport" and opened.month in (2, 3):
            median *= 1.35  # the same crews clear snow and mend what it broke
        days = waiting(rng, median)
        moment = opened + timedelta(seconds=int(days * 86400) + 600)
        if moment.date() > opened.date():  # crews report back in the daytime
            moment = datetime(moment.year, moment.month, moment.day) + timedelta(
                seconds=whole(rng, 8 * 3600, 17 * 3600)
            )
        closed, status = self._by(moment, "Closed")
        if closed and rng.random() < CLOSED_WITHOUT_A_DATE:
            return None, status
        return closed, status

    @staticmethod
    def _by(moment: datetime, status: str) -> tuple[datetime | None, str]:
        """Closed at that moment, or still open today."""
        return (moment, status) if moment.date() <= TODAY else (None, "Open")

    def _location(self, place: Place) -> tuple[str, str, str]:
        rng = self.rng
        luck = rng.random()
        if luck < OUTSIDE_THE_CITY:
            return ELSEWHERE, "", ""
        if luck < OUTSIDE_THE_CITY + NOWHERE:
            return "", "n/a", "n/a"
        x, y = one_of(rng, place.spots)
        if luck < OUTSIDE_THE_CITY + NO_PLACE:
            return "", corner(y), corner(x)
        name = place.name
        if name in OTHER_SPELLINGS and rng.random() < 0.15:
            name = OTHER_SPELLINGS[name]
        if luck > 1 - NO_LOCATION:
            return name, "n/a", "n/a"
        return name, corner(y), corner(x)

    def _channel(self, place: Place, opened: datetime) -> str:
        age = (opened.date() - self.first).days / 365
        share = (ONLINE_AT_FIRST + ONLINE_GAINED_A_YEAR * min(age, 8)) * place.online
        return (_ONLINE if self.rng.random() < share else _OFFLINE).draw(self.rng)

    def _rating(self, status: str, closed: datetime | None, due: datetime | None) -> str:
        """One to five, where the resident gave it: late work is rated lower."""
        if status != "Closed" or self.rng.random() > RATED:
            return ""
        late = bool(due and closed and closed > due)
        draw = self.rng.random()
        ladder = (0.24, 0.47, 0.72, 0.9) if late else (0.05, 0.11, 0.23, 0.56)
        return str(1 + sum(draw > step for step in ladder))
