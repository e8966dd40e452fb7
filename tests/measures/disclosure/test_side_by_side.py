"""A city of many months and places, in which breakdowns that lie beside each other tell a number.

Whoever gave a mark was served on time, and whoever was not gave none: so say the places, each of
which is all of one sort. In one month all were served on time, so all of them gave a mark, although
how many did is hidden there, since few were short of the best mark.
"""

from __future__ import annotations

from typing import Any

import pytest

from builders.measures.disclosure import programme, protect
from builders.measures.figure import Figures
from tests.measures.disclosure.attacker import Knowledge, Request, Sort, Truth, learn
from tests.measures.disclosure.cities import MEASURES, figures_of, published

THRESHOLD = 5
MONTHS = [f"{year}-{month:02}" for year in (2023, 2024, 2025) for month in range(1, 13)][:27]
PLACES = [f"place {number:02}" for number in range(25)]
FEW_MARKS, GLAD = MONTHS[3:5], MONTHS[3]  # few are short of the best mark; all are on time
SORTS = len(MONTHS) * len(PLACES)
ALL_OF_THEM = 7 * len(PLACES[::2])


def requests() -> list[Request]:
    """Seven of each month and place, as many as the whole city has sorts."""
    made = []
    for month in MONTHS:
        for number, place in enumerate(PLACES):
            sort = Sort(month, month > "2024-06", "bins", place, "place")
            if number % 2:
                made += [] if month == GLAD else [Request(sort, "late")] * 7
            elif month not in FEW_MARKS:
                made += [Request(sort, "on time", 5), *[Request(sort, "on time", 3)] * 6]
            else:
                made += [Request(sort, "on time", 5)] * (7 if number else 5)
                made += [] if number else [Request(sort, "on time", 4)] * 2
    return made


def told(made: list[Request]) -> list[dict[str, Any]]:
    """What is published of them, by one label each."""
    figures = {f.id: f for f in figures_of(made) if len(f.dimensions) < 2}
    return published(protect(Figures(figures), "r", MEASURES, THRESHOLD))


def fewest(made: list[Request], rows: list[dict[str, Any]]) -> int:
    """The fewest that may have given a mark in the month, for all that is published."""
    months, places = sorted({r.sort[:2] for r in made}), sorted({r.sort[2:] for r in made})
    knowledge = Knowledge(tuple(Sort(*time, *place) for time in months for place in places))
    learn(knowledge, rows, Truth(made))
    own = [sort for sort in knowledge.sorts if sort.month == GLAD]
    form = knowledge.number(own, "answers")
    city = knowledge.solve(dict.fromkeys(form, -1.0), whole=False)
    assert city is not None
    return round(sum(city[column] for column in form))


def test_a_number_that_only_breakdowns_side_by_side_tell_is_hidden_better() -> None:
    assert 9 * SORTS > 6000  # numbers that the whole city would have
    made = requests()
    assert fewest(made, told(made)) < ALL_OF_THEM


def test_it_would_be_told_if_the_parts_of_the_city_need_not_agree(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(programme, "_agreeing", lambda *_: ())
    made = requests()
    assert ALL_OF_THEM == fewest(made, told(made))
