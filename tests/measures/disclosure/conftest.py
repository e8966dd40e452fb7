"""Somebody who has everything that is published, and tries to get hidden numbers back.

Written apart from the code that hides: it knows what the breakdowns mean, which numbers are zero,
and that none is below; it works with intervals and with exact linear algebra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import pytest

from builders.measures import MEASURES
from builders.measures.figure import Figure, figure_id

# What numerator and denominator of each measure are, in the attacker's own words.
PARTS = {
    "request_count": ("all", ""),
    "backlog": ("open", "all"),
    "closed_count": ("closed", "all"),
    "overdue_count": ("overdue", "open due"),
    "on_time_share": ("on time", "judged"),
    "median_days": ("", "timed"),
    "satisfaction": ("marks", "answers"),
}
# The labels that a group's parts have more, and that all of its rows have.
WHOLE = ("service", "year", "place_scope", "month")
LEAST = (
    ("open due", "open"),
    ("overdue", "open due"),
    ("on time", "judged"),
    ("judged", "all"),
    ("timed", "closed"),
    ("answers", "all"),
    ("answers", "marks"),
    ("open", "all"),
)
MANY = 10**6

Cell = tuple[tuple[str, str], ...]
Key = tuple[str, Cell]
Sum = tuple[list[Key], Key]


def cell_of(labels: Mapping[str, str]) -> Cell:
    return tuple(sorted(labels.items()))


@dataclass(frozen=True)
class Request:
    """A row that chance made."""

    month: str
    service: str
    place: str
    is_open: bool
    is_due: bool
    is_late: bool
    mark: int

    def count(self, name: str) -> int:
        """What the row adds to a quantity."""
        judged = self.is_due and (not self.is_open or self.is_late)
        return {
            "all": 1,
            "open": int(self.is_open),
            "closed": int(not self.is_open),
            "open due": int(self.is_open and self.is_due),
            "overdue": int(self.is_open and self.is_due and self.is_late),
            "judged": int(judged),
            "on time": int(judged and not self.is_late),
            "timed": int(not self.is_open),
            "answers": int(self.mark > 0),
            "marks": self.mark,
        }[name]

    def labels(self, by: Sequence[str]) -> dict[str, str] | None:
        """The row's labels of a breakdown; None where it belongs to no group of it."""
        own = {
            "month": self.month,
            "year": self.month[:4],
            "service": self.service,
            "place": self.place,
            "place_scope": "place" if self.place else "unknown",
            "period": "2024-07-01/2025-06-30" if "2024-07" <= self.month <= "2025-06" else "",
        }
        labels = {name: own[name] for name in by}
        return labels if all(labels.get(n, "-") for n in ("place", "period")) else None


def counted(requests: Sequence[Request]) -> tuple[list[Figure], dict[Key, int]]:
    """The figures of all measures and breakdowns, and every number in them."""
    figures: list[Figure] = []
    truth: dict[Key, int] = {}
    for measure, parts in PARTS.items():
        for by in MEASURES[measure].breakdowns:
            groups: dict[Cell, list[Request]] = {}
            for request in requests:
                if (labels := request.labels(by)) is not None:
                    groups.setdefault(cell_of(labels), []).append(request)
            for cell, rows in groups.items():
                for name in filter(None, parts):
                    truth[name, cell] = sum(row.count(name) for row in rows)
                above, below = (Decimal(truth[n, cell]) if n else None for n in parts)
                value = (
                    above
                    if below is None
                    else below
                    if above is None
                    else (below and above / below)
                )
                figures.append(
                    Figure(
                        figure_id("r", measure, dict(cell)),
                        measure,
                        "r",
                        "",
                        cell,
                        value,
                        above,
                        below,
                        "count",
                        "r",
                    )
                )
    return figures, truth


def got_back(figures: Iterable[Figure], truth: Mapping[Key, int], rows: int) -> dict[Key, int]:
    """The hidden numbers above zero that can be known for certain, with their values.

    ``truth`` tells the attacker which groups there are and which numbers are zero, and no more;
    ``rows`` is the number of rows, which stands in the account of every file.
    """
    known: dict[Key, int] = {key: 0 for key, value in truth.items() if value == 0}
    known["all", ()] = rows
    for figure in figures:
        numbers = (figure.numerator, figure.denominator)
        for name, number in zip(PARTS[figure.measure], numbers, strict=True):
            if name and number is not None:
                known[name, figure.dimensions] = int(number)
    published = {figure.dimensions for figure in figures}
    keys = [key for key in truth if key[1] in published]
    sums, ranges = relations(keys, truth)
    low = {key: known.get(key, 1) for key in keys}
    high = {key: known.get(key, MANY) for key in keys}
    narrow(sums, ranges, low, high)
    hidden = [key for key in keys if key not in known]
    found = {key: low[key] for key in hidden if low[key] == high[key]}
    return found | solved(sums, known, hidden)


