"""To look at a city in parts tells as much as to look at every sort of request that there may be.

The parts are right if they find given away exactly what the whole city gives away: no less, or a
number could be worked out, and no more, or too much would be hidden.
"""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from builders.measures.disclosure.joint import Joint
from builders.measures.disclosure.nesting import family_of
from builders.measures.disclosure.relations import make_system
from builders.measures.figure import Figures
from tests.measures.disclosure.cities import MEASURES, Pile, figures_of, piles, requests_of
from tests.measures.disclosure.whole_city import WholeCity

ALONE = [(), ("month",), ("year",), ("service",), ("place",), ("place_scope",), ("period",)]
CROSSED = [
    ("place", "service"),
    ("month", "service"),
    ("place", "year"),
    ("period", "place"),
    ("period", "service"),
]
SETTINGS = settings(
    max_examples=12, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate)
)


def audited(made: list[Pile], crossed: list[tuple[str, ...]], every: int) -> tuple[set, set]:
    """What is given away by the parts and by the whole city, where every so many are hidden."""
    requests = requests_of(made)
    told = {f.id: f for f in figures_of(requests) if family_of(f.dimensions) in (*ALONE, *crossed)}
    figures = Figures(told)
    hidden = {name for n, name in enumerate(sorted(told)) if n % every == 0 or n % 7 == every}
    system = make_system(list(figures), MEASURES, 5, len(requests))
    unknown = system.unknown(hidden)
    asked = [{variable: 1} for variable in unknown]
    asked += [terms for terms in system.secrets if not unknown.isdisjoint(terms)]
    joint = Joint.of(system, list(figures), MEASURES)
    assert joint is not None
    lost, left = joint.given_away(hidden)
    assert joint.fits
    whole = WholeCity.of(requests, figures, system, hidden).same(system, asked)
    parts = [{variable: 1} for variable in lost] + left
    return tuple({frozenset(terms.items()) for terms in found} for found in (parts, whole))


SMALL = piles().map(lambda made: made[:12])


@given(SMALL, st.lists(st.sampled_from(CROSSED), unique=True, max_size=5), st.integers(2, 6))
@SETTINGS
def test_the_parts_give_away_what_the_whole_city_gives_away(
    made: list[Pile], crossed: list[tuple[str, ...]], every: int
) -> None:
    parts, whole = audited(made, crossed, every)
    assert whole == parts
