"""Whether the times of a file are those of one clock.

Times are kept as written, and their zone is left out: a city speaks of its own clock. That holds
only while all times of a file are of one zone; summer time, an hour away, is of the same clock.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

import duckdb

from builders.checks.casts import literal, quoted, stripped, zone_of
from builders.checks.columns import RoleColumns
from builders.checks.findings import Finding
from builders.sources.dataset import Resource, RoleType

SUMMER_TIME = 60  # minutes
WINTER_AND_SUMMER = 2
NO_ZONE = "no zone"
NAMED = {"Z": 0, "UTC": 0, "GMT": 0, "BST": 60}  # minutes ahead of UTC


def zone_findings(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    relation: str,
    said: Sequence[RoleColumns],
) -> Iterator[Finding]:
    """One finding for a file whose times are of several clocks, where it first leaves the first."""
    names = [c for each in said if each.role.type is RoleType.DATETIME for c in each.columns]
    zone = zone_of("cell", resource.reading.dates)
    if not names or zone == "''":
        return
    cells = " UNION ALL ".join(
        f"SELECT {at} AS place, _row, {stripped(quoted(name))} AS cell FROM {quoted(relation)}"
        for at, name in enumerate(names)
    )
    found = connection.execute(
        f"SELECT coalesce(nullif({zone}, ''), "
        f"{literal(NO_ZONE)}) AS zone, min(_row * {len(names)} + place) FROM ({cells}) "
        f"WHERE strpos(cell, ':') > 0 GROUP BY zone ORDER BY 2"
    ).fetchall()
    zones = [zone for zone, _ in found]
    for number, (_, first) in enumerate(found, start=1):
        if not is_one_clock(zones[:number]):
            row, place = divmod(first, len(names))
            yield Finding("time-zones-mixed", names[place], (row,), ", ".join(zones))
            return


def is_one_clock(zones: Collection[str]) -> bool:
    """Whether one clock may show all of these zones: one zone, or one with its summer time."""
    if len(set(zones)) <= 1:
        return True
    offsets = {_offset(zone) for zone in zones}
    known = {offset for offset in offsets if offset is not None}
    if len(offsets) > WINTER_AND_SUMMER:
        return False
    if known == offsets:
        return max(known) - min(known) <= SUMMER_TIME
    # EST and EDT, CET and CEST: one letter tells summer from winter.
    bare = {re.sub("[SD]", "", zone) for zone in zones}
    return len(bare) == 1


def _offset(zone: str) -> int | None:
    """Minutes ahead of UTC, or None where the zone does not say."""
    if zone in NAMED:
        return NAMED[zone]
    found = re.fullmatch(r"([-+])(\d\d):?(\d\d)?", zone)
    if not found:
        return None
    sign, hours, minutes = found.groups(default="0")
    ahead = int(hours) * 60 + int(minutes)
    return -ahead if sign == "-" else ahead