def relations(keys: Sequence[Key], truth: Mapping[Key, int]) -> tuple[list[Sum], list[Sum]]:
    """Sums (parts, whole) that hold exactly, and those of which the parts may be fewer."""
    have = set(keys)
    groups: dict[tuple[Key, frozenset[str]], list[Key]] = {}
    pairs: list[Sum] = []
    for name, cell in keys:
        labels = dict(cell)
        more = dict(labels)
        if "month" in labels:
            more["year"] = labels["month"][:4]
        if "place" in labels:
            more["place_scope"] = "place"
        wholes = [
            (name, above)
            for other, above in keys
            if other == name and above != cell and set(above) < set(more.items())
        ]
        for whole in wholes:
            finer = frozenset(labels) - {n for n, _ in whole[1]}
            groups.setdefault((whole, finer), []).append((name, cell))
        pairs += [
            ([(lesser, cell)], (greater, cell))
            for lesser, greater in LEAST
            if lesser == name and (greater, cell) in have
        ]
        if name == "all" and ("open", cell) in have:
            groups[(name, cell), frozenset({"open"})] = [("open", cell), ("closed", cell)]
    made = [(parts, whole) for (whole, _), parts in groups.items()]
    # That some rows lack a label, nobody is told of one group; that none at all does, may be known.
    short = {kind_of(one) for one in made if sum(truth[k] for k in one[0]) != truth[one[1]]}
    exact = [one for one in made if kind_of(one) not in short]
    return exact, [one for one in made if kind_of(one) in short] + pairs


def kind_of(one: Sum) -> tuple[str, frozenset[str], frozenset[str]]:
    """Which breakdown is summed to which, of which quantity."""
    parts, (name, whole) = one
    return name, frozenset(n for n, _ in parts[0][1]), frozenset(n for n, _ in whole)


def narrow(sums: list[Sum], ranges: list[Sum], low: dict[Key, int], high: dict[Key, int]) -> None:
    """Draw the intervals together until nothing moves."""
    moved = True
    while moved:
        moved = False
        for parts, whole in [*sums, *ranges]:
            least, most = sum(low[k] for k in parts), sum(high[k] for k in parts)
            is_exact = (parts, whole) in sums if len(parts) > 1 else False
            moved |= tighten(low, high, whole, least, most if is_exact else MANY)
            for part in parts:
                others = most - high[part]
                floor = low[whole] - others if is_exact else 0
                moved |= tighten(low, high, part, floor, high[whole] - (least - low[part]))


def tighten(low: dict[Key, int], high: dict[Key, int], key: Key, least: int, most: int) -> bool:
    """Make an interval no wider than it must be; tells whether it moved."""
    before = low[key], high[key]
    low[key], high[key] = max(low[key], least), min(high[key], most)
    assert low[key] <= high[key], (key, before, least, most)
    return before != (low[key], high[key])


def solved(sums: list[Sum], known: Mapping[Key, int], hidden: list[Key]) -> dict[Key, int]:
    """The hidden numbers that the sums alone determine, by elimination in fractions."""
    at = {key: n for n, key in enumerate(hidden)}
    matrix: list[dict[int, Fraction]] = []
    for parts, whole in sums:
        row: dict[int, Fraction] = {-1: Fraction(0)}
        for key, sign in [*((part, 1) for part in parts), (whole, -1)]:
            if key in at:
                row[at[key]] = row.get(at[key], Fraction(0)) + sign
            else:
                row[-1] -= sign * known[key]
        matrix.append({k: v for k, v in row.items() if v or k < 0})
    done: list[dict[int, Fraction]] = []
    for column in range(len(hidden)):
        pivot = next((row for row in matrix if row.get(column)), None)
        if pivot is None:
            continue
        matrix = [row for row in matrix if row is not pivot]
        pivot = {k: v / pivot[column] for k, v in pivot.items()}
        matrix = [without(row, pivot, column) for row in matrix]
        done = [*(without(row, pivot, column) for row in done), pivot]
    found = {}
    for row in done:
        left = [k for k, v in row.items() if k >= 0 and v]
        if len(left) == 1:
            found[hidden[left[0]]] = int(row[-1])
    return found


def without(
    row: dict[int, Fraction], pivot: dict[int, Fraction], column: int
) -> dict[int, Fraction]:
    """The row less so much of the other that the column is gone."""
    factor = row.get(column)
    if not factor:
        return row
    made = {k: row.get(k, Fraction(0)) - factor * pivot.get(k, Fraction(0)) for k in {*row, *pivot}}
    return {k: v for k, v in made.items() if v or k < 0}


@pytest.fixture(scope="session")
def attack() -> Callable[..., dict[Key, int]]:
    """The attacker."""
    return got_back


@pytest.fixture(scope="session")
def count() -> Callable[..., tuple[list[Figure], dict[Key, int]]]:
    """Counts requests as the measures do, without an engine."""
    return counted


@pytest.fixture(scope="session")
def request_of() -> type[Request]:
    """A row that chance made."""
    return Request
