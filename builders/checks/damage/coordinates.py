"""Points that stand for no place: 0,0, one point for many, latitude and longitude swapped."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from builders.checks.casts import quoted
from builders.checks.damage.columns import coordinates
from builders.checks.findings import Finding
from builders.checks.look import Look, LookRule

FEWEST = 20  # rows at one point before it can stand for "somewhere in the city"
SHARE = 0.05  # of all rows with a point
TIMES = 5  # as often as the next
NEAR = 2  # degrees from the middle of the data within which a swapped point must fall


def check(look: Look) -> Iterator[Finding]:
    """Rows whose point cannot be where something is."""
    if pair := coordinates(look):
        points = _points(look, *pair)
        yield from _zeros(look, pair[0], points)
        yield from _shared(look, pair[0], points)
        yield from _swapped(look, pair[0], points)


def are_plain(connection: duckdb.DuckDBPyConnection, select: str, pair: tuple[str, str]) -> bool:
    """Whether there is certainly nothing to tell of the points in the rows that ``select`` gives.

    No point is 0,0 or has many rows, and no latitude is near to any longitude, so that none can
    have changed places with one. Where this says no there need be nothing wrong.
    """
    lat, lon = (_degrees(quoted(column)) for column in pair)
    [found] = connection.execute(
        f"SELECT max(rows), sum(rows), count(*) FILTER (lat = 0 AND lon = 0), min(lat), max(lat), "
        f"min(lon), max(lon) FROM (SELECT lat, lon, count(*) AS rows "
        f"FROM (SELECT {lat} AS lat, {lon} AS lon FROM ({select})) "
        f"WHERE lat IS NOT NULL AND lon IS NOT NULL GROUP BY lat, lon)"
    ).fetchall()
    most, rows, zeros, south, north, west, east = found
    if rows is None:
        return True
    apart = south - east >= NEAR or west - north >= NEAR
    return not zeros and most < max(FEWEST, SHARE * float(rows)) and apart


def _points(look: Look, latitude: str, longitude: str) -> str:
    """The name of a table of the rows that have a point."""
    name = quoted(f"{look.relation}_points")
    lat, lon = (_degrees(quoted(column)) for column in (latitude, longitude))
    look.connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM (SELECT _row, {lat} AS lat, "
        f"{lon} AS lon FROM {quoted(look.relation)}) WHERE lat IS NOT NULL AND lon IS NOT NULL"
    )
    return name


def _degrees(cell: str) -> str:
    plain, comma = f"try_cast({cell} AS DOUBLE)", f"try_cast(replace({cell}, ',', '.') AS DOUBLE)"
    return f"CASE WHEN contains({cell}, ',') THEN {comma} ELSE {plain} END"


def _zeros(look: Look, column: str, points: str) -> Iterator[Finding]:
    found = look.connection.execute(
        f"SELECT _row FROM {points} WHERE lat = 0 AND lon = 0 ORDER BY _row"
    ).fetchall()
    if found:
        yield Finding("point-zero", column, tuple(row for (row,) in found), "0, 0")


def _shared(look: Look, column: str, points: str) -> Iterator[Finding]:
    found = look.connection.execute(
        f"SELECT lat, lon, count(*) AS rows, sum(count(*)) OVER () FROM {points} "
        f"WHERE lat <> 0 OR lon <> 0 GROUP BY lat, lon ORDER BY rows DESC, lat, lon LIMIT 2"
    ).fetchall()
    if len(found) < 2:  # noqa: PLR2004 - all rows at one point is what the file is about
        return
    (lat, lon, rows, all_rows), (_, _, next_rows, _) = found
    if rows < max(FEWEST, SHARE * float(all_rows), TIMES * next_rows):
        return
    at = look.connection.execute(
        f"SELECT _row FROM {points} WHERE lat = ? AND lon = ? ORDER BY _row", [lat, lon]
    ).fetchall()
    yield Finding("point-shared", column, tuple(row for (row,) in at), f"{lat}, {lon}")


def _swapped(look: Look, column: str, points: str) -> Iterator[Finding]:
    [(lat, lon)] = look.connection.execute(
        f"SELECT median(lat), median(lon) FROM {points} WHERE lat <> 0 OR lon <> 0"
    ).fetchall()
    if lat is None or abs(lat - lon) <= 2 * NEAR:
        return
    found = look.connection.execute(
        f"SELECT _row, lat, lon FROM {points} WHERE abs(lat - ?) < {NEAR} "
        f"AND abs(lon - ?) < {NEAR} ORDER BY _row",
        [lon, lat],
    ).fetchall()
    if found:
        _, own_lat, own_lon = found[0]
        rows = tuple(row for row, _, _ in found)
        said, meant = f"{own_lat}, {own_lon}", f"{own_lon}, {own_lat}"
        yield Finding("point-swapped", column, rows, said, meant)


RULE = LookRule(
    "coordinates",
    "A point is where something is: not 0, 0, not one point for many rows, not swapped.",
    ("point-zero", "point-shared", "point-swapped"),
    check,
)
