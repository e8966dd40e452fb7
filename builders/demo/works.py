"""What the city builds: the types of capital project, and what such a thing costs."""

from __future__ import annotations

from dataclasses import dataclass


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
EVERY_YEAR = Work(
    "Streets", "Streets and Transport", "Pavement repair programme, district {number}",
    "Small repairs of pavements, wherever they are needed.", 2_600_000, 12, 0,
)  # fmt: skip
