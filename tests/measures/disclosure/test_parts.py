"""To look at a city in parts tells as much as to look at every sort of request that there may be.

The parts are right if they find given away exactly what the whole city gives away: no less, or a
number could be worked out, and no more, or too much would be hidden.
"""

from __future__ import annotations

from collections.abc import Callable

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


def audited(
    made: list[Pile], crossed: list[tuple[str, ...]], is_hidden: Callable[[int, str], bool]
) -> tuple[set, set]:
    """What is given away by the parts and by the whole city, where these figures are hidden."""
    requests = requests_of(made)
    told = {f.id: f for f in figures_of(requests) if family_of(f.dimensions) in (*ALONE, *crossed)}
    figures = Figures(told)
    hidden = {name for number, name in enumerate(sorted(told)) if is_hidden(number, name)}
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


# A few piles, of which those of rats may be of no service that is known.
SMALL = st.tuples(piles(), st.sampled_from(["rats", ""])).map(
    lambda drawn: [
        (time, drawn[1] if service == "rats" else service, *rest)
        for time, service, *rest in drawn[0][:12]
    ]
)


@given(SMALL, st.lists(st.sampled_from(CROSSED), unique=True, max_size=5), st.integers(2, 6))
@SETTINGS
def test_the_parts_give_away_what_the_whole_city_gives_away(
    made: list[Pile], crossed: list[tuple[str, ...]], every: int
) -> None:
    parts, whole = audited(made, crossed, lambda n, _: n % every == 0 or n % 7 == every)
    assert whole == parts


def test_a_circle_of_breakdowns_tells_what_no_two_of_them_tell() -> None:
    # One service in each place: so its months tell what is hidden of the place's years.
    times = (("2023-11", False), ("2024-03", False))
    kinds = (("bins", "hill", (20, 30)), ("rats", "mill", (30, 25)))
    made: list[Pile] = [
        (time, service, place, "done", 0, n)
        for service, place, numbers in kinds
        for time, n in zip(times, numbers, strict=True)
    ]
    circle = [("place", "service"), ("month", "service"), ("place", "year")]
    parts, whole = audited(made, circle, lambda _, name: "place=" in name and "year=" in name)
    assert whole == parts
    assert frozenset({(("requests", (("place", "hill"), ("year", "2023"))), 1)}) in parts
