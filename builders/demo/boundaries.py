"""Boundaries that tile: neighbourhoods in rows along a river that bends, east end at the harbour.

The city is cut into rows and each row into cells. Each line between two cells is drawn once and
used by both, so that there are neither gaps nor overlaps, whatever the size. Points are pairs of
whole millionths of a degree (longitude, latitude): rounding can never part what is shared.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from random import Random

from builders.demo.chance import about, between

Point = tuple[int, int]  # millionths of a degree: longitude, latitude

# The open Atlantic, so that no real city is meant.
CENTRE = (-38_500_000, 41_200_000)
KM_PER_DEGREE_EAST = 83.76  # at 41.2 degrees north
KM_PER_DEGREE_NORTH = 111.06
RADIUS_OF_SIXTEEN = 5.3  # kilometres, for a city of 16 neighbourhoods


@dataclass(frozen=True, slots=True)
class Cell:
    """One neighbourhood's outline, counter-clockwise and closed, and where it lies in the city.

    ``east`` and ``north`` run from -1 to 1.
    """

    ring: tuple[Point, ...]
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class _Joint:
    """A corner on a line between two rows. ``cut`` is the cut that ends there, -1 at the rim."""

    u: float
    v: float
    row: int
    cut: int


def draw_cells(rng: Random, count: int) -> list[Cell]:
    """That many cells, from the south-west to the north-east."""
    return _Mesh(rng, count).cells()


def harbour_cell(count: int) -> int:
    """The number of the cell at the harbour: the east end of the row north of the river."""
    rows = _rows(count)
    return sum(rows[: len(rows) // 2 + 1]) - 1


def _rows(count: int) -> list[int]:
    """How many cells stand in each row, from the south."""
    height = max(1, int(sqrt(count) * 0.9 + 0.5))
    return [count * (row + 1) // height - count * row // height for row in range(height)]


class _Mesh:
    """The lines of the city, each drawn once."""

    def __init__(self, rng: Random, count: int) -> None:
        self.rng = rng
        self.rows = _rows(count)
        self.radius = RADIUS_OF_SIXTEEN * sqrt(sqrt(count / 16))
        self.step = 2 / len(self.rows)
        # Where each cut of each row meets the line below and the line above.
        self.cuts = [self._cut_row(row) for row in range(len(self.rows))]
        self.lines = [self._line(index) for index in range(len(self.rows) + 1)]
        self.drawn = [
            [self._draw(a, b, rim=index in (0, len(self.rows))) for a, b in pairwise(line)]
            for index, line in enumerate(self.lines)
        ]

    def cells(self) -> list[Cell]:
        return [cell for row in range(len(self.rows)) for cell in self._cells_of_row(row)]

    def _cut_row(self, row: int) -> list[tuple[float, float]]:
        width = 2 / self.rows[row]
        shift = 0.2 * width * (1 if row % 2 else -1)
        return [
            (
                -1 + width * number + shift + about(self.rng, 0, 0.1 * width),
                -1 + width * number + shift + about(self.rng, 0, 0.1 * width),
            )
            for number in range(1, self.rows[row])
        ]

    def _line(self, index: int) -> list[_Joint]:
        """The corners of the line below row ``index``, from west to east."""
        rim = index in (0, len(self.rows))
        level = -1 + self.step * index
        joints = [_Joint(-1, level, -1, -1), _Joint(1, level, -1, -1)]
        for row, end in ((index, 0), (index - 1, 1)):
            if 0 <= row < len(self.rows):
                # A corner leans towards its cut, as streets do: rows of bricks become a honeycomb.
                lean = 0 if rim else (0.13 if end == 0 else -0.13) * self.step
                for cut, ends in enumerate(self.cuts[row]):
                    sway = 0 if rim else about(self.rng, 0, 0.05 * self.step)
                    joints.append(_Joint(ends[end], level + lean + sway, row, cut))
        return sorted(joints, key=lambda joint: joint.u)

    def _draw(self, start: _Joint, end: _Joint, *, rim: bool) -> list[Point]:
        """The points from one corner to the next, both included."""
        length = abs(end.u - start.u) + abs(end.v - start.v)
        pieces = max(1 if rim else 2, int(length * (14 if rim else 9)))
        km = [
            self._to_km(
                start.u + (end.u - start.u) * piece / pieces,
                start.v + (end.v - start.v) * piece / pieces,
            )
            for piece in range(pieces + 1)
        ]
        points = [km[0]]
        for a, b in pairwise(km):
            points += [self._bend(a, b), b]
        return [_to_degrees(*point) for point in points]

    def _bend(self, a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
        """The middle of two points, moved a little aside: no border is ruled."""
        aside = between(self.rng, -0.06, 0.06)
        return (a[0] + b[0]) / 2 - aside * (b[1] - a[1]), (a[1] + b[1]) / 2 + aside * (b[0] - a[0])

    def _to_km(self, u: float, v: float) -> tuple[float, float]:
        """A point of the square from -1 to 1 as kilometres east and north of the centre."""
        x = u * sqrt(1 - 0.38 * v * v)  # the square becomes nearly a disc
        y = v * sqrt(1 - 0.38 * u * u)
        y += 0.6 * x * (x * x - 0.75) * (1 - y * y)  # the river bends twice
        off = (y - 0.12) / 0.4
        if x > 0 and -1 < off < 1:
            x -= 0.22 * x * x * (1 - off * off) ** 2  # the harbour cuts in from the east
        return x * self.radius * 1.15, y * self.radius

    def _cells_of_row(self, row: int) -> list[Cell]:
        below, above = self.lines[row], self.lines[row + 1]
        sides = [self._draw(below[0], above[0], rim=True)]
        sides += [
            self._draw(below[_find(below, row, cut)], above[_find(above, row, cut)], rim=False)
            for cut in range(self.rows[row] - 1)
        ]
        sides.append(self._draw(below[-1], above[-1], rim=True))
        return [
            Cell(
                _ring(
                    self._part(row, row, cell),
                    sides[cell + 1],
                    self._part(row + 1, row, cell)[::-1],
                    sides[cell][::-1],
                ),
                -1 + (2 * cell + 1) / self.rows[row],
                -1 + self.step * (row + 0.5),
            )
            for cell in range(self.rows[row])
        ]

    def _part(self, index: int, row: int, cell: int) -> list[Point]:
        """The part of a line between the two sides of a cell."""
        line = self.lines[index]
        first = 0 if cell == 0 else _find(line, row, cell - 1)
        last = len(line) - 1 if cell == self.rows[row] - 1 else _find(line, row, cell)
        return [point for piece in self.drawn[index][first:last] for point in piece]


def _find(line: list[_Joint], row: int, cut: int) -> int:
    return next(i for i, joint in enumerate(line) if (joint.row, joint.cut) == (row, cut))


def _ring(*sides: list[Point]) -> tuple[Point, ...]:
    """The sides as one closed ring, no point twice in a row."""
    points = [point for side in sides for point in side]
    ring = [point for point, after in pairwise(points) if point != after]
    return (*ring, ring[0])


def _to_degrees(east_km: float, north_km: float) -> Point:
    return (
        CENTRE[0] + round(east_km / KM_PER_DEGREE_EAST * 1_000_000),
        CENTRE[1] + round(north_km / KM_PER_DEGREE_NORTH * 1_000_000),
    )


def square_km(ring: tuple[Point, ...]) -> float:
    """The area inside a ring, in square kilometres."""
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return doubled / 2 * KM_PER_DEGREE_EAST * KM_PER_DEGREE_NORTH / 1_000_000**2


def contains(ring: tuple[Point, ...], point: Point) -> bool:
    """Whether the point lies inside the ring: whole numbers, so the answer is exact."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y):
            side = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
            if (side > 0) == (by > ay):
                inside = not inside
    return inside


def spots(rng: Random, ring: tuple[Point, ...], count: int) -> list[Point]:
    """That many points inside the ring: the street corners that requests and projects name."""
    west, east = min(p[0] for p in ring), max(p[0] for p in ring)
    south, north = min(p[1] for p in ring), max(p[1] for p in ring)
    found: list[Point] = []
    while len(found) < count:
        # Five decimals, about a metre: no false precision.
        spot = (
            round(between(rng, west, east) / 10) * 10,
            round(between(rng, south, north) / 10) * 10,
        )
        if contains(ring, spot):
            found.append(spot)
    return found
