"""No hidden number can be got back from what is published, whatever the city."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.kinds import KINDS
from builders.measures import MEASURES
from builders.measures.disclosure import protect
from builders.measures.disclosure.quantities import NOT_NEGATIVE, ZERO_SUMS
from builders.measures.figure import Figures

THRESHOLD = 5
MONTHS = tuple(f"{year}-{month:02}" for year in (2024, 2025) for month in (3, 6, 7, 12))
REQUESTS = {measure.id: measure for measure in KINDS["requests"].measures}


def cities() -> st.SearchStrategy[list[tuple[Any, ...]]]:
    """Rows of a small city: months, services and places of very different sizes."""
    row = st.tuples(
        st.sampled_from(MONTHS),
        st.sampled_from(["bins", "bins", "bins", "bins", "graffiti", "rats"]),
        st.sampled_from(["harbour", "harbour", "harbour", "hill", "mill", ""]),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.sampled_from([0, 0, 1, 5]),
    )
    return st.lists(st.tuples(row, st.integers(1, 12)), min_size=1, max_size=30).map(
        lambda groups: [row for row, times in groups for _ in range(times)]
    )


def protected(
    count: Callable[..., Any], rows: list[Any], threshold: int = THRESHOLD
) -> tuple[Figures, dict[Any, int]]:
    """The figures of these rows with small counts hidden, and the truth."""
    figures, truth = count(rows)
    return protect(Figures({f.id: f for f in figures}), "r", REQUESTS, threshold), truth


@given(cities())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nobody_gets_a_hidden_number_back(
    count: Any, attack: Any, request_of: Any, rows: list[Any]
) -> None:
    figures, truth = protected(count, [request_of(*row) for row in rows])
    assert {} == attack(list(figures), truth, len(rows))


@given(cities())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_count_below_the_threshold_is_published(
    count: Any, request_of: Any, rows: list[Any]
) -> None:
    figures, _ = protected(count, [request_of(*row) for row in rows])
    for figure in figures:
        if figure.dimensions or len(rows) >= THRESHOLD:
            numbers = [figure.denominator]
            numbers += [figure.numerator] if figure.measure != "satisfaction" else []
            assert not [n for n in numbers if n is not None and 0 < n < THRESHOLD], figure.id


def test_the_attacker_finds_what_is_hidden_alone(count: Any, attack: Any, request_of: Any) -> None:
    row = ("2025-03", "harbour", True, False, False, 0)
    rows = [request_of(row[0], s, *row[1:]) for s in ["bins"] * 9 + ["rats"] * 3]
    figures, truth = count(rows)
    hidden = [f for f in figures if dict(f.dimensions).get("service") != "rats"]
    hidden += [
        type(f)(f.id, f.measure, "r", "", f.dimensions, None, None, None, "count", "r", True)
        for f in figures
        if dict(f.dimensions).get("service") == "rats"
    ]
    assert 3 == attack(hidden, truth, len(rows))["all", (("service", "rats"),)]


def test_nothing_is_hidden_where_nothing_is_small(count: Any, request_of: Any) -> None:
    rows = [
        request_of(month, service, place, False, False, False, 0)
        for month in MONTHS
        for service in ("bins", "rats")
        for place in ("harbour", "hill")
        for _ in range(THRESHOLD)
    ]
    figures, _ = protected(count, rows)
    assert (False, {"r": ()}) == (any(f.is_suppressed for f in figures), figures.withheld)


def test_a_hidden_figure_shows_no_part_of_itself(count: Any, request_of: Any) -> None:
    rows = [request_of("2025-03", s, "hill", False, False, False, 0) for s in "aaaaaaabbbbbbbccc"]
    figures, _ = protected(count, rows)
    hidden = [figure for figure in figures if figure.is_suppressed]
    assert {("suppressed", None, None, None)} == {
        (f.status, f.value, f.numerator, f.denominator) for f in hidden
    }
    assert 2 <= len({f.label("service") for f in hidden if f.measure == "request_count"} - {""})


def test_a_breakdown_by_two_labels_is_withheld_whole_where_a_group_is_small(
    count: Any, request_of: Any
) -> None:
    rows = [
        request_of(month, service, place, False, False, False, 0)
        for month in MONTHS
        for service, times in (("a", 9), ("b", 8), ("c", 7))
        for place in ("hill", "mill")
        for _ in range(times)
    ]
    rows += [request_of("2025-07", "c", "mill", False, False, False, 0)] * 3
    figures, _ = protected(
        count, [row for row in rows if row.place == "mill" or row.service != "c"]
    )
    assert ("place", "service") not in figures.withheld["r"]
    fewer, _ = protected(
        count, [r for r in rows if r.place == "hill" or r.service != "c"] + rows[-3:]
    )
    assert ("place", "service") in fewer.withheld["r"]
    assert not any({"place", "service"} == dict(f.dimensions).keys() for f in fewer)


def test_the_same_figures_are_hidden_in_whatever_order_they_come(
    count: Any, request_of: Any
) -> None:
    rows = [request_of(m, s, "hill", s == "a", True, False, 3) for m in MONTHS for s in "aaabbcccc"]
    figures, _ = count(rows)
    given, turned = ({f.id: f for f in order} for order in (figures, figures[::-1]))
    once = protect(Figures(given), "r", REQUESTS, THRESHOLD)
    again = protect(Figures(turned), "r", REQUESTS, THRESHOLD)
    assert {f.id for f in once if f.is_suppressed} == {f.id for f in again if f.is_suppressed}


@pytest.mark.parametrize("measure", [m for m in MEASURES.values() if m.kind == "requests"])
def test_every_measure_of_requests_says_what_it_is_a_sum_of(measure: Any) -> None:
    assert measure.quantities is not None


def test_every_quantity_of_a_relation_is_one_that_a_measure_has() -> None:
    have = {name for m in MEASURES.values() for name in m.quantities or ()}
    assert not {name for one in (*ZERO_SUMS, *NOT_NEGATIVE) for name in one} - have
