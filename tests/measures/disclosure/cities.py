"""Small cities made by chance, and what would be published of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from builders.kinds import KINDS
from builders.measures.disclosure import protect
from builders.measures.figure import Figure, Figures, figure_id
from tests.measures.disclosure.attacker import FATES, PARTS, Request, Sort

MEASURES = {measure.id: measure for measure in KINDS["requests"].measures}
PERIOD = "2024-06-16/2025-06-15"
ACROSS = "2024-06"  # the month in which the period begins
# Months with the days by which they are told from the twelve months; one of them lies across.
TIMES = (
    *(("2023-11", False), ("2024-03", False), ("2024-06", False), ("2024-06", True)),
    *(("2024-11", True), ("2025-03", True), ("2025-06", True)),
)
Pile = tuple[tuple[str, bool], str, str, str, int, int]


def piles() -> st.SearchStrategy[list[Pile]]:
    """How many requests there are of some sorts: few of some, many of others."""
    pile = st.tuples(
        st.sampled_from(TIMES),
        st.sampled_from(["bins", "bins", "bins", "graffiti", "rats"]),
        st.sampled_from(["harbour", "harbour", "hill", "mill", ""]),
        st.sampled_from(sorted(FATES)),
        st.sampled_from([0, 0, 3, 5, 5]),
        st.sampled_from([1, 2, 3, 4, 6, 9, 20]),
    )
    return st.lists(pile, min_size=1, max_size=30)


def requests_of(made: Iterable[Pile]) -> list[Request]:
    """The requests of the piles, one by one."""
    found = []
    for (month, recent), service, place, fate, mark, times in made:
        sort = Sort(month, recent, service, place, "place" if place else "unknown")
        found += [Request(sort, fate, mark)] * times
    return found


def figures_of(requests: Sequence[Request]) -> Figures:
    """Every figure of the requests, as the measures count them."""
    figures = (
        _figure(measure, cell, rows)
        for measure in PARTS
        for by in MEASURES[measure].breakdowns
        for cell, rows in _groups(requests, by).items()
    )
    return Figures({figure.id: figure for figure in figures})


def _groups(
    requests: Sequence[Request], by: Sequence[str]
) -> dict[tuple[tuple[str, str], ...], list[Request]]:
    groups: dict[tuple[tuple[str, str], ...], list[Request]] = {}
    for request in requests:
        own = request.sort
        labels = {
            "month": own.month,
            "year": own.month[:4],
            "service": own.service,
            "place": own.place,
            "place_scope": own.scope,
            "period": PERIOD if own.is_recent else "",
        }
        if all(labels[name] for name in by):
            groups.setdefault(tuple((n, labels[n]) for n in sorted(by)), []).append(request)
    return groups


def _figure(measure: str, cell: tuple[tuple[str, str], ...], rows: list[Request]) -> Figure:
    parts = [Decimal(sum(r.count(n) for r in rows)) if n else None for n in PARTS[measure]]
    if measure == "requests_per_1000":
        parts[1] = Decimal(4000)
    above, below = parts
    value = above if below is None or above is None else below and above / below
    name = figure_id("r", measure, dict(cell))
    return Figure(name, measure, "r", "", cell, value, above, below, "count", measure)


def published(figures: Figures) -> list[dict[str, Any]]:
    """The figures as the rows of ``figures.json``."""
    return [
        {
            "id": figure.id,
            "measure": figure.measure,
            "dimensions": dict(figure.dimensions),
            "value": figure.value,
            "numerator": figure.numerator,
            "denominator": figure.denominator,
            "status": figure.status,
        }
        for figure in figures
    ]


def protected(requests: Sequence[Request], threshold: int) -> list[dict[str, Any]]:
    """What is published of the requests where counts below the threshold are hidden."""
    return published(protect(figures_of(requests), "r", MEASURES, threshold))
