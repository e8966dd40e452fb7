"""The services that residents ask for: how often, when in the year, and how fast they come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A service. ``seasons`` weighs the twelve months from January; days may be fractions."""

    name: str
    department: str
    weight: int
    seasons: tuple[int, ...]
    promised_days: int | None  # None: the city promises nothing
    median_days: float
    wears: bool = False  # asked for more often where the neighbourhood is old
    slower_each_year: float = 1.0


_EVEN = (10,) * 12
_SPRING = (9, 16, 34, 31, 19, 10, 7, 6, 6, 6, 7, 8)
_WINTER = (44, 38, 14, 1, 0, 0, 0, 0, 0, 1, 8, 30)
_AUTUMN = (14, 11, 8, 6, 5, 4, 5, 8, 14, 22, 24, 19)
_LEAVES = (6, 5, 7, 6, 7, 9, 10, 10, 12, 20, 19, 8)
_SUMMER = (4, 4, 7, 11, 16, 20, 22, 20, 13, 8, 5, 4)
_RAIN = (9, 8, 12, 11, 8, 7, 7, 8, 11, 18, 20, 12)

_STREETS = "Streets and Transport"
_PARKS = "Parks and Recreation"

SERVICES = (
    Service("Pothole repair", _STREETS, 19, _SPRING, 5, 3.4, wears=True),
    Service("Street light out", _STREETS, 12, _AUTUMN, 10, 6.6, wears=True),
    Service("Snow and ice clearance", _STREETS, 9, _WINTER, 1, 0.6),
    Service("Missed collection", "Waste and Recycling", 21, _EVEN, 2, 0.9),
    Service("Dumped rubbish", "Waste and Recycling", 11, _SUMMER, 4, 2.7, wears=True),
    Service("Graffiti removal", "Waste and Recycling", 7, _SUMMER, 7, 6.2, wears=True),
    Service("Fallen or damaged tree", _PARKS, 7, _LEAVES, 14, 8.5, slower_each_year=1.22),
    Service("Playground or park repair", _PARKS, 4, _SUMMER, 30, 17, slower_each_year=1.1),
    Service("Blocked drain", "Water and Sewers", 6, _RAIN, 3, 1.5),
    Service("Noise complaint", "Police", 6, _SUMMER, 7, 4.2, slower_each_year=0.93),
    Service("General enquiry", "Digital and Information", 8, _EVEN, None, 1.6),
)
