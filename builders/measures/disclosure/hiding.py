"""Which figures are hidden: the small ones, and as many others as it takes to keep them so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builders.measures.disclosure.closing import NoWayOutError, closed
from builders.measures.disclosure.joint import Joint, may_tell
from builders.measures.disclosure.nesting import family_of
from builders.measures.disclosure.quantities import NO_COUNTS
from builders.measures.disclosure.relations import ROWS, make_system, variables_of
from builders.measures.figure import Figure
from builders.measures.measure import Measure

# A breakdown, of one indicator where there are several in a dataset.
Unit: TypeAlias = tuple[tuple[str, ...], str]
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """The ids of hidden figures, and the units of which nothing is published.

    ``is_whole`` tells whether breakdowns that lie beside each other were put together as well, or
    nothing is hidden that they could tell.
    """

    hidden: frozenset[str]
    withheld: frozenset[Unit]
    is_whole: bool = True


def unit_of(figure: Figure) -> Unit:
    """The unit that a figure belongs to."""
    return family_of(figure.dimensions), figure.label("indicator")


def choose(figures: Sequence[Figure], measures: Mapping[str, Measure], threshold: int) -> Choice:
    """What must be hidden so that no count from 1 to below the threshold can be got back.

    Nor can what is left of one count without others, such as the late among the judged.

    A breakdown by two labels has very many small groups, and would be mostly gaps: it is published
    only where nothing of it must be hidden, and else not even its groups are named. In a breakdown
    by one label the small groups are hidden, with others beside them. Where all breakdowns together
    are too many to be tried, those with the most groups are withheld, until they are not.
    """
    counted = sorted(
        (figure for figure in figures if measures[figure.measure].quantities is not None),
        key=lambda figure: figure.id,  # so that the same figures always have the same answer
    )
    small = {f.id for f in counted if is_small(f, measures[f.measure], threshold)}
    withheld = {unit_of(f) for f in counted if f.id in small and _labels(f) >= SEVERAL}
    rows = _rows(counted, measures)
    while True:
        left = [f for f in counted if unit_of(f) not in withheld]
        system = make_system(left, measures, threshold, rows)
        crossed = {f.id: unit_of(f) for f in left if _labels(f) >= SEVERAL}
        own = small & {f.id for f in left}
        joint = Joint.of(system, left, measures)
        if joint is None and may_tell(system) and (own or system.secrets) and (most := _most(left)):
            withheld.add(most)
            continue
        try:
            hidden = closed(system, own, crossed.keys(), joint)
        except NoWayOutError as none:
            withheld.add((family_of(none.cell), dict(none.cell).get("indicator", "")))
            continue
        if hidden.isdisjoint(crossed):
            is_whole = joint is None or joint.fits or not (hidden or system.secrets)
            return Choice(frozenset(hidden), frozenset(withheld), is_whole)
        withheld |= {crossed[one] for one in hidden & crossed.keys()}


def is_small(figure: Figure, measure: Measure, threshold: int) -> bool:
    """Whether a figure counts few, or divides by few."""
    return any(
        value < threshold and variable[0] not in NO_COUNTS
        for variable, value in variables_of(figure, measure)
    )


def _most(figures: Sequence[Figure]) -> Unit | None:
    """The breakdown with the most groups, one by two labels first; none where all is one group."""
    units = Counter(unit_of(figure) for figure in figures if _labels(figure))
    return max(units, key=lambda unit: (len(unit[0]), units[unit], unit), default=None)


def _labels(figure: Figure) -> int:
    return sum(name != "indicator" for name, _ in figure.dimensions)


def _rows(figures: Sequence[Figure], measures: Mapping[str, Measure]) -> int | None:
    """The number of the dataset's rows, where a figure tells it."""
    every = (f for f in figures if not f.dimensions)
    told = (pair for figure in every for pair in variables_of(figure, measures[figure.measure]))
    return next((value for variable, value in told if variable == ROWS), None)
