"""Somebody who reads every published number of requests, and tries to learn of a few of them.

Written apart from the code that hides. It knows nothing of figures, equations or hiding: it thinks
of how many requests there may be of each sort (a month or part of one, a service, a place, what
became of it, a mark), and asks which of all such cities fit what is published. What comes to the
same number in all of them is known. The published rows are those of ``figures.json``.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from typing import Any, NamedTuple
from zlib import crc32

import highspy
import numpy as np

# What may have become of a request, and which counts it is part of.
FATES = {
    "waiting": ("all", "open"),
    "waiting, due": ("all", "open", "open due"),
    "overdue": ("all", "open", "open due", "overdue", "judged"),
    "on time": ("all", "closed", "timed", "judged", "on time"),
    "late": ("all", "closed", "timed", "judged"),
    "done": ("all", "closed", "timed"),
    "dropped": ("all", "closed"),
}
MARKS = (1, 2, 3, 4, 5)
# What numerator and denominator of each measure count.
PARTS = {
    "request_count": ("all", ""),
    "requests_per_1000": ("all", ""),
    "backlog": ("open", "all"),
    "closed_count": ("closed", "all"),
    "overdue_count": ("overdue", "open due"),
    "on_time_share": ("on time", "judged"),
    "median_days": ("", "timed"),
    "p90_days": ("", "timed"),
    "satisfaction": ("marks", "answers"),
}
COUNTS = ("all", "open", "closed", "open due", "overdue", "judged", "on time", "timed", "answers")
# What is left of one count without another: as many people as the counts themselves.
LEFT = {
    "late": {"judged": 1, "on time": -1},
    "closed late": {"judged": 1, "on time": -1, "overdue": -1},
    "not yet due": {"open due": 1, "overdue": -1},
    "open without due": {"open": 1, "open due": -1},
    "not judged": {"all": 1, "judged": -1},
    "closed untimed": {"closed": 1, "timed": -1},
    "closed unjudged": {"closed": 1, "judged": -1, "overdue": 1},
    "closed not on time": {"closed": 1, "on time": -1},
    "timed not on time": {"timed": 1, "on time": -1},
    "timed unjudged": {"timed": 1, "judged": -1, "overdue": 1},
    "closed and judged": {"judged": 1, "overdue": -1},
    "open not overdue": {"open": 1, "overdue": -1},
    "not timed": {"all": 1, "timed": -1},
    "not on time": {"all": 1, "on time": -1},
    "not overdue": {"all": 1, "overdue": -1},
    "not open with a due time": {"all": 1, "open due": -1},
    "unanswered": {"all": 1, "answers": -1},
    "marks short of five": {"answers": 5, "marks": -1},
    "marks above one": {"marks": 1, "answers": -1},
}
FORMS: dict[str, Mapping[str, int]] = {**{name: {name: 1} for name in COUNTS}, **LEFT}
ACROSS = ("2024-06",)  # the month in which the twelve months begin
SOME = 40  # cities that are tried before each number is looked at by itself

Cell = tuple[tuple[str, str], ...]
Form = Mapping[int, int]


class Sort(NamedTuple):
    """Requests that nothing published tells apart but what became of them."""

    month: str
    is_recent: bool  # of the last twelve months
    service: str
    place: str
    scope: str

    def has(self, name: str, label: str) -> bool:
        """Whether these requests bear a label."""
        if name == "period":
            return self.is_recent
        own = {"year": self.month[:4], "place_scope": self.scope}
        return bool(label == own.get(name, getattr(self, name, "")))


Test = Callable[[Sort], bool]


@dataclass(frozen=True)
class Group:
    """Requests that can be spoken of together: of a time, a service and a place or of none."""

    name: str
    sorts: tuple[Sort, ...]


@dataclass(frozen=True)
class Request:
    """One request that chance made."""

    sort: Sort
    fate: str
    mark: int = 0

    def count(self, name: str) -> int:
        """What it adds to a number."""
        if name == "marks":
            return self.mark
        return int(self.mark > 0) if name == "answers" else int(name in FATES[self.fate])


@dataclass
class Knowledge:
    """What can be known: a column for each sort of request and fate or mark, a row for each fact."""

    sorts: tuple[Sort, ...]
    at: dict[tuple[Sort, Any], int] = field(default_factory=dict)
    model: Any = None

    def __post_init__(self) -> None:
        """Begin with what is always so: no count is below zero, and nobody marks twice."""
        self.model = highspy.Highs()
        self.model.setOptionValue("output_flag", False)
        self.model.setOptionValue("threads", 1)
        for key in product(self.sorts, [*FATES, *MARKS]):
            self.at[key] = len(self.at)
            self.model.addVar(0, 10_000)
        for sort in self.sorts:
            terms = {self.at[sort, fate]: 1 for fate in FATES}
            self.fact(terms | {self.at[sort, mark]: -1 for mark in MARKS}, 0, highspy.kHighsInf)

    def fact(self, terms: Form, least: float, most: float) -> None:
        """Something that is known."""
        if terms:
            columns = np.array(list(terms), dtype=np.int32)
            factors = np.array(list(terms.values()), dtype=np.float64)
            self.model.addRow(least, most, len(columns), columns, factors)

    def number(self, sorts: Iterable[Sort], name: str) -> Form:
        """A count of some sorts of requests as a sum of columns."""
        terms: dict[int, int] = {}
        for sort in sorts:
            if name in ("answers", "marks"):
                terms |= {self.at[sort, k]: 1 if name == "answers" else k for k in MARKS}
            else:
                terms |= {self.at[sort, fate]: 1 for fate in FATES if name in FATES[fate]}
        return terms

    def form(self, sorts: Sequence[Sort], parts: Mapping[str, int]) -> Form:
        """A sum of counts as a sum of columns."""
        terms: dict[int, int] = {}
        for name, factor in parts.items():
            for column, n in self.number(sorts, name).items():
                terms[column] = terms.get(column, 0) + factor * n
        return {column: n for column, n in terms.items() if n}

    def solve(self, wanted: Mapping[int, float], *, whole: bool) -> np.ndarray | None:
        """A city that fits, with as much of what is wanted as can be; None where there is none."""
        count = len(self.at)
        columns = np.arange(count, dtype=np.int32)
        costs = np.zeros(count)
        for column, cost in wanted.items():
            costs[column] = cost
        self.model.changeColsCost(count, columns, costs)
        self.model.changeObjectiveSense(highspy.ObjSense.kMaximize)
        city = self._run(highspy.HighsVarType.kContinuous)
        if whole and city is not None and np.abs(city - np.rint(city)).max() > 1e-6:
            city = self._run(highspy.HighsVarType.kInteger)
        return city

    def _run(self, kind: highspy.HighsVarType) -> np.ndarray | None:
        columns = np.arange(len(self.at), dtype=np.int32)
        self.model.changeColsIntegrality(len(columns), columns, np.array([kind] * len(columns)))
        self.model.run()
        if self.model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self.model.getSolution().col_value)


def got_back(
    published: Sequence[Mapping[str, Any]],
    requests: Sequence[Request],
    threshold: int,
    across: Sequence[str] = ACROSS,
) -> dict[str, int]:
    """What can be known for certain and should not be: the few of a group, and what is hidden.

    ``published`` are rows of ``figures.json``; ``requests`` say which sorts there are, which of the
    hidden numbers are zero, and what is to be sought. No number above zero is taken from them.
    ``across`` are the months of which the period holds a part.
    """
    sorts = tuple(sorted({s for s in _universe(requests, across) if _may_be(published, s)}))
    knowledge = Knowledge(sorts)
    truth = Truth(requests)
    knowledge.fact(knowledge.number(sorts, "all"), len(requests), len(requests))
    secrets = learn(knowledge, published, truth)
    families = {tuple(sorted(row["dimensions"])) for row in published}
    for group in groups(sorts, families):
        for name, parts in FORMS.items():
            real = truth.of(group.sorts, parts)
            if 0 < real < threshold:
                secrets[f"{name} of {group.name}"] = knowledge.form(group.sorts, parts), real
    return known(knowledge, secrets)


class Truth:
    """What there really is, by sort."""

    def __init__(self, requests: Sequence[Request]) -> None:
        """Count once."""
        self.by_sort: dict[Sort, list[Request]] = {}
        for request in requests:
            self.by_sort.setdefault(request.sort, []).append(request)

    def of(self, sorts: Iterable[Sort], parts: Mapping[str, int]) -> int:
        """A sum of counts of some sorts."""
        rows = [row for sort in sorts for row in self.by_sort.get(sort, ())]
        return sum(n * row.count(name) for name, n in parts.items() for row in rows)


def learn(
    knowledge: Knowledge, published: Sequence[Mapping[str, Any]], truth: Truth
) -> dict[str, tuple[Form, int]]:
    """Learn every published number; gives the hidden ones."""
    secrets: dict[str, tuple[Form, int]] = {}
    told = {(name, cell) for name, cell, _, number in _numbers(published) if number is not None}
    told.add(("all", ()))  # the number of rows stands in the account of every file
    for name, cell, is_hidden, number in _numbers(published):
        own = _in_cell(knowledge.sorts, dict(cell))
        form = knowledge.number(own, name)
        if number is not None:
            knowledge.fact(form, number, number)
        elif is_hidden and (name, cell) not in told:
            real = truth.of(own, {name: 1})
            knowledge.fact(form, min(real, 1), highspy.kHighsInf if real else 0)
            if real:
                secrets[f"hidden {name} of {dict(cell)}"] = form, real
    return secrets


def _numbers(
    published: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[str, Cell, bool, int | None]]:
    """Each count of each row: what, of which group, whether it is hidden, and the number."""
    for row in published:
        cell = tuple(sorted(row["dimensions"].items()))
        for name, key in zip(PARTS[row["measure"]], ("numerator", "denominator"), strict=True):
            if name:
                number = None if row[key] is None else int(row[key])
                yield name, cell, row["status"] == "suppressed", number


def _universe(requests: Sequence[Request], across: Sequence[str]) -> Iterator[Sort]:
    times = {(r.sort.month, r.sort.is_recent) for r in requests}
    # A month that the twelve months begin in may have days on both sides.
    months = {month for month, _ in times} & set(across)
    times |= set(product(months, (False, True)))
    services = {r.sort.service for r in requests}
    places = {(r.sort.place, r.sort.scope) for r in requests}
    for (month, recent), service, (place, scope) in product(times, services, places):
        yield Sort(month, recent, service, place, scope)


def _in_cell(sorts: Iterable[Sort], labels: Mapping[str, str]) -> list[Sort]:
    return [sort for sort in sorts if all(sort.has(n, label) for n, label in labels.items())]


def _may_be(published: Sequence[Mapping[str, Any]], sort: Sort) -> bool:
    """Whether every published breakdown has a group for the sort, else there is none of it."""
    told: dict[tuple[str, ...], list[Mapping[str, str]]] = {}
    for row in published:
        if row["measure"] == "request_count":
            told.setdefault(tuple(sorted(row["dimensions"])), []).append(row["dimensions"])
    for family, cells in told.items():
        if ("place" in family and not sort.place) or ("period" in family and not sort.is_recent):
            continue
        if not any(all(sort.has(n, label) for n, label in cell.items()) for cell in cells):
            return False
    return True


def groups(sorts: Sequence[Sort], told: Container[tuple[str, ...]]) -> Iterator[Group]:
    """Every group of the breakdowns told, and what is left of it without the finer groups."""
    months = {sort.month for sort in sorts}
    times: list[tuple[str, str, Test]] = [
        ("ever", "", lambda s: True),
        ("recent", "period", lambda s: s.is_recent),
        ("older", "period", lambda s: not s.is_recent),
        *((y, "year", partial(Sort.has, name="year", label=y)) for y in {m[:4] for m in months}),
        *((m, "month", partial(Sort.has, name="month", label=m)) for m in months),
    ]
    services: list[tuple[str, str, Test]] = [
        ("every service", "", lambda s: True),
        *(
            (x, "service", partial(Sort.has, name="service", label=x))
            for x in {sort.service for sort in sorts}
        ),
    ]
    places: list[tuple[str, str, Test]] = [
        ("everywhere", "", lambda s: True),
        ("no place", "place", lambda s: not s.place),
        *(
            (x, "place", partial(Sort.has, name="place", label=x))
            for x in {sort.place for sort in sorts if sort.place}
        ),
    ]
    for parts in product(sorted(times), sorted(services), sorted(places)):
        # The years of a service are sums of its months.
        names = {name for _, name, _ in parts if name}
        names = {"month", "service"} if names == {"year", "service"} else names
        if tuple(sorted(names)) in told:
            own = tuple(sort for sort in sorts if all(test(sort) for _, _, test in parts))
            yield Group(" ".join(title for title, _, _ in parts), own)


def known(knowledge: Knowledge, secrets: Mapping[str, tuple[Form, int]]) -> dict[str, int]:
    """The secrets that are the same in every city that fits."""
    left = {name: (form, real) for name, (form, real) in secrets.items() if form}
    for number in range(SOME):
        wanted: dict[int, float] = {}
        for name, (form, _) in left.items():
            way = 1 if crc32(f"{name} {number}".encode()) & 1 else -1
            for column, n in form.items():
                wanted[column] = wanted.get(column, 0) + way * n
        before = len(left)
        left = _same(left, knowledge.solve(wanted, whole=True))
        if not left or (number > 3 and before == len(left)):
            break
    found = {}
    for name, (form, real) in sorted(left.items()):
        if name in left and _is_one(knowledge, form, real):
            found[name] = real
    return found


def _same(
    left: Mapping[str, tuple[Form, int]], city: np.ndarray | None
) -> dict[str, tuple[Form, int]]:
    """The secrets that come to the truth in this city too."""
    if city is None:
        return dict(left)
    city = np.rint(city)
    return {
        name: (form, real)
        for name, (form, real) in left.items()
        if real == sum(n * city[column] for column, n in form.items())
    }


def _is_one(knowledge: Knowledge, form: Form, real: int) -> bool:
    """Whether the sum has but one value: first of all, then among whole numbers."""
    for way in (1, -1):
        wanted = {column: float(way * n) for column, n in form.items()}
        for whole in (False, True):
            city = knowledge.solve(wanted, whole=whole)
            assert city is not None, "Nothing fits what is published."
            most = way * sum(n * city[column] for column, n in form.items())
            if most < way * real + 1 - 1e-6:
                break  # no whole number beyond the real one
        else:
            return False
    return True
