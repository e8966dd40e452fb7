"""Small counts: hidden, with whatever would give them away.

A count above zero and below the dataset's threshold is not published, nor a rate of so few. So
that it cannot be got back from sums, other figures are hidden with it, until an audit finds for
each hidden number another value that it could have.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from builders.measures.disclosure.hiding import choose, unit_of
from builders.measures.disclosure.nesting import Cell
from builders.measures.figure import Figure, Figures
from builders.measures.measure import Measure


def protect(
    figures: Figures,
    dataset: str,
    measures: Mapping[str, Measure],
    threshold: int,
    exempt: Container[str] = (),
) -> Figures:
    """The figures with the small counts of a dataset hidden, and nothing that gives them away.

    ``measures`` are those of the dataset's kind, by id. ``exempt`` are the ids of figures that
    count nobody.
    """
    own = [
        figure
        for figure in figures
        if figure.dataset == dataset and figure.measure in measures and figure.id not in exempt
    ]
    chosen = choose(own, measures, threshold)
    gone = {figure.id for figure in own if unit_of(figure) in chosen.withheld}
    hidden = chosen.hidden | _made_of(own, measures, chosen.hidden | gone)
    kept = {
        key: _hide(figure) if key in hidden else figure
        for key, figure in figures.by_id.items()
        if key not in gone
    }
    used = {figure.query for figure in kept.values()}
    queries = {k: q for k, q in figures.queries.items() if q.dataset != dataset or k in used}
    withheld = tuple(sorted({family for family, _ in chosen.withheld}))
    unaudited = figures.unaudited if chosen.is_whole else figures.unaudited | {dataset}
    return Figures(kept, queries, {**figures.withheld, dataset: withheld}, unaudited)


def _made_of(
    figures: Sequence[Figure], measures: Mapping[str, Measure], hidden: frozenset[str] | set[str]
) -> set[str]:
    """The figures of measures that are made of others, where any of those is hidden."""
    cells = {figure.dimensions for figure in figures if figure.id in hidden}
    return {
        figure.id
        for figure in figures
        if measures[figure.measure].quantities is None and _meets(figure.dimensions, cells)
    }


def _meets(cell: Cell, others: Iterable[Cell]) -> bool:
    """Whether the group is part of one of the others, or one of them part of it."""
    own = set(cell)
    return any(own <= set(other) or own >= set(other) for other in others)


def _hide(figure: Figure) -> Figure:
    return replace(
        figure, value=None, numerator=None, denominator=None, rows=None, is_suppressed=True
    )
