"""An attacker with all that is published of a city of requests gets nothing back.

What it seeks, of all breakdowns that are published: every count, what is left of a count without
another, the remainders of groups without their parts, where these are from one to below the
threshold; and every hidden number. It does not seek the groups of breakdowns that are withheld.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.measures.disclosure.attacker import Request, Sort, got_back
from tests.measures.disclosure.cities import (
    PERIOD,
    TIMES,
    Pile,
    figures_of,
    piles,
    protected,
    published,
    requests_of,
)

THRESHOLD = 5
# Each city is a hard question; to make one that fails smaller would take minutes.
FEW = settings(
    max_examples=20, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate)
)


def hidden(rows: list[dict[str, Any]], measure: str) -> set[str]:
    """The groups of a measure that are hidden, each by its labels."""
    return {
        " ".join(row["dimensions"].values())
        for row in rows
        if row["measure"] == measure and row["status"] == "suppressed"
    }


def some(times: int, fate: str = "done", mark: int = 0, **labels: Any) -> list[Request]:
    """Requests of one sort."""
    own = {"month": "2025-03", "is_recent": True, "service": "bins", "place": "hill"} | labels
    return [Request(Sort(**own, scope="place" if own["place"] else "unknown"), fate, mark)] * times


@given(piles().filter(lambda made: sum(pile[-1] for pile in made) >= THRESHOLD))
@FEW
def test_the_attacker_gets_nothing_back_from_a_city_of_small_groups(made: list[Pile]) -> None:
    requests = requests_of(made)
    assert {} == got_back(protected(requests, THRESHOLD), requests, THRESHOLD)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(TIMES[1:5]),
            st.sampled_from(["bins", "rats"]),
            st.sampled_from(["harbour", "hill"]),
            st.sampled_from(["on time", "on time", "late", "done", "overdue", "waiting, due"]),
            st.sampled_from([0, 4, 5, 5]),
            st.integers(5, 30),
        ),
        min_size=8,
        max_size=40,
    ),
    st.lists(st.sampled_from(["late", "overdue", "dropped", "waiting"]), max_size=3),
)
@FEW
def test_the_attacker_gets_nothing_back_where_breakdowns_by_two_labels_are_published(
    made: list[Pile], odd: list[str]
) -> None:
    requests = requests_of(made)
    requests += [Request(requests[0].sort, fate) for fate in odd]
    assert {} == got_back(protected(requests, THRESHOLD), requests, THRESHOLD)


def test_the_attacker_learns_the_complement_of_a_published_rate() -> None:
    requests = [*some(20, "on time"), *some(2, "late")]
    found = got_back(published(figures_of(requests)), requests, THRESHOLD)
    assert 2 == found["late of ever every service everywhere"]


def test_the_attacker_learns_a_hidden_month_from_its_year() -> None:
    requests = [*some(20), *some(2, month="2025-04")]
    rows = [
        {**row, "status": "suppressed", "value": None, "numerator": None, "denominator": None}
        if row["dimensions"].get("month") == "2025-04"
        else row
        for row in published(figures_of(requests))
        if row["dimensions"].keys() <= {"month"} or row["dimensions"].keys() <= {"year"}
    ]
    found = got_back(rows, requests, THRESHOLD)
    assert 2 == found["hidden all of {'month': '2025-04'}"]


def test_a_rate_is_hidden_whose_complement_is_small() -> None:
    bins = [*some(20, "on time"), *some(20, "late"), *some(9)]
    rats = [*some(30, "on time", service="rats"), *some(3, "late", service="rats")]
    rows = protected([*bins, *rats, *some(9, service="rats")], THRESHOLD)
    assert {"rats", "bins"} == hidden(rows, "on_time_share") & {"rats", "bins"}
    assert set() == hidden(rows, "request_count")


def test_a_rate_is_shown_whose_complement_is_nought_or_large() -> None:
    requests = [*some(20, "on time"), *some(5, "late"), *some(9, "on time", service="rats")]
    assert not any(row["status"] == "suppressed" for row in protected(requests, THRESHOLD))


@pytest.mark.parametrize(("mark", "is_hidden"), [(4, True), (5, False)])
def test_an_average_near_the_best_mark_tells_how_few_gave_another(
    mark: int, is_hidden: bool
) -> None:
    requests = [*some(20, mark=5), *some(2, mark=mark)]
    assert is_hidden == bool(hidden(protected(requests, THRESHOLD), "satisfaction"))


def test_the_few_that_are_older_than_the_twelve_months_cannot_be_told_by_subtraction() -> None:
    older = some(2, month="2024-03", is_recent=False)
    rows = protected([*some(30), *some(30, month="2024-11"), *older], THRESHOLD)
    shown = [row for row in rows if row["measure"] == "request_count" and row["value"] is not None]
    assert [] == [row for row in shown if row["dimensions"].get("period") == PERIOD]


def test_two_small_groups_are_not_hidden_as_one_sum_that_is_small() -> None:
    requests = [*some(30), *some(20, service="trees"), *some(1, service="rats")]
    rows = protected([*requests, *some(2, service="mice")], THRESHOLD)
    assert 2 < len(hidden(rows, "request_count") & {"bins", "trees", "rats", "mice"})


def test_breakdowns_that_lie_beside_each_other_tell_nothing_together() -> None:
    made: list[Pile] = [
        (("2024-06", True), "bins", "hill", "overdue", 5, 3),
        (("2025-03", True), "bins", "", "on time", 5, 20),
        (("2025-06", True), "graffiti", "mill", "dropped", 0, 20),
        (("2024-11", True), "bins", "mill", "done", 5, 6),
        (("2025-06", True), "graffiti", "harbour", "done", 0, 2),
        (("2024-06", False), "graffiti", "", "late", 0, 3),
        (("2024-06", True), "bins", "harbour", "waiting", 5, 4),
        (("2024-03", False), "rats", "harbour", "late", 0, 4),
        (("2024-06", False), "rats", "", "done", 3, 20),
    ]
    requests = requests_of(made)
    assert {} == got_back(protected(requests, THRESHOLD), requests, THRESHOLD)
